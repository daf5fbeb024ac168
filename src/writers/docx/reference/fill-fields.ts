import type { Element } from 'xast'
import type { Document } from '../../../document/document.ts'
import { listing } from '../../../listings/listing.ts'
import { child, elements, textOf, valueIn, within } from '../../../word/xml.ts'
import { hasSections } from '../body/section-shown.ts'
import { w } from '../wml.ts'
import { xmlSafe } from '../xml-safe.ts'

/** Fields of Word that say a property of the file or its section, by their first word. */
const properties: Readonly<Record<string, (document: Document) => string>> = listing({
  TITLE: ({ metadata }) => metadata.title,
  SUBJECT: ({ metadata }) => metadata.subject ?? '',
  AUTHOR: ({ metadata }) => metadata.authors.join('; '),
  KEYWORDS: ({ metadata }) => metadata.keywords.join(', '),
  CREATEDATE: ({ metadata }) => (metadata.date ?? '').split('-').toReversed().join('.'),
  // Word works it out for every page.
  STYLEREF: (document) => (hasSections(document) ? document.metadata.title : ''),
})

/** Fields that say what they say in one form only: a date as the same in every language, a section by Heading 1. */
const forms: Readonly<Record<string, RegExp>> = listing({
  CREATEDATE: /dd\.MM\.yyyy/,
  STYLEREF: /^\s*STYLEREF\s+"?(heading )?1\b/i,
})

/** Word's content controls that are bound to a property, by the last name of their path. */
const bound: Readonly<Record<string, string>> = listing({
  title: 'TITLE',
  subject: 'SUBJECT',
  creator: 'AUTHOR',
  keywords: 'KEYWORDS',
})

/** A header or footer whose fields of properties show the brief's own: Word fills them only when it is asked to. */
export function fillFields(root: Element, document: Document): Element {
  const value = (name: string) => xmlSafe(properties[name]?.(document) ?? '')
  const filled = (parent: Element): Element => {
    const control = boundTo(parent)
    if (control !== null) return withText(parent, value(control))
    const simple = fieldOf(valueIn(parent, 'w:instr'))
    if (simple !== null) {
      return value(simple) === ''
        ? nothing
        : { ...parent, children: [resultOf(elements(parent), value(simple))] }
    }
    const children = complexFields(parent.children, value).map((one) =>
      one.type === 'element' && one !== nothing ? filled(one) : one,
    )
    return { ...parent, children: children.includes(nothing) ? withoutNothing(children) : children }
  }
  return filled(root)
}

/** What an instruction asks for, where it is something that the brief knows. */
function fieldOf(instruction = ''): string | null {
  const name = instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? ''
  return Object.hasOwn(properties, name) && (forms[name]?.test(instruction) ?? true) ? name : null
}

function boundTo(element: Element): string | null {
  if (element.name !== 'w:sdt') return null
  const path = valueIn(child(child(element, 'w:sdtPr'), 'w:dataBinding'), 'w:xpath') ?? ''
  if (!path.includes('coreProperties')) return null
  return bound[/(?<!\w)(\w+)\[\d+\]\s*$/.exec(path)?.[1] ?? ''] ?? null
}

/** The first words of a control are the value, and the others nothing. */
function withText(parent: Element, value: string): Element {
  const [first] = within(parent, 'w:t')
  const edited = (element: Element): Element => {
    if (element.name !== 'w:t')
      return {
        ...element,
        children: element.children.map((one) => (one.type === 'element' ? edited(one) : one)),
      }
    return { ...element, children: element === first && value !== '' ? [{ type: 'text', value }] : [] }
  }
  return edited(parent)
}

type Child = Element['children'][number]

/** Stands where a field was that the brief has nothing for: left there, Word would show a date of noughts or an error. */
const nothing: Element = w('r')

const separator = { before: /(?<!\s)\s*[·—–|]\s*$/u, after: /^\s*[·—–|]\s*/u }

/** A paragraph's runs without what is missing and the separator beside it, that before it first. */
function withoutNothing(children: readonly Child[]): Child[] {
  const result = [...children]
  for (let index = result.indexOf(nothing); index !== -1; index = result.indexOf(nothing)) {
    const before = result.findLastIndex((one, place) => place < index && isText(one))
    const after = result.findIndex((one, place) => place > index && isText(one))
    const cut = cutOff(result[before], separator.before) ?? cutOff(result[after], separator.after)
    if (cut) result[cut.was === result[before] ? before : after] = cut.now
    result.splice(index, 1)
  }
  return result
}

/** A run of words; a tab parts what stands at either end of the line. */
const isText = (one: Child): one is Element =>
  one.type === 'element' && (child(one, 'w:t') !== undefined || child(one, 'w:tab') !== undefined)

/** A run without what its words begin or end with; null where they do not. */
function cutOff(run: Child | undefined, pattern: RegExp): { was: Child; now: Child } | null {
  if (run?.type !== 'element') return null
  const words = within(run, 'w:t')
  const value = textOf(run)
  if (words.length !== 1 || !pattern.test(value)) return null
  const edited = run.children.map((one) =>
    one === words[0]
      ? { ...one, children: [{ type: 'text' as const, value: value.replace(pattern, '') }] }
      : one,
  )
  return { was: run, now: { ...run, children: edited } }
}

/** Fields in their long form among a paragraph's runs: what stands between `separate` and `end` is the value. */
function complexFields(children: readonly Child[], value: (name: string) => string): Child[] {
  const result: Child[] = []
  for (let index = 0; index < children.length; index += 1) {
    const end = markOf(children[index]) === 'begin' ? endOf(children, index) : -1
    const inside = end === -1 ? [] : children.slice(index, end)
    const name = fieldOf(textOfInstruction(inside))
    const separate = inside.findIndex((one) => markOf(one) === 'separate')
    if (name === null || separate === -1) {
      result.push(children[index] as Child)
      continue
    }
    const shown = inside.slice(separate + 1).filter((one) => one.type === 'element')
    if (value(name) === '') {
      result.push(nothing)
      index = end
      continue
    }
    result.push(...inside.slice(0, separate + 1), resultOf(shown, value(name)))
    index = end - 1
  }
  return result
}

/** Where a field ends; -1 where another stands within it. */
function endOf(children: readonly Child[], begin: number): number {
  const next = children.findIndex(
    (one, index) => index > begin && ['begin', 'end'].includes(markOf(one) ?? ''),
  )
  return markOf(children[next]) === 'end' ? next : -1
}

const markOf = (one: Child | undefined): string | undefined =>
  one?.type === 'element' && one.name === 'w:r'
    ? valueIn(child(one, 'w:fldChar'), 'w:fldCharType')
    : undefined

const textOfInstruction = (runs: readonly Child[]): string =>
  runs
    .flatMap((run) => (run.type === 'element' ? within(run, 'w:instrText') : []))
    .flatMap(({ children }) => children.map((text) => ('value' in text ? text.value : '')))
    .join('')

/** The value in a run that looks as the first one did. */
function resultOf(shown: readonly Element[], value: string): Element {
  const look = child(
    shown.find(({ name }) => name === 'w:r'),
    'w:rPr',
  )
  const text = {
    ...w('t'),
    attributes: { 'xml:space': 'preserve' },
    children: [{ type: 'text' as const, value }],
  }
  return w('r', {}, ...(look ? [look] : []), text)
}
