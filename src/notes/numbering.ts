import type { Parents, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { oneOf } from '../languages/one-of.ts'
import type { Content, Session } from '../model/session.ts'
import { itemPrefix } from './evidence/item-prefix.ts'
import { markersOf } from './evidence/markers.ts'
import { perVocabulary } from './labels/per-vocabulary.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import { fold, wordsOf } from './labels/words.ts'
import type { ItemKey } from './languages/language.ts'
import { location } from './location.ts'
import { say } from './messages.ts'
import { phrasingText } from './tree/phrasing.ts'

/** A thing that the brief gives a number, and the one that the notes give it. */
interface Numbered {
  key: ItemKey
  content: Content
  disruption: number | null
  printed: number
  written: number
  /** Its noun or initial stands beside the number: "Need 3", "N3". */
  named: boolean
}

/**
 * Tells where the brief counts otherwise than the notes: needs that these number 1, 3, 7, and references that mean
 * another thing then. A reference is not changed, for only the rapporteur is sure of what it means.
 */
export function reportNumbering(session: Session, file: VFile, vocabulary: Vocabulary): void {
  const source = String(file)
  const all = thingsOf(session).flatMap((thing) => {
    const number = writtenNumber(thing, source, vocabulary)
    return number ? [{ ...thing, ...number }] : []
  })
  for (const group of groupsOf(all)) reportGroup(group, file)
  const changed = new Set(all.flatMap(({ key, written, printed }) => (written === printed ? [] : [key])))
  if (changed.size > 0)
    reportReferences(
      session,
      all.filter(({ key }) => changed.has(key)),
      file,
      vocabulary,
    )
}

type Thing = Omit<Numbered, 'written' | 'named'>

/** All that the brief numbers, in its order. */
function thingsOf({ disruptions, needs, solutions }: Session): Thing[] {
  const recommendations = disruptions.flatMap(({ number, recommendations: own }) =>
    own.map(({ content }) => ({ content, disruption: number })),
  )
  return [
    ...disruptions.map(({ number, title }) => ({
      key: 'disruption' as const,
      content: title,
      disruption: null,
      printed: number,
    })),
    ...recommendations.map((one, index) => ({
      ...one,
      key: 'recommendation' as const,
      printed: index + 1,
    })),
    ...needs.map(({ number, content, disruption }) => ({
      key: 'need' as const,
      content,
      disruption,
      printed: number,
    })),
    ...solutions.flatMap(({ number, title, content, disruption }) => {
      const first = title ?? content
      return first ? [{ key: 'solution' as const, content: first, disruption, printed: number }] : []
    }),
  ]
}

/** Things of a kind that stand under one disruption, or under none. */
function groupsOf(all: readonly Numbered[]): Numbered[][] {
  const groups = new Map<string, Numbered[]>()
  for (const one of all) {
    const name = `${one.key} ${one.disruption}`
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return [...groups.values()]
}

/** The number right before the words of a thing, in its line or in one of its own above it. */
function writtenNumber(
  { key, content }: Thing,
  source: string,
  vocabulary: Vocabulary,
): Pick<Numbered, 'written' | 'named'> | null {
  const { offset } = content.source.start
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const before = plain(source.slice(Math.max(start, offset - 100), offset))
  const marker = before === '' ? plain(lineAbove(source, start)) : before
  if (marker === '' || marker.length > 60) return null
  const item = itemPrefix(marker, vocabulary)
  // "10. Recommendation." may be the tenth paragraph.
  const named = !/^\P{L}*\d/u.test(marker)
  // "6. Needs." is the sixth paragraph, whatever it lists.
  if (!named && namesThings(marker, vocabulary)) return null
  if (item?.key === key && item.end >= marker.length && (named || before !== ''))
    return { written: item.number, named }
  if (item || before === '' || key === 'disruption') return null
  const marked = markersOf(`${before} x`)[0]
  const number =
    /^\d{1,3}$/u.exec(before)?.[0] ?? (marked && marked.end > before.length ? marked.number : undefined)
  return number === undefined ? null : { written: Number(number), named: false }
}

/** Whether the words behind a number are the name of a section or field. */
function namesThings(marker: string, { label }: Vocabulary): boolean {
  const found = label(marker.replace(/^\P{L}+/u, ''))
  return found?.exact === true && ofMany.has(found.key)
}

const ofMany: ReadonlySet<string> = new Set(['needs', 'solutions', 'recommendations', 'disruptions'])

/** A line without the signs that Markdown has around words. */
const plain = (text: string): string => text.replaceAll(/[*_#>|\\[\]]|^\s*[-+•](?=\s)/gu, ' ').trim()

function lineAbove(source: string, start: number): string {
  const before = source.slice(Math.max(start - 100, 0), start).trimEnd()
  return before.slice(before.lastIndexOf('\n') + 1)
}

/** Numbers that leave some out; those that count through the notes, or anew under each disruption, do not. */
function reportGroup(group: readonly Numbered[], file: VFile): void {
  const [first] = group
  if (!first) return
  const isCount = group.every(({ written, printed }) => written - printed === first.written - first.printed)
  const isOwn = !first.named || first.written === 1 || first.written === first.printed
  const odd = group.find(({ written, printed }) => written !== printed)
  if ((isCount && isOwn) || !odd) return
  say(file, {
    reason: `Unexpected number ${odd.written} of a ${odd.key}, expected ${odd.printed}: the brief counts them as they stand`,
    ruleId: 'number-changed',
    place: odd.content.source,
    actual: String(odd.written),
    expected: [String(odd.printed)],
    note: 'Number them without a gap, so that notes and brief say the same',
  })
}

// --- references -----------------------------------------------------------------------------------------------------

interface Reference {
  key: ItemKey
  number: number
  text: string
}

function reportReferences(
  session: Session,
  things: readonly Numbered[],
  file: VFile,
  vocabulary: Vocabulary,
): void {
  const at = location(String(file))
  for (const { content, disruption } of contentsOf(session, null)) {
    const placeOf = placesIn(content, file, at)
    for (const reference of referencesIn(content, vocabulary)) {
      const place = placeOf(reference)
      const all = things.filter(({ key, written }) => key === reference.key && written === reference.number)
      const own = all.filter((thing) => thing.disruption === disruption)
      const printed = (own.length > 0 ? own : all).map((thing) => String(thing.printed))
      if (printed.length === 0 || (printed.length === 1 && printed[0] === String(reference.number))) continue
      const now = printed.map((number) => `“${reference.text.replace(/\d+/u, number)}”`).join(' or ')
      say(file, {
        reason: `Unexpected reference “${reference.text}”, expected ${now}: the brief gives that ${reference.key} this number`,
        ruleId: 'reference-changed',
        place,
        actual: reference.text,
        expected: printed,
        note: 'Write the number that the brief prints, or number them in the notes as the brief does',
      })
    }
  }
}

/** Where references stand in the file, asked in their order; that of all the prose where its signs part them. */
function placesIn(
  { source }: Content,
  file: VFile,
  at: ReturnType<typeof location>,
): (reference: Reference) => Position {
  const text = String(file).slice(0, source.end.offset)
  let from = source.start.offset
  return (reference) => {
    const pattern = new RegExp(oneOf([reference.text]).replaceAll(/\s+/gu, String.raw`\s+`), 'gu')
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (!found) return source
    from = found.index + found[0].length
    return { start: at(found.index), end: at(from) }
  }
}

/** All prose of a session, with the number of the disruption that it stands under. */
function contentsOf(
  value: unknown,
  disruption: number | null,
): { content: Content; disruption: number | null }[] {
  if (Array.isArray(value)) return value.flatMap((one) => contentsOf(one, disruption))
  if (typeof value !== 'object' || value === null) return []
  if ('nodes' in value) return [{ content: value as Content, disruption }]
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'disruptions'
      ? (inner as Session['disruptions']).flatMap((one) => contentsOf(one, one.number))
      : contentsOf(inner, ('disruption' in value ? value.disruption : disruption) as number | null),
  )
}

function referencesIn({ nodes }: Content, vocabulary: Vocabulary): Reference[] {
  const found: Reference[] = []
  for (const node of nodes)
    visit(
      node,
      ({ type }) => texts.has(type),
      (node) => {
        const children = (node as Parents).children as PhrasingContent[]
        found.push(...referencesAmong(children, vocabulary))
      },
    )
  return found
}

const texts = new Set(['paragraph', 'heading', 'tableCell'])

/** "see N3", "(need 4)", "Recommendation 2", but not the verb of "they need 4 trucks". */
function referencesAmong(nodes: PhrasingContent[], vocabulary: Vocabulary): Reference[] {
  const text = phrasingText(nodes)
  if (!/\d/u.test(text)) return []
  return wordsOf(text).flatMap(({ start }): Reference[] => {
    const rest = text.slice(start, start + 60)
    if (!/^\P{N}{0,30}\d/u.test(rest)) return []
    const item = itemPrefix(rest, vocabulary)
    const length = item && item.start === 0 && !item.loose ? (/^.*?\d{1,3}/su.exec(rest)?.[0].length ?? 0) : 0
    if (!item || length === 0 || length > item.end || isCounted(rest, length, vocabulary)) return []
    return [{ key: item.key, number: item.number, text: rest.slice(0, length) }]
  })
}

/** Whether the figure counts the word after it: only small words go on after a reference. */
function isCounted(rest: string, length: number, vocabulary: Vocabulary): boolean {
  const next = /^\s+(\p{L}+)/u.exec(rest.slice(length))?.[1]
  return next !== undefined && /^\p{Ll}/u.test(rest) && !smallWords(vocabulary).has(fold(next))
}

const smallWords = perVocabulary(
  ({ languages }) =>
    new Set(
      languages
        .flatMap(({ functionWords, and, joiners }) => [...functionWords, ...and, ...joiners])
        .map(fold),
    ),
)
