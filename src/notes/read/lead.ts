import type { PhrasingContent } from 'mdast'
import { enumerator, type ItemPrefix, itemPrefix } from '../labels/item-prefix.ts'
import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import { wordsOf } from '../labels/words.ts'
import { fieldKeys, kindKeys, type LabelKey } from '../languages/language.ts'
import { phrasingText, slicePhrasing } from '../tree/phrasing.ts'

/** How the words that lead a block are set. */
export type Style = 'heading' | 'bold' | 'italic' | 'plain'

/** The words that lead a block and may say what it is. */
export interface Lead {
  /** Without number and colon. */
  text: string
  nodes: PhrasingContent[]
  style: Style
  /** Of a heading, from 1; other leads lie below every heading. */
  depth: number
  /** What it means, if a vocabulary has it. */
  label: Label | null
  /** The thing with a number that it begins. */
  item: ItemPrefix | null
  /** A colon or a dash parts it from what follows. */
  parted: boolean
  /** What follows on its own lines. */
  rest: PhrasingContent[]
  /** Numbered, or in capitals: what distinguishes the headings of sections. */
  marked: boolean
  /** Other leads share its paragraph, list or table. */
  sibling: boolean
  /** No vocabulary has it and only a dash parts it, as terms of prose are. */
  dashed: boolean
}

/** The depth of leads that are no headings. */
export const labelDepth = 7

/** A heading always leads. */
export function headingLead(nodes: readonly PhrasingContent[], depth: number, vocabulary: Vocabulary): Lead {
  const text = phrasingText(nodes)
  const from = enumerator(text)?.end ?? bareNumber(text, vocabulary)
  const base = { style: 'heading' as const, depth, marked: isMarked(text), sibling: false, dashed: false }
  const whole = vocabulary.label(text.slice(from))
  const titled = {
    ...base,
    text: text.slice(from).trim(),
    nodes: slicePhrasing(nodes, from),
    parted: false,
    rest: [],
    item: null,
  }
  if (whole?.exact) return { ...titled, label: whole }
  const item = itemPrefix(text, vocabulary)
  if (item) return { ...base, ...partAt(nodes, from, item.end), label: null, item, parted: item.parted }
  for (const sign of [/\s*[:：]\s*/u, /\s+(?:[–—]|-{1,3})\s+/u]) {
    const match = sign.exec(text.slice(from))
    const label = match && vocabulary.label(text.slice(from, from + match.index))
    if (match && label?.exact) {
      return {
        ...base,
        ...partAt(nodes, from, from + match.index, match[0].length),
        label,
        item: null,
        parted: true,
      }
    }
  }
  return { ...titled, label: whole }
}

/** The end of a number without a sign, where a known name follows: "2 Needs", "IV Solutions". */
function bareNumber(text: string, { label }: Vocabulary): number {
  const end = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0
  return end > 0 && label(text.slice(end))?.exact ? end : 0
}

/** What leads a line, or null where it is prose. `alone`: the line is a paragraph by itself. */
export function lineLead(
  nodes: readonly PhrasingContent[],
  alone: boolean,
  vocabulary: Vocabulary,
): Lead | null {
  const line = lineOf(nodes, alone, vocabulary)
  // A line that only leads to another place of the notes is of a table of contents.
  if (line.text.trim() === '' || nodes.every(isWithin)) return null
  for (const find of finders) {
    const lead = find(line)
    if (lead) return lead
  }
  return null
}

function isWithin(node: PhrasingContent): boolean {
  if (node.type === 'link') return node.url.startsWith('#')
  return node.type === 'text' ? node.value.trim() === '' : 'children' in node && node.children.every(isWithin)
}

interface Line {
  nodes: readonly PhrasingContent[]
  text: string
  alone: boolean
  vocabulary: Vocabulary
  /** Where the emphasis that the line begins with ends. */
  marksEnd: number
  style: 'bold' | 'italic' | 'plain'
  /** Where the words begin, after a number. */
  from: number
}

function lineOf(nodes: readonly PhrasingContent[], alone: boolean, vocabulary: Vocabulary): Line {
  const text = phrasingText(nodes)
  let marksEnd = 0
  let style: Line['style'] = 'plain'
  for (const node of nodes) {
    const words = phrasingText([node])
    const isMark = node.type === 'strong' || node.type === 'emphasis'
    const isLead =
      !isMark &&
      marksEnd === 0 &&
      (words.trim() === '' || (enumerator(`${words.trim()} x`)?.end ?? 0) > words.trim().length)
    if (!isMark && !isLead) break
    if (isMark) style = style === 'bold' || hasStrong(node) ? 'bold' : 'italic'
    marksEnd += words.length
  }
  if (style === 'plain') marksEnd = 0
  const from = enumerator(text)?.end ?? (alone ? bareNumber(text, vocabulary) : 0)
  return { nodes, text, alone, vocabulary, marksEnd, style, from }
}

function hasStrong(node: PhrasingContent): boolean {
  return node.type === 'strong' || ('children' in node && node.children.some(hasStrong))
}

/** The ways to lead, the surest first. */
const finders: readonly ((line: Line) => Lead | null)[] = [
  numberedItem,
  basedOn,
  beforeColon,
  markedLabel,
  beforeDash,
  beforeStop,
  wholeLine,
  recordingLine,
  reportedLine,
  boldLine,
  capitalLine,
  unknownBeforeColon,
  unknownBeforeDash,
]

/** "First disruption: …", "Need 2 – …". */
function numberedItem(line: Line): Lead | null {
  const item = itemPrefix(line.text, line.vocabulary)
  if (!item || !(item.parted || line.marksEnd >= item.end - 1)) return null
  const base = baseOf(line, item.end)
  return { ...base, ...partAt(line.nodes, line.from, item.end), label: null, item, parted: item.parted }
}

/** "Working format is based on “Gilles Rules”:". */
function basedOn(line: Line): Lead | null {
  const words = wordsOf(line.text.slice(0, 160))
  const offset = articles.has(words[0]?.text ?? '') ? 1 : 0
  const found = line.vocabulary.basedOn
    .get(words[offset]?.text ?? '')
    ?.find(({ name, verb }) =>
      [...name, ...verb].every((word, index) => words[index + offset]?.text === word),
    )
  if (!found) return null
  const nameEnd = words[offset + found.name.length - 1]?.end ?? 0
  const end = words[offset + found.name.length + found.verb.length - 1]?.end ?? 0
  const label = line.vocabulary.label(found.alias)
  return { ...baseOf(line, nameEnd), ...partAt(line.nodes, 0, end), label, item: null, parted: true }
}

const articles = new Set(['the', 'le', 'la', 'el', 'il', 'das', 'die', 'der', 'o', 'a', 'het', 'de'])

/** "Evidence: …", with the colon in the bold, behind it or in plain text. */
function beforeColon(line: Line): Lead | null {
  const colon = colonAt(line)
  if (colon < 0) return null
  const label = line.vocabulary.label(line.text.slice(line.from, colon))
  if (!label || (!label.exact && !/^\p{Lu}/u.test(line.text.slice(line.from)))) return null
  return {
    ...baseOf(line, colon),
    ...partAt(line.nodes, line.from, colon, 1),
    label,
    item: null,
    parted: true,
  }
}

/** A colon that may end a label: not that of a time or an address. */
function colonAt({ text, from }: Line): number {
  const match = /[:：](?!\/\/)(?!(?<=\d.)\d)/u.exec(text.slice(from, from + 100))
  return match && match.index > 0 ? from + match.index : -1
}

/** "**Evidence** Clusters …" or "*Evidence.* …": emphasis does what else a colon does, unless prose runs on. */
function markedLabel(line: Line): Lead | null {
  if (line.style === 'plain') return null
  const name = line.text.slice(line.from, line.marksEnd)
  const label = line.vocabulary.label(name)
  const next = line.text.slice(line.marksEnd).trimStart()
  if (!label?.exact || !/^(?:$|[\n\p{Lu}\p{N}“"«(]|(?:[–—.]|-{1,3})\s)/u.test(next)) return null
  const sign = /^\s*(?:[–—.]|-{1,3})?\s*/u.exec(line.text.slice(line.marksEnd))?.[0].length ?? 0
  return {
    ...baseOf(line, line.marksEnd),
    ...partAt(line.nodes, line.from, line.marksEnd, sign),
    label,
    item: null,
    parted: sign > 0 && next !== '',
  }
}

/** "Evidence – …". */
function beforeDash(line: Line): Lead | null {
  const match = /\s+(?:[–—]|-{1,3})\s+/u.exec(line.text.slice(line.from, line.from + 100))
  if (!match) return null
  const end = line.from + match.index
  const label = line.vocabulary.label(line.text.slice(line.from, end))
  if (!label?.exact || !/^\p{Lu}/u.test(line.text.slice(line.from))) return null
  return {
    ...baseOf(line, end),
    ...partAt(line.nodes, line.from, end, match[0].length),
    label,
    item: null,
    parted: true,
  }
}

/** "Evidence. Prices fell.": the name of a field that is a sentence by itself. */
function beforeStop(line: Line): Lead | null {
  const match = /^\p{Lu}[^.:!?\n]{2,60}(?=\.\s+[\p{Lu}\p{N}“"«(])/u.exec(line.text.slice(line.from))
  const label = match && line.vocabulary.label(match[0])
  if (!match || !label?.exact || label.shy || !named.has(label.key)) return null
  const end = line.from + match[0].length
  return { ...baseOf(line, end), ...partAt(line.nodes, line.from, end, 1), label, item: null, parted: true }
}

const named: ReadonlySet<LabelKey> = new Set<LabelKey>([...fieldKeys, ...kindKeys, 'recommendation'])

/** "IDENTIFICATION OF NEEDS" as a paragraph. */
function wholeLine(line: Line): Lead | null {
  const label = line.alone ? line.vocabulary.label(line.text.slice(line.from)) : null
  if (!label || (!label.exact && line.style !== 'bold')) return null
  return {
    ...baseOf(line, line.text.length),
    ...partAt(line.nodes, line.from, line.text.length),
    label,
    item: null,
    parted: false,
  }
}

/** "[Watch the recording of the session](…)", "The video is available here": a link with words of a recording. */
function recordingLine(line: Line): Lead | null {
  if (!line.alone || line.text.length > 200 || !line.nodes.some(hasLink)) return null
  const { recordingWords, sessionWords, availableWords, label } = line.vocabulary
  const words = wordsOf(line.text).map(({ text }) => text)
  const name = words.slice(0, 6).find((word) => recordingWords.has(word))
  const isOfSession = words.some((word) => sessionWords.has(word) || availableWords.has(word))
  const known = name === undefined ? null : label(name)
  if (!known || !isOfSession || words.length > 25) return null
  const whole = { ...baseOf(line, line.text.length), ...partAt(line.nodes, 0, line.text.length) }
  return { ...whole, label: { ...known, key: 'recording', also: [] }, item: null, parted: false }
}

function hasLink(node: PhrasingContent): boolean {
  return node.type === 'link' || ('children' in node && node.children.some(hasLink))
}

/** "**Affected sectors:** …": a label that no vocabulary has. */
function unknownBeforeColon(line: Line): Lead | null {
  const colon = colonAt(line)
  if (colon < 0) return null
  const words = wordsOf(line.text.slice(line.from, colon))
  const marks =
    line.marksEnd >= colon &&
    line.marksEnd <= colon + 2 &&
    line.text.slice(colon + 1, line.marksEnd).trim() === ''
  const limit = marks ? 8 : 5
  if (
    words.length === 0 ||
    words.length > limit ||
    line.vocabulary.leads.has(words.map((word) => word.text).join(' '))
  )
    return null
  if (!/^[\p{Lu}\p{N}]/u.test(line.text.slice(line.from).trim())) return null
  const base = baseOf(line, colon)
  return {
    ...base,
    style: marks ? base.style : 'plain',
    ...partAt(line.nodes, line.from, colon, 1),
    label: null,
    item: null,
    parted: true,
  }
}

/** "**Affected sectors** – …". */
function unknownBeforeDash(line: Line): Lead | null {
  const sign = /\s*(?:[–—]|-{1,3})\s*$/u.exec(line.text.slice(0, line.marksEnd)) ?? undefined
  const end = sign ? sign.index : line.marksEnd
  const after = /^\s*(?:[–—]|-{1,3})\s+(?=\S)/u.exec(line.text.slice(end))?.[0].length ?? 0
  const name = line.text.slice(line.from, end)
  const words = wordsOf(name)
  if (line.style === 'plain' || after === 0 || words.length === 0 || words.length > 8) return null
  if (!/^\p{Lu}/u.test(name.trim()) || line.vocabulary.leads.has(words.map(({ text }) => text).join(' ')))
    return null
  const parts = partAt(line.nodes, line.from, end, after)
  return { ...baseOf(line, end), ...parts, label: null, item: null, parted: true, dashed: true }
}

/** "Reported by Elena Popescu": a name after words that only lead to one. */
function reportedLine(line: Line): Lead | null {
  if (!line.alone || line.text.length > 120) return null
  const words = wordsOf(line.text).slice(0, 6)
  for (const [index, word] of words.entries()) {
    const label = index > 0 && line.vocabulary.label(line.text.slice(line.from, word.end))
    const next = words[index + 1]
    const isName = next && /^\s+\p{Lu}/u.test(line.text.slice(word.end))
    const isSource = label && label.key === 'source' && label.exact && !label.shy
    if (isSource && isName)
      return {
        ...baseOf(line, word.end),
        ...partAt(line.nodes, line.from, word.end),
        label,
        item: null,
        parted: true,
      }
  }
  return null
}

/** "VENUES ARE CLOSED": capitals do what bold does. */
function capitalLine(line: Line): Lead | null {
  const text = line.text.slice(line.from).trim()
  const isTitle = line.alone && text.length <= 120 && /\p{Lu}{3,}.*\s.*\p{Lu}{3,}/u.test(text)
  if (!isTitle || text !== text.toUpperCase() || /[.:;,!?]$/u.test(text)) return null
  const end = line.text.length
  const parts = partAt(line.nodes, line.from, end)
  return { ...baseOf(line, end), ...parts, style: 'bold', label: null, item: null, parted: false }
}

/** A bold paragraph that stands for a heading. */
function boldLine(line: Line): Lead | null {
  if (
    !line.alone ||
    line.style !== 'bold' ||
    line.text.slice(line.marksEnd).trim() !== '' ||
    line.text.length > 200
  )
    return null
  if (/:\s*$/u.test(line.text)) return null
  return {
    ...baseOf(line, line.text.length),
    ...partAt(line.nodes, line.from, line.text.length),
    label: null,
    item: null,
    parted: false,
  }
}

function baseOf(line: Line, end: number): Pick<Lead, 'style' | 'depth' | 'marked' | 'sibling' | 'dashed'> {
  const style = line.marksEnd >= end ? line.style : 'plain'
  const marked = isMarked(line.text.slice(0, end))
  return { style, depth: labelDepth, marked, sibling: false, dashed: false }
}

function partAt(
  nodes: readonly PhrasingContent[],
  from: number,
  end: number,
  sign = 0,
): Pick<Lead, 'text' | 'nodes' | 'rest'> {
  const label = slicePhrasing(nodes, from, end)
  return { text: phrasingText(label).trim(), nodes: label, rest: slicePhrasing(nodes, end + sign) }
}

function isMarked(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  return enumerator(text) !== null || (letters.length > 3 && letters === letters.toUpperCase())
}
