import type { PhrasingContent } from 'mdast'
import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { fieldKeys, isHeadKey, kindKeys, type LabelKey } from '../languages/language.ts'
import { phrasingText } from '../tree/phrasing.ts'
import { leadSign } from '../tree/signs.ts'
import { dateLine } from '../values/date.ts'
import { namesUnion } from '../values/places.ts'
import { type ItemPrefix, itemPrefix, raised } from './item-prefix.ts'
import { markersOf } from './markers.ts'

/** How the words that lead a block are set. */
export type Style = 'heading' | 'bold' | 'italic' | 'plain'

/** The words that lead a block and may say what it is; offsets are those of the block's text. */
export interface Lead {
  /** A thing with a number, a label that is known, one that is not, or a line that stands for a heading. */
  form: 'item' | 'label' | 'unknown' | 'title'
  /** Without marker and colon. */
  text: string
  from: number
  to: number
  /** Where what follows begins. */
  rest: number
  style: Style
  /** Of a heading, from 1; other leads lie below every heading. */
  depth: number
  /** What it means, if a vocabulary has it. */
  label: Label | null
  /** The thing with a number that it begins. */
  item: ItemPrefix | null
  /** A colon or a dash parts it from what follows. */
  parted: boolean
  /** Numbered, or in capitals: what distinguishes the headings of sections. */
  marked: boolean
  /** No vocabulary has it and only a dash parts it, as terms of prose are. */
  dashed: boolean
  /** The number that a column of the table gives its row. */
  row?: number
  /** The fields of a table's only row, which nothing names: they are as well of the disruption above the table. */
  nameless?: readonly LabelKey[]
  /** The disruption that the thing with this lead belongs to, as the notes name it. */
  about?: string
  /** No vocabulary has it, and it stands in the notes more than once. */
  again?: boolean
  /** A question, of which its sign makes a label. */
  asked?: boolean
  /** What it means was learnt from the notes themselves. */
  learnt?: boolean
  /** The label stands where it is read for another thing: a table's head, a learnt label. */
  implied?: boolean
}

/** The depth of leads that are no headings. */
export const labelDepth = 7

/** What a line may lead with: known words, an unknown label, or itself as a heading. */
export interface Leads {
  known: Lead | null
  unknown: Lead | null
  title: Lead | null
}

export const noLeads: Leads = { known: null, unknown: null, title: null }

/** `proven`: where the words begin after a marker that is part of a series. */
export function headingLeads(text: string, depth: number, proven: number, vocabulary: Vocabulary): Leads {
  const base = { style: 'heading' as const, depth, marked: isMarked(text), dashed: false }
  const title: Lead = {
    ...base,
    form: 'title',
    text: text.slice(proven).trim(),
    from: proven,
    to: text.length,
    rest: text.length,
    parted: false,
    label: null,
    item: null,
  }
  return { known: knownHeading(text, base, vocabulary), unknown: null, title }
}

type Base = Pick<Lead, 'style' | 'depth' | 'marked' | 'dashed'>

function knownHeading(text: string, set: Base, vocabulary: Vocabulary): Lead | null {
  const hour = hourEnd(text, vocabulary)
  const base = { ...set, marked: set.marked || hour > 0 }
  const from = signEnd(text, hour, true, vocabulary)
  const whole = vocabulary.label(text.slice(from))
  const all: Lead = {
    ...base,
    form: 'label',
    text: text.slice(from).trim(),
    from,
    to: text.length,
    rest: text.length,
    parted: false,
    label: whole,
    item: null,
  }
  const item = itemPrefix(text, vocabulary, hour)
  // "Perturbation A": a letter that counts may be an article too.
  if (item && /\s\p{Lu}$/u.test(text) && item.end >= text.length) return ofItem(text, item, base)
  if (whole?.exact && !isJoiner(all.text, vocabulary)) return all
  if (item && (item.parted || item.initial === null)) return ofItem(text, item, base)
  for (const sign of [/(?<!\s)\s*[:：]\s*/u, /(?<!\s)\s+(?:[–—]|-{1,3})\s+/u]) {
    const match = sign.exec(text.slice(from))
    const label = match && vocabulary.label(text.slice(from, from + match.index))
    if (match && label?.exact) {
      const to = from + match.index
      return {
        ...base,
        form: 'label',
        text: text.slice(from, to).trim(),
        from,
        to,
        rest: to + match[0].length,
        parted: true,
        label,
        item: null,
      }
    }
  }
  return whole && !whole.exact ? all : null
}

/** "With": a small word by itself is the label of what follows its colon only. */
const isJoiner = (text: string, { joiners }: Vocabulary): boolean => joiners.has(phrase(text))

/** An ordinal that is not parted from the words after it may be a part of them: they stay whole. */
function ofItem(text: string, item: ItemPrefix, base: Base): Lead {
  const isSure = item.parted || item.sure
  return {
    ...base,
    form: 'item',
    text: text.slice(item.start, item.end).trim(),
    from: item.start,
    to: isSure ? item.end : item.start,
    rest: isSure ? item.end : item.start,
    parted: item.parted,
    label: null,
    item,
  }
}

/** The end of the hour and the number before a known name. `alone`: a number needs no sign behind it. */
function signEnd(text: string, hour: number, alone: boolean, vocabulary: Vocabulary): number {
  const after = text.slice(hour)
  return hour + (markersOf(after)[0]?.end ?? (alone ? bareNumber(after, vocabulary) : 0))
}

/** "[11:05] Needs", "2. 10.40–11.05 – First disruption: …": minutes tell when a part began, and no words of it. */
function hourEnd(text: string, vocabulary: Vocabulary): number {
  if (!/^\P{N}{0,10}\d{1,2}\P{L}{0,3}(?:\d|\p{L})/u.test(text)) return 0
  for (const from of [0, markersOf(text)[0]?.end ?? 0]) {
    const begun = text.slice(from, from + 60)
    const line = dateLine(begun, vocabulary, true)
    const [start = 0, end = 0] = (line?.date === null && line.time !== null && line.ranges[0]) || []
    const after = /^(?:\s\p{Lu}{2,4})?\s?[)\]]?(?:\s?(?:[:：|·,]|[–—]|-{1,3}(?=\s)))?\s+(?=\S)/u.exec(
      begun.slice(end),
    )
    if (end === 0 || !after || !/^\s*[([]?(?:\p{L}{1,4}\.?\s)?$/u.test(begun.slice(0, start))) continue
    const to = from + end + after[0].length
    if (namesPart(text.slice(to), vocabulary)) return to
  }
  return 0
}

/** Whether a text is, or has before its first sign, the name of a part of the notes. */
function namesPart(text: string, vocabulary: Vocabulary): boolean {
  const words = text.slice(markersOf(text)[0]?.end ?? 0)
  const name = /^[^:：\n]{1,100}?(?=\s*[:：]|\s[–—-]{1,3}\s|\s*(?:\n|$))/u.exec(words)?.[0] ?? ''
  const label = vocabulary.label(name)
  if (label?.exact && !label.shy && !isHeadKey(label.key)) return true
  const item = itemPrefix(words, vocabulary)
  return item !== null && !item.loose && (item.parted || item.sure)
}

/** The end of a number without a sign, where a known name follows: "2 Needs", "IV Solutions". */
function bareNumber(text: string, { label }: Vocabulary): number {
  const end = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0
  return end > 0 && label(text.slice(end))?.exact ? end : 0
}

/** What may lead a line of a paragraph. `alone`: it is a paragraph by itself. Offsets are those of the line. */
export function lineLeads(
  nodes: readonly PhrasingContent[],
  alone: boolean,
  proven: number,
  vocabulary: Vocabulary,
): Leads {
  const line = lineOf(nodes, alone, proven, vocabulary)
  // A line that only leads to another place of the notes is of a table of contents.
  if (line.text.trim() === '' || nodes.every(isWithin)) return noLeads
  const first = (finders: readonly ((line: Line) => Lead | null)[]): Lead | null => {
    for (const find of finders) {
      const lead = find(line)
      if (lead) return lead
    }
    return null
  }
  return { known: first(knownFinders), unknown: first(unknownFinders), title: first([boldLine, capitalLine]) }
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
  /** Where the words begin after a number, for labels that are known; and after one that is proven. */
  from: number
  proven: number
  /** Where the words begin after the hour of a part of the notes; 0 where none is. */
  hour: number
}

function lineOf(
  nodes: readonly PhrasingContent[],
  alone: boolean,
  proven: number,
  vocabulary: Vocabulary,
): Line {
  const text = phrasingText(nodes)
  let marksEnd = 0
  let style: Line['style'] = 'plain'
  for (const node of nodes) {
    const words = phrasingText([node])
    const isMark = node.type === 'strong' || node.type === 'emphasis'
    const isLead =
      !isMark &&
      marksEnd === 0 &&
      (words.trim() === '' ||
        leadSign.test(words) ||
        (markersOf(`${words.trim()} x`)[0]?.end ?? 0) > words.trim().length)
    if (!isMark && !isLead) break
    if (isMark) style = style === 'bold' || hasStrong(node) ? 'bold' : 'italic'
    marksEnd += words.length
  }
  if (style === 'plain') marksEnd = 0
  const sign = leadSign.exec(text)?.[0].length ?? 0
  const hour = hourEnd(text.slice(sign), vocabulary)
  const number = signEnd(text.slice(sign), hour, alone, vocabulary)
  return {
    nodes,
    text,
    alone,
    vocabulary,
    marksEnd,
    style,
    hour: hour > 0 ? sign + hour : 0,
    from: sign + number,
    proven: Math.max(proven, sign),
  }
}

function hasStrong(node: PhrasingContent): boolean {
  return node.type === 'strong' || ('children' in node && node.children.some(hasStrong))
}

/** The ways to lead with known words, the surest first. */
const knownFinders: readonly ((line: Line) => Lead | null)[] = [
  thingOfDisruption,
  numberedItem,
  basedOn,
  beforeColon,
  markedLabel,
  beforeDash,
  beforeEquals,
  beforeQuestion,
  beforeStop,
  wholeLine,
  recordingLine,
  reportedLine,
]

const unknownFinders: readonly ((line: Line) => Lead | null)[] = [unknownBeforeColon, unknownBeforeDash]

/** A label from its offsets; `sign`: the length of what parts it from the rest. */
function labelled(line: Line, from: number, to: number, sign: number, more: Partial<Lead>): Lead {
  return {
    ...baseOf(line, to),
    form: 'label',
    text: line.text.slice(from, to).trim(),
    from,
    to,
    rest: to + sign,
    label: null,
    item: null,
    parted: true,
    ...more,
  }
}

function baseOf(line: Line, end: number): Base {
  const style = line.marksEnd >= end ? line.style : 'plain'
  return {
    style,
    depth: labelDepth,
    marked: line.hour > 0 || isMarked(line.text.slice(0, end)),
    dashed: false,
  }
}

/** "Need (Disruption 1): …", "Solution 2 (D3) – …": a need or solution, and in brackets the disruption that it is of. */
function thingOfDisruption(line: Line): Lead | null {
  const match = /^(?<name>[^():\n]{2,40}?)\s?\((?<of>[^()\n]{2,40})\)\s?(?:[:：]|[–—]|-{1,3}(?=\s))\s*/u.exec(
    line.text.slice(line.from),
  )
  const { name = '', of = '' } = match?.groups ?? {}
  const about = match && itemPrefix(of, line.vocabulary)
  if (!match || about?.key !== 'disruption' || about.end < of.trimEnd().length) return null
  const item = itemPrefix(name, line.vocabulary)
  const label = item ? null : line.vocabulary.label(name)
  const key = item?.key ?? things.get(label?.key ?? null)
  if (key !== 'need' && key !== 'solution') return null
  const more = {
    about: of,
    rest: line.from + match[0].length,
    item,
    label: label && { ...label, key, also: [] },
  }
  return labelled(line, line.from, line.from + name.length, 0, { ...more, form: item ? 'item' : 'label' })
}

const things: ReadonlyMap<LabelKey | null, LabelKey> = new Map<LabelKey, LabelKey>([
  ['need', 'need'],
  ['needs', 'need'],
  ['solution', 'solution'],
  ['solutions', 'solution'],
])

/** "First disruption: …", "Need 2 – …". */
function numberedItem(line: Line): Lead | null {
  const text = line.proven > 0 ? raised(line.text) : line.text
  const item = itemPrefix(text, line.vocabulary, line.hour)
  if (item && namesSection(line, item)) return null
  const isMarkedOff = item && line.marksEnd >= item.end - 1 && item.initial === null
  const isCounted = item !== null && line.proven >= item.end
  if (!item || !(item.parted || isMarkedOff || isCounted)) return null
  return ofItem(line.text, { ...item, sure: true, parted: item.parted || isCounted }, baseOf(line, item.end))
}

/** "3. Behov": where one word is for one need and for many, a line that is nothing else names the section. */
function namesSection({ text, from, vocabulary }: Line, { end }: ItemPrefix): boolean {
  if (from === 0 || end < text.trimEnd().length) return false
  const label = vocabulary.label(text.slice(from))
  return (
    label?.exact === true && sectionsOfThings.some((key) => key === label.key || label.also.includes(key))
  )
}

const sectionsOfThings: readonly LabelKey[] = ['disruptions', 'needs', 'solutions']

/** "Working format is based on “Gilles Rules”:". */
function basedOn(line: Line): Lead | null {
  const words = wordsOf(line.text.slice(0, 160))
  const offset = isArticle(words[0]?.text ?? '', line.vocabulary) ? 1 : 0
  const found = line.vocabulary.basedOn
    .get(words[offset]?.text ?? '')
    ?.find(({ name, verb }) =>
      [...name, ...verb].every((word, index) => words[index + offset]?.text === word),
    )
  if (!found) return null
  const nameEnd = words[offset + found.name.length - 1]?.end ?? 0
  const end = words[offset + found.name.length + found.verb.length - 1]?.end ?? 0
  return labelled(line, 0, end, 0, { ...baseOf(line, nameEnd), label: line.vocabulary.label(found.alias) })
}

function isArticle(word: string, { languages }: Vocabulary): boolean {
  return languages.some(({ articles }) => articles.includes(word))
}

/** "Evidence: …", with the colon in the bold, behind it or in plain text; "Source:: …" as property lines have it. */
function beforeColon(line: Line): Lead | null {
  const first = colonAt(line.text, line.from)
  if (first < 0) return null
  // "Redner:innen: …": a colon within the word is none that parts.
  const next = /\p{Ll}/u.test(line.text[first + 1] ?? '') ? colonAt(line.text, first + 1) : -1
  const isWithin = next > 0 && line.vocabulary.label(line.text.slice(line.from, next))?.exact === true
  const colon = isWithin ? next : first
  const label = line.vocabulary.label(line.text.slice(line.from, colon))
  if (!label || (!label.exact && !/^\p{Lu}/u.test(line.text.slice(line.from)))) return null
  const sign = /^[:：]+/u.exec(line.text.slice(colon))?.[0].length ?? 1
  return labelled(line, line.from, colon, sign, { label })
}

/** A colon that may end a label: not that of a time, of an address or within a word, as in Finnish "EU:n". */
function colonAt(text: string, from: number): number {
  const match = /[:：](?!\/\/)(?!(?<=\d.)\d)(?!(?<=\p{Lu}.)\p{Ll}{1,4}(?!\p{L}))/u.exec(
    text.slice(from, from + 100),
  )
  return match && match.index > 0 ? from + match.index : -1
}

/** "**Evidence** Clusters …" or "*Evidence.* …": emphasis does what else a colon does, unless prose runs on. */
function markedLabel(line: Line): Lead | null {
  if (line.style === 'plain') return null
  const label = line.vocabulary.label(line.text.slice(line.from, line.marksEnd))
  const next = line.text.slice(line.marksEnd).trimStart()
  // "**What is the evidence?** none": a question is a label by its sign.
  const asks = /[?;？]\s*$/u.test(line.text.slice(0, line.marksEnd))
  if (label?.exact && asks) return labelled(line, line.from, line.marksEnd, 0, { label, parted: next !== '' })
  // "*Needs.* a) maps": a stop within the mark parts it, however what follows begins.
  const stops = /\p{L}[.]\s*$/u.test(line.text.slice(0, line.marksEnd))
  if (!label?.exact || !(stops || /^(?:$|[\n\p{Lu}\p{N}“"«(]|(?:[–—.]|-{1,3})\s)/u.test(next))) return null
  const sign = /^\s*(?:[–—.]|-{1,3})?\s*/u.exec(line.text.slice(line.marksEnd))?.[0].length ?? 0
  return labelled(line, line.from, line.marksEnd, sign, { label, parted: sign > 0 && next !== '' })
}

/** "Evidence – …". */
function beforeDash(line: Line): Lead | null {
  const match = /(?<!\s)\s+(?:[–—]|-{1,3})\s+/u.exec(line.text.slice(line.from, line.from + 100))
  if (!match) return null
  const to = line.from + match.index
  const name = line.text.slice(line.from, to)
  const label = line.vocabulary.label(name)
  // "EU: coordination – one form" has its label before the colon.
  const isName = /^\p{Lu}/u.test(name) || label?.key === 'disruption'
  if (!label?.exact || !isName || /[:：]/u.test(name)) return null
  return labelled(line, line.from, to, match[0].length, { label })
}

/** "chair = Ann Bo". */
function beforeEquals(line: Line): Lead | null {
  const match = /(?<!\s)\s+=\s+(?=\S)/u.exec(line.text.slice(line.from, line.from + 60))
  if (!match) return null
  const to = line.from + match.index
  const label = line.vocabulary.label(line.text.slice(line.from, to))
  return label?.exact ? labelled(line, line.from, to, match[0].length, { label }) : null
}

/** "Where? Rotterdam": a question that a field answers is a label by its sign. */
function beforeQuestion(line: Line): Lead | null {
  const asked = line.text.slice(line.from, line.from + 100)
  const match = /^\p{L}[^.:!?;？\n]{1,70}?(?=\s?(?:[?？\u037E]|(?<=\p{Script=Greek}\s?);)\s)/u.exec(asked)
  const label = match && line.vocabulary.label(match[0])
  if (!match || !label?.exact || !answered.has(label.key)) return null
  const to = line.from + match[0].length
  const sign = /^\s?\S/u.exec(line.text.slice(to))?.[0].length ?? 1
  return labelled(line, line.from, to, sign, { label })
}

/** "Evidence. Prices fell.": the name of a field that is a sentence by itself. */
function beforeStop(line: Line): Lead | null {
  const match = /^\p{Lu}[^.:!?\n]{2,60}(?=\.\s+[\p{Lu}\p{N}“"«(])/u.exec(line.text.slice(line.from))
  const label = match && line.vocabulary.label(match[0])
  if (!match || !label?.exact || label.shy || !named.has(label.key)) return null
  return labelled(line, line.from, line.from + match[0].length, 1, { label })
}

const named: ReadonlySet<LabelKey> = new Set<LabelKey>([
  ...fieldKeys,
  ...kindKeys,
  'recommendation',
  'framework',
])
/** What may be asked for: "When? 9 July" above the sections, "When? Short term" below them. */
const answered: ReadonlySet<LabelKey> = new Set<LabelKey>([
  ...named,
  'date',
  'time',
  'speakers',
  'needs',
  'solutions',
])

/** "IDENTIFICATION OF NEEDS" as a paragraph. */
function wholeLine(line: Line): Lead | null {
  const label = line.alone ? line.vocabulary.label(line.text.slice(line.from)) : null
  if (!label || (!label.exact && line.style !== 'bold') || isJoiner(line.text, line.vocabulary)) return null
  return labelled(line, line.from, line.text.length, 0, { label, parted: false })
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
  return labelled(line, 0, line.text.length, 0, {
    label: { ...known, key: 'recording', also: [] },
    parted: false,
  })
}

export function hasLink(node: PhrasingContent): boolean {
  return node.type === 'link' || ('children' in node && node.children.some(hasLink))
}

/** What leads to a name in a line of several, and nothing else that a line may lead with. */
export const nameLead = (nodes: readonly PhrasingContent[], vocabulary: Vocabulary): Lead | null =>
  reportedLine(lineOf(nodes, true, 0, vocabulary))

/** "Reported by Elena Popescu": a name after words that only lead to one. */
function reportedLine(line: Line): Lead | null {
  if (!line.alone || line.text.length > 120) return null
  const words = wordsOf(line.text).slice(0, 6)
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const rest = line.text.slice(word.end)
    if (!next || !/^\s+\p{Lu}/u.test(rest)) continue
    const label = line.vocabulary.label(line.text.slice(line.from, word.end))
    if (!label || !leadsToNames.has(label.key) || !label.exact || label.shy) continue
    // "Participants Kadri Tamm (ACC)", but not "Speakers of Sami are few": all but "reported by" leads to a whole name only.
    const isSure = index > 0 && label.key === 'source'
    if (!isSure && !/^\s\p{Lu}[\p{L}.’'-]*\s\p{Lu}[\p{L}’'-]+\s?[(,]/u.test(rest)) continue
    return labelled(line, line.from, word.end, 0, { label })
  }
  return null
}

const leadsToNames: ReadonlySet<LabelKey> = new Set<LabelKey>(['source', 'speakers', 'participants'])

/** "**Affected sectors:** …": a label that no vocabulary has. */
function unknownBeforeColon(line: Line): Lead | null {
  const colon = colonAt(line.text, line.proven)
  if (colon < 0) return null
  const words = wordsOf(line.text.slice(line.proven, colon))
  const marks =
    line.marksEnd >= colon &&
    line.marksEnd <= colon + 2 &&
    line.text.slice(colon + 1, line.marksEnd).trim() === ''
  // "No soda. Source: …": a sentence ends before the label.
  if (/\p{L}{3}[.!?]\s+\p{Lu}/u.test(line.text.slice(line.proven, colon))) return null
  // "No poles | Source: …", "No poles – Source: …": the label stands behind the sign.
  const apart = /\s(?:[|•·]|[–—]|-{1,3})\s+([^|–—]+)$/u.exec(line.text.slice(line.proven, colon))?.[1]
  if (apart !== undefined && line.vocabulary.label(apart)?.exact) return null
  // A plain label stands on one line; a bold one may have been broken.
  if (!marks && line.text.slice(line.proven, colon).includes('\n')) return null
  const limit = marks ? 8 : 5
  if (words.length === 0 || words.length > limit || isPhrase(words, line.vocabulary)) return null
  // "Empty quays (source: the port)": a colon within a bracket parts what stands there.
  if (/\([^()]*$/u.test(line.text.slice(line.proven, colon))) return null
  const isNamed = /^[\p{Lu}\p{N}]/u.test(line.text.slice(line.proven).trim())
  if (!isNamed && !namesUnion(line.text.slice(line.proven, colon), line.vocabulary)) return null
  const base = baseOf(line, colon)
  const sign = /^[:：]+/u.exec(line.text.slice(colon))?.[0].length ?? 1
  return labelled(line, line.proven, colon, sign, {
    form: 'unknown',
    style: marks ? base.style : 'plain',
  })
}

/** "owner: Ana" where the labels of a paragraph are in small letters. */
export function lowLead(nodes: readonly PhrasingContent[], vocabulary: Vocabulary): Lead | null {
  const line = lineOf(nodes, false, 0, vocabulary)
  const name = /^\s*(?!\s)(\p{Ll}[^:;.!?()\n]{1,40}?)\s?:{1,2}\s+(?=\S)/u.exec(line.text)?.[1]
  const words = wordsOf(name ?? '')
  if (name === undefined || words.length > 3 || isPhrase(words, vocabulary)) return null
  const from = line.text.indexOf(name)
  const to = from + name.length
  const sign = /^\s?:+/u.exec(line.text.slice(to))?.[0].length ?? 1
  return labelled(line, from, to, sign, { form: 'unknown', style: 'plain' })
}

/**
 * "Who pays? Producers" in a line of its own: a question that no vocabulary has, and its answer. `areFields`: what
 * stands beside it are fields, among which "structural? no" is one too.
 */
export function questionLead(
  nodes: readonly PhrasingContent[],
  areFields: boolean,
  vocabulary: Vocabulary,
): Lead | null {
  const line = lineOf(nodes, false, 0, vocabulary)
  const name = /^\p{L}[^.:!?;()\n]{1,40}?(?=\s?[?？]\s+\S)/u.exec(line.text)?.[0]
  const words = wordsOf(name ?? '')
  if (name === undefined || words.length > 4 || isPhrase(words, vocabulary)) return null
  const isSure = /^\p{Lu}/u.test(name) && (words.length > 1 || namesUnion(name, vocabulary))
  if (!areFields && !isSure) return null
  const sign = /^\s?\S/u.exec(line.text.slice(name.length))?.[0].length ?? 1
  return labelled(line, 0, name.length, sign, { form: 'unknown', style: 'plain', asked: true })
}

function isPhrase(words: readonly { text: string }[], { leads }: Vocabulary): boolean {
  return leads.has(words.map(({ text }) => text).join(' '))
}

/** "**Affected sectors** – …". */
function unknownBeforeDash(line: Line): Lead | null {
  const sign = /(?<!\s)\s*(?:[–—]|-{1,3})\s*$/u.exec(line.text.slice(0, line.marksEnd)) ?? undefined
  const end = sign ? sign.index : line.marksEnd
  const after = /^\s*(?:[–—]|-{1,3})\s+(?=\S)/u.exec(line.text.slice(end))?.[0].length ?? 0
  const name = line.text.slice(line.proven, end)
  const words = wordsOf(name)
  if (line.style === 'plain' || after === 0 || words.length === 0 || words.length > 8) return null
  if (!/^\p{Lu}/u.test(name.trim()) || isPhrase(words, line.vocabulary)) return null
  return labelled(line, line.proven, end, after, { form: 'unknown', dashed: true })
}

/** "VENUES ARE CLOSED": capitals do what bold does. */
function capitalLine(line: Line): Lead | null {
  const text = line.text.slice(line.proven).trim()
  // Before its words are looked at: each sentence of a paragraph begins a line that reaches to its end.
  if (!line.alone || text.length > 120) return null
  const inCapitals = text.split(/\s/u).filter((word) => /\p{Lu}{3}/u.test(word))
  if (inCapitals.length < 2 || text !== text.toUpperCase() || /[.:;,!?]$/u.test(text)) return null
  return labelled(line, line.proven, line.text.length, 0, { form: 'title', style: 'bold', parted: false })
}

/** A bold paragraph that stands for a heading. */
function boldLine(line: Line): Lead | null {
  const after = line.text
    .slice(line.marksEnd)
    .replace(/^\s*(?:[–—,|·]|-{1,3}\s)/u, '')
    .trim()
  // "**Wood and furniture** – 11 June 2020": a date may stand behind a title.
  const isBold =
    line.alone &&
    line.style === 'bold' &&
    (after === '' || (after.length < 60 && dateLine(after, line.vocabulary)?.rest === ''))
  if (!isBold || line.text.length > 200 || /:\s*$/u.test(line.text)) return null
  return labelled(line, line.proven, line.text.length, 0, { form: 'title', parted: false })
}

export function isMarked(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  return markersOf(text).length > 0 || (letters.length > 3 && letters === letters.toUpperCase())
}
