import type { Element } from 'xast'
import { parsePart } from '../word/parse-part.ts'
import { child, elements, textOf, valueIn, within } from '../word/xml.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** The number that an item has, as the name of a bookmark in it: mammoth keeps bookmarks, but begins every list with 1. */
const prefix = 'list-number-'

/** The number in a bookmark's name; null where it is another bookmark. */
export const numberIn = (name: unknown): number | null =>
  typeof name === 'string' && name.startsWith(prefix) ? Number(name.slice(prefix.length)) : null

/** Puts the number of each item of a numbered list into it, as Word counts: on through headings and other paragraphs. */
export function markNumbers(body: Element, parts: Parts): void {
  const lists = listsOf(parts)
  const styles = stylesOf(parts)
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  for (const paragraph of within(body, 'w:p')) {
    const properties = child(paragraph, 'w:pPr')
    const own = child(properties, 'w:numPr')
    const at = own ?? styles.get(valueIn(child(properties, 'w:pStyle')) ?? '')
    const list = lists.get(valueIn(child(at, 'w:numId')) ?? '')
    const depth = levelIn(valueIn(child(at, 'w:ilvl')))
    if (!list || textOf(paragraph).trim() === '') continue
    const counter = counters.get(list.counter) ?? []
    const restart = started.has(list.id) ? undefined : list.restarts.get(depth)
    started.add(list.id)
    const before = restart === undefined ? counter[depth] : undefined
    const number = before === undefined ? (restart ?? list.starts.get(depth) ?? 1) : before + 1
    counters.set(list.counter, [...filled(counter, depth), number])
    if (list.ordered.has(depth)) mark(paragraph, number)
  }
}

/** What the levels above have counted; those below begin anew. */
const filled = (counter: readonly number[], depth: number): number[] =>
  Array.from({ length: depth }, (_, index) => counter[index] ?? 1)

interface List {
  id: string
  /** Lists that count on from one another have one counter. */
  counter: string
  starts: ReadonlyMap<number, number>
  /** Where this list begins anew, though another counts by the same counter. */
  restarts: ReadonlyMap<number, number>
  /** The levels that have numbers and no bullets. */
  ordered: ReadonlySet<number>
}

function listsOf(parts: Parts): Map<string, List> {
  const data = parts.get('word/numbering.xml')
  const root = data ? parsePart(data) : null
  const kinds = new Map(
    within(root, 'w:abstractNum').map((one) => [valueIn(one, 'w:abstractNumId') ?? '', levelsOf(one)]),
  )
  return new Map(
    within(root, 'w:num').flatMap((one): [string, List][] => {
      const id = valueIn(one, 'w:numId') ?? ''
      const counter = valueIn(child(one, 'w:abstractNumId')) ?? ''
      const levels = kinds.get(counter)
      if (!levels) return []
      const restarts = within(one, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = valueIn(child(override, 'w:startOverride'))
        return start === undefined ? [] : [[levelOf(override), Number(start)]]
      })
      return [[id, { id, counter, ...levels, restarts: new Map(restarts) }]]
    }),
  )
}

function levelsOf(kind: Element): Pick<List, 'starts' | 'ordered'> {
  const levels = elements(kind).filter(({ name }) => name === 'w:lvl')
  const isOrdered = (level: Element): boolean => valueIn(child(level, 'w:numFmt')) !== 'bullet'
  return {
    starts: new Map(levels.map((level) => [levelOf(level), Number(valueIn(child(level, 'w:start')) ?? 1)])),
    ordered: new Set(levels.filter(isOrdered).map(levelOf)),
  }
}

const levelOf = (element: Element): number => levelIn(valueIn(element, 'w:ilvl'))

/** Word has nine levels; whatever else a file declares is the nearest of them. */
const levelIn = (value: string | undefined): number =>
  Math.min(8, Math.max(0, Math.trunc(Number(value)) || 0))

/** The numbering that styles of paragraphs bring. */
function stylesOf(parts: Parts): Map<string, Element> {
  const data = parts.get('word/styles.xml')
  return new Map(
    within(data ? parsePart(data) : null, 'w:style').flatMap((style): [string, Element][] => {
      const numbering = child(child(style, 'w:pPr'), 'w:numPr')
      return numbering ? [[valueIn(style, 'w:styleId') ?? '', numbering]] : []
    }),
  )
}

function mark(paragraph: Element, number: number): void {
  const bookmark: Element = {
    type: 'element',
    name: 'w:bookmarkStart',
    attributes: { 'w:id': `${number}`, 'w:name': `${prefix}${number}` },
    children: [],
  }
  const at = paragraph.children.findIndex((one) => one.type === 'element' && one.name === 'w:pPr') + 1
  paragraph.children.splice(at, 0, bookmark)
}
