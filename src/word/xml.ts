import type { Element } from 'xast'

/** The elements directly in an element. */
export const elements = (parent: Element | null | undefined): Element[] =>
  parent ? parent.children.filter((child) => child.type === 'element') : []

/** The first child element of a name. */
export const child = (parent: Element | null | undefined, name: string): Element | undefined =>
  elements(parent).find((element) => element.name === name)

/** Every element of a name within, in document order. */
export function within(parent: Element | null | undefined, name: string): Element[] {
  return elements(parent).flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...within(element, name),
  ])
}

/** An element's value, which Word keeps in an attribute. */
export const valueIn = (element: Element | undefined, attribute = 'w:val'): string | undefined =>
  element?.attributes[attribute] ?? undefined

/** Whether a property is on: an element without a value is. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(valueIn(element) ?? 'true')

/** The words of an element's runs. */
export const textOf = (element: Element): string =>
  within(element, 'w:t')
    .flatMap(({ children }) => children.map((text) => ('value' in text ? text.value : '')))
    .join('')
