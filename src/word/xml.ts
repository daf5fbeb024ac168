import type { Element } from 'xast'

/** The elements directly in an element. */
export const elements = (parent: Element | null | undefined): Element[] =>
  parent ? parent.children.filter((child) => child.type === 'element') : []

/** The first child element of a name. */
export function child(parent: Element | null | undefined, name: string): Element | undefined {
  if (!parent) return undefined
  for (const one of parent.children) if (one.type === 'element' && one.name === name) return one
  return undefined
}

/** Every element of a name within, in document order. */
export function within(parent: Element | null | undefined, name: string): Element[] {
  const found: Element[] = []
  if (parent) collect(parent, name, found)
  return found
}

/** Into one list, as a long file has hundreds of thousands of elements. */
function collect(parent: Element, name: string, found: Element[]): void {
  for (const one of parent.children) {
    if (one.type !== 'element') continue
    if (one.name === name) found.push(one)
    collect(one, name, found)
  }
}

/** An element's value, which Word keeps in an attribute. */
export const valueIn = (element: Element | undefined, attribute = 'w:val'): string | undefined =>
  element?.attributes[attribute] ?? undefined

/** Whether a property is on: an element without a value is. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(valueIn(element) ?? 'true')

/** The text directly in an element, such as a property. */
export const ownText = ({ children }: Element): string =>
  children.map((text) => ('value' in text ? text.value : '')).join('')

/** Signs that part values of different directions, which other formats have no letters for. */
const turning = /^[\u200e\u200f\u202a-\u202c]+$/u

/** The words of a `w:t`. */
export function wordsIn(element: Element): string {
  const text = ownText(element)
  return turning.test(text) ? '' : text
}

/** The words of an element's runs. */
export const textOf = (element: Element): string => within(element, 'w:t').map(wordsIn).join('')
