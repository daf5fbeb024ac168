import type { Link, List, PhrasingContent, RootContent } from 'mdast'
import { oneOf } from '../../languages/one-of.ts'
import type { Content, EuActionKind, Recording, Session, Speaker } from '../../model/session.ts'
import type { Draft, NameDraft, Piece, Stray, Unsure } from '../draft.ts'
import { emailHead, isOfMail, type MailLine } from '../evidence/email-head.ts'
import { hasLink, lineLeads, noLeads } from '../evidence/lead.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { type HeadKey, isFieldKey } from '../languages/language.ts'
import { ledOf, valuesOf, wholesOf } from '../led.ts'
import type { Span } from '../segments/leaf.ts'
import { chosenBlocks } from '../tree/chosen.ts'
import { flowText, paragraph, span, toContent, toPhrasingContent } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { leadSign } from '../tree/signs.ts'
import { type DateLine, dateLine, isDateWord, isEnd, takeTime, withinDate } from './date.ts'
import { ecosystemsOf } from './ecosystems.ts'
import { saysNone } from './none.ts'
import { apartAsReporters, mayBeTwo, peopleAfter } from './people.ts'
import { speakersIn } from './speakers.ts'
import { areHours, isListOfHours } from './timetable.ts'

/** Where the notes say in words that there is nothing, with the code of the gap that it would be. */
export interface Stated {
  code: string
  path: string
  /** Of an EU action, the kind that there is none of. */
  kind?: EuActionKind
  words: Content
}

/** What stands before the sections, and what of it found no place. */
export interface Head
  extends Pick<
    Session,
    | 'series'
    | 'title'
    | 'date'
    | 'time'
    | 'endTime'
    | 'timeZone'
    | 'ecosystems'
    | 'speakers'
    | 'workingFormat'
    | 'recording'
  > {
  strays: Stray[]
  stated: Stated[]
  doubts: Unsure[]
  problems: { problem: DateLine['problems'][number]; blocks: RootContent[] }[]
  recordingLine: number | null
}

interface Candidate {
  nodes: PhrasingContent[]
  heading: NameDraft | null
  whole: RootContent[]
}

/** What all readers of the head share. */
interface Reading {
  draft: Draft
  head: Head
  vocabulary: Vocabulary
}

export function headOf(draft: Draft, vocabulary: Vocabulary): Head {
  const head: Head = {
    series: null,
    title: null,
    date: null,
    time: null,
    endTime: null,
    timeZone: null,
    ecosystems: [],
    speakers: [],
    workingFormat: workingFormatOf(draft.heads.get('workingFormat') ?? []),
    recording: null,
    strays: [],
    stated: [],
    doubts: [],
    problems: [],
    recordingLine: null,
  }
  const reading: Reading = { draft, head, vocabulary }
  for (const key of ['date', 'time'] as const)
    for (const piece of labelled(key, draft))
      if (!statesNone(piece, key, reading)) readLabelledDate(piece, reading)
  for (const key of ['workingFormat', 'ecosystems'] as const)
    for (const pieces of labelled(key, draft)) takeLead(pieces[0], draft)
  readPeople(reading)
  readNames(reading)
  readRecording(saidOf('recording', reading), reading)
  head.ecosystems = ecosystemsOf(said('ecosystems', draft), [head.title, head.series], vocabulary)
  return head
}

/** The pieces under a label of the head, one for each time that the label stands there. */
function labelled(key: HeadKey, { heads }: Draft): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of heads.get(key) ?? []) {
    if (piece.lead || groups.length === 0) groups.push([piece])
    else groups.at(-1)?.push(piece)
  }
  return groups
}

/** What is said under a label, without its name. */
function said(key: HeadKey, { heads }: Draft): RootContent[] {
  return valuesOf(heads.get(key) ?? [])
}

// --- date ---------------------------------------------------------------------------------------------------------

/** "Date: …", "8.30 start"; what is no date is kept. */
function readLabelledDate(pieces: readonly Piece[], reading: Reading): void {
  const { head, draft } = reading
  const whole = wholesOf(pieces)
  const value = valuesOf(pieces)
  const isNamed = value.length === 0 && /\d/u.test(flowText(whole))
  const blocks = isNamed ? whole : value
  if (!isNamed) takeLead(pieces[0], draft)
  for (const block of blocks)
    if (!readDate([block], reading, true))
      head.strays.push({ blocks: [block], expected: 'a date and a time only' })
}

/** "Start time: no response" */
function statesNone(
  pieces: readonly Piece[],
  key: 'date' | 'time',
  { head, draft, vocabulary }: Reading,
): boolean {
  const words = toContent(valuesOf(pieces))
  if (!words || !saysNone(words.text, [key], vocabulary)) return false
  head.stated.push({ code: `${key}-not-recorded`, path: key, words })
  takeLead(pieces[0], draft)
  return true
}

function takeLead(piece: Piece | undefined, draft: Draft): void {
  const [first] = piece?.whole ?? []
  if (piece?.lead && first) draft.taken.push(first.leaf.text.slice(first.start, piece.lead.rest))
}

/** Reads a block that is a date; what it says beside goes to the strays. True where it was one. */
function readDate(written: RootContent[], { head, vocabulary, draft }: Reading, isTime = false): boolean {
  const blocks = chosenBlocks(written)
  const text = flowText(blocks)
  // Of many hours none is the session's.
  const isTimetable = blocks.some((block) =>
    block.type === 'list'
      ? isListOfHours(block)
      : block.type === 'paragraph' && areHours(phrasingText(block.children).split('\n')),
  )
  const line = text.length < 160 && !isTimetable ? dateLine(text, vocabulary, isTime) : null
  if (!line || line.rest.split(' ').length > 8) return false
  if (isEnd(line, vocabulary)) {
    if (head.time === null || head.endTime !== null) return false
    head.endTime = line.time
    draft.taken.push(text)
    return true
  }
  const isNew = take(line, blocks, head)
  const isWhole =
    saysOnlyDate(text, line, vocabulary) &&
    (line.ranges.length < 2 || line.date !== null || line.time === null)
  if (!isNew || !isWhole || (line.date === null && line.problems.length > 0))
    straysOfDate(blocks, line, isNew, { head, vocabulary, draft })
  else draft.taken.push(text)
  return true
}

function straysOfDate(
  blocks: RootContent[],
  line: DateLine,
  isNew: boolean,
  { head, vocabulary, draft }: Pick<Reading, 'head' | 'vocabulary' | 'draft'>,
): void {
  const rest = isNew && line.date !== null && line.rest !== '' ? besideDate(blocks, line, vocabulary) : null
  if (rest) draft.taken.push(dateWords(flowText(blocks), line, vocabulary))
  if (rest?.length !== 0) head.strays.push({ blocks: rest ?? blocks, expected: 'a date and a time only' })
}

/** What a line says beside its date: its words outside of it, as they stand. */
function besideDate(blocks: RootContent[], line: DateLine, vocabulary: Vocabulary): RootContent[] | null {
  const [block] = blocks
  if (blocks.length !== 1 || block?.type !== 'paragraph') return null
  const text = phrasingText(block.children)
  const [start, end] = dateSpan(text, line, vocabulary)
  const within = withinDate(text, line, vocabulary)
  const parts = [
    trimPhrasing(slicePhrasing(block.children, 0, start)),
    within ? trimPhrasing(slicePhrasing(block.children, ...within)) : [],
    trimPhrasing(slicePhrasing(block.children, end)),
  ]
  // "Session of 9 July 2020": the words that lead to the date say nothing beside it.
  return parts.flatMap((part) =>
    /[\p{L}\p{N}]/u.test(phrasingText(part)) && !isOfDate(phrasingText(part), vocabulary)
      ? [paragraph(part)]
      : [],
  )
}

/** The words of a line that are its date, or lead to it. */
function dateWords(
  text: string,
  line: DateLine,
  vocabulary: Vocabulary,
  end = text.length,
  start = 0,
): string {
  const [from, to] = withinDate(text, line, vocabulary) ?? [start, start]
  return `${text.slice(start, from)} ${text.slice(to, end)}`
}

function take(line: DateLine, blocks: RootContent[], head: Head): boolean {
  for (const problem of line.problems) head.problems.push({ problem, blocks })
  const isOfDay = line.date === null || head.date === null || head.date === line.date
  // "Created: 3 June 2020 10:12" tells no hour of a session on 4 June.
  if (!isOfDay) return false
  const isNew =
    (line.time === null || head.time === null || head.time === line.time) &&
    (line.endTime === null || head.endTime === null || head.endTime === line.endTime)
  head.date ??= line.date
  takeTime(line, head)
  return isNew
}

const hasDate = (blocks: RootContent[], vocabulary: Vocabulary): boolean =>
  dateLine(flowText(blocks), vocabulary) !== null

// --- series and title -----------------------------------------------------------------------------------------------

/** Headings and lines that name the session; what names nothing is a date, or has no place. */
function readNames(reading: Reading): void {
  const { draft, head, vocabulary } = reading
  // "Minutes" above a bold line only says what the notes are.
  const isCaption = ({ name }: NameDraft) => vocabulary.label(phrasingText(name))?.key === 'caption'
  const hasHeadings = draft.names.some((one) => one.lead.style === 'heading' && !isCaption(one))
  // A bold line is a title only where no heading is.
  const names = hasHeadings
    ? draft.names.filter(({ lead }) => lead.style === 'heading')
    : draft.names.filter((one, index) => index < 2 || !isBelowDate(one, draft.names[index - 1], vocabulary))
  const headings = names.flatMap((name) => candidateOf(name, reading))
  for (const { lead } of names) takeMarker(lead, draft)
  const [above, below] = headings.length === 1 ? besideHeading(headings[0], reading) : []
  const candidates = [above, ...headings, below].flatMap((one) => one ?? [])
  const plain: Candidate[] = []
  let sent: RootContent[] = []
  let hasSubject = false
  for (const { block, isOwn } of linesOf(draft, names)) {
    if (block === above?.whole[0] || block === below?.whole[0]) continue
    const mail = emailHead(block, vocabulary)
    if (mail) {
      const { subject, date } = readMail(block, mail, reading)
      plain.push(...subject)
      hasSubject ||= subject.length > 0
      sent = [...sent, ...date]
      continue
    }
    const isPlain =
      candidates.length === 0 && !hasSubject && !isOwn && isLine(block) && !isLabelled(block, vocabulary)
    const named = candidates.length === 0 && !isOwn ? namesAbove(block, reading) : null
    if (named) plain.push(...named)
    else if (isPlain && !hasDate([block], vocabulary)) plain.push(...plainCandidates(block))
    else if (isPlain && plain.length === 0 && namesWithDate(block, vocabulary))
      plain.push(...datedCandidates(block, reading))
    else if (!statesNoDisruptions(block, reading) && !readDate([block], reading)) {
      readOpening(block, reading)
      head.strays.push({ blocks: [block], expected: 'a section of a session' })
    }
  }
  readSent(sent, reading)
  nameSession(reading, candidates.length > 0 ? candidates : plain)
}

/** "**4 February 2021, 14:00**\n**Online**" below a name: a line of one paragraph with the date tells where it was. */
function isBelowDate(one: NameDraft, above: NameDraft | undefined, vocabulary: Vocabulary): boolean {
  const isOneBlock = above?.whole[0]?.leaf === one.whole[0]?.leaf
  return isOneBlock && dateLine(phrasingText(above?.name ?? []), vocabulary)?.rest === ''
}

/** "On Thursday 14 May 2020 at 10:00, the clusters met": what is only a date up to its comma or stop is one; the sentence stays. */
function readOpening(block: RootContent, { head, vocabulary }: Reading): void {
  if (head.date !== null) return
  const text = flowText([block])
  // "Thursday, 21 October 2021, 17:00. The clusters met": the first sentence, or its first clause.
  const ends = [/\.\s+(?=\p{Lu})/u, /[,;]\s/u].map((end) => text.split(end, 1)[0] ?? '')
  const lines = ends.map((part) => (part.length < 60 ? dateLine(part, vocabulary) : null))
  const line = lines.find((one) => one?.date && one.rest === '')
  if (!line) return
  head.date = line.date
  takeTime(line, head)
}

/** "Plastics Round Table | 11 June 2020 | 9:00": a name of two words or more, and a date and a time behind it; more only behind a bar. */
function namesWithDate(block: RootContent, vocabulary: Vocabulary): boolean {
  const text = flowText([block])
  const line = dateLine(text, vocabulary)
  if (!line?.date) return false
  const [start, end] = dateSpan(text, line, vocabulary)
  const isWhole =
    wordsOf(text.slice(end)).length === 0 || text.slice(line.ranges.at(-1)?.[1], end).includes('|')
  return wordsOf(text.slice(0, start)).length > 1 && isWhole
}

function datedCandidates(block: RootContent, reading: Reading): Candidate[] {
  if (block.type !== 'paragraph') return []
  const { head, draft, vocabulary } = reading
  const text = phrasingText(block.children)
  const line = dateLine(text, vocabulary)
  const [start, end] = line ? dateSpan(text, line, vocabulary) : [0, 0]
  const after = trimPhrasing(slicePhrasing(block.children, end))
  if (!line || after.length === 0) {
    const nodes = withoutDate(block.children, [block], reading)
    return nodes ? [{ nodes, heading: null, whole: [block] }] : []
  }
  take(line, [block], head)
  draft.taken.push(dateWords(text, line, vocabulary, end, start))
  head.strays.push({ blocks: [paragraph(after)], expected: 'a date and a time only' })
  return [{ nodes: trimPhrasing(slicePhrasing(block.children, 0, start)), heading: null, whole: [block] }]
}

/** The subject of an e-mail, and the line that says when it was sent; who sent it and to whom is no part of a session. */
function readMail(
  block: RootContent,
  lines: readonly MailLine[],
  reading: Reading,
): { subject: Candidate[]; date: RootContent[] } {
  const { head, draft } = reading
  const found: { subject: Candidate[]; date: RootContent[] } = { subject: [], date: [] }
  if (block.type !== 'paragraph') return found
  const text = phrasingText(block.children)
  const others: MailLine[] = []
  for (const line of lines) {
    const isNamed = !draft.heads.has('title') && !draft.heads.has('series') && draft.names.length === 0
    if (line.key === 'subject' && isNamed) {
      const name = line.rest + captionEnd(text.slice(line.rest, line.end), reading.vocabulary)
      draft.taken.push(text.slice(line.start, name))
      const subject = trimPhrasing(slicePhrasing(block.children, name, line.end))
      const nodes = withoutDate(subject, [paragraph(subject)], reading)
      if (nodes) found.subject.push({ nodes, heading: null, whole: [paragraph(nodes)] })
    } else {
      if (line.key === 'sent') found.date.push(paragraph(slicePhrasing(block.children, line.rest, line.end)))
      others.push(line)
    }
  }
  const blocks = others.map(({ start, end }) =>
    paragraph(trimPhrasing(slicePhrasing(block.children, start, end))),
  )
  if (blocks.length > 0) head.strays.push({ blocks, expected: 'a section of a session' })
  return found
}

/** A name without "Notes:" before it; under a label that says "Title" it is part of the title. */
function withoutCaption(nodes: PhrasingContent[], { draft, vocabulary }: Reading): PhrasingContent[] {
  const text = phrasingText(nodes)
  const end = captionEnd(text, vocabulary)
  // "Notes – the ports in spring" goes on in small letters, as one name.
  if (!/^[\p{Lu}\p{N}"“„«]/u.test(text.slice(end))) return nodes
  draft.taken.push(text.slice(0, end))
  return end > 0 ? trimPhrasing(slicePhrasing(nodes, end)) : nodes
}

/** Where a subject begins behind "Notes:". */
function captionEnd(text: string, { label }: Vocabulary): number {
  const [all = '', caption = ''] = /^([^:–—]{2,40}?)\s?(?::|\s[–—-]{1,3})\s+/u.exec(text) ?? []
  return label(caption)?.key === 'caption' ? all.length : 0
}

/** Notes that tell no day were sent on it; the hour is that of the message. */
function readSent(blocks: readonly RootContent[], { head, vocabulary }: Reading): void {
  for (const block of blocks) head.date ??= dateLine(flowText([block]), vocabulary)?.date ?? null
}

/** "Alliance\nTextiles\n9 July 2020, 9:00": names and a date in lines of their own; null where some line is neither. */
function namesAbove(block: RootContent, reading: Reading): Candidate[] | null {
  if (block.type !== 'paragraph') return null
  const text = phrasingText(block.children)
  const lines = text.split('\n')
  if (lines.length < 2 || lines.length > 4) return null
  let at = 0
  const parts = lines.map((line) => {
    const nodes = trimPhrasing(slicePhrasing(block.children, at, at + line.length))
    at += line.length + 1
    return paragraph(nodes)
  })
  const isDate = parts.map((part) => {
    const line = dateLine(flowText([part]), reading.vocabulary)
    return line !== null && saysOnlyDate(flowText([part]), line, reading.vocabulary)
  })
  const names = parts.filter((_, index) => !isDate[index])
  if (names.length === parts.length || names.length > 2 || !names.every(isLine)) return null
  for (const [index, part] of parts.entries()) if (isDate[index]) readDate([part], reading)
  return names.map((part) => ({
    nodes: part.type === 'paragraph' ? part.children : [],
    heading: null,
    whole: [part],
  }))
}

/** "9 June 2020, 9:00", "Meeting of 9 June 2020": a date, and what leads to it. */
function saysOnlyDate(text: string, line: DateLine, vocabulary: Vocabulary): boolean {
  const before = text.slice(0, line.ranges[0]?.[0])
  const isLed = () => isOfDate(before, vocabulary) && phrase(before).includes(phrase(line.rest))
  return line.rest === '' || (line.date !== null && isLed())
}

/** "No disruptions were reported." under no heading of theirs. */
function statesNoDisruptions(block: RootContent, { head, vocabulary }: Reading): boolean {
  const words = toContent([block])
  const isNone =
    words && saysNone(words.text, ['disruptions'], vocabulary) && namesDisruptions(words.text, vocabulary)
  if (isNone) head.stated.push({ code: 'disruptions-not-recorded', path: 'disruptions', words })
  return isNone === true
}

/** Whether it is disruptions that a text speaks of: "nothing to report" may be said of anything. */
function namesDisruptions(text: string, { label }: Vocabulary): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => {
    const key = label(word)?.key
    return key === 'disruption' || key === 'disruptions'
  })
}

function takeMarker(lead: NameDraft['lead'], draft: Draft): void {
  if (lead.form !== 'title' && lead.rest > lead.to) draft.taken.push(lead.text)
}

/**
 * What stands before the sections beside the names, in the notes' order: one block each. `isOwn`: it begins with a
 * label of the rapporteur's own.
 */
function linesOf(
  { loose, names }: Draft,
  used: readonly NameDraft[],
): { block: RootContent; isOwn: boolean }[] {
  const own = (pieces: readonly Piece[]) =>
    pieces.flatMap((piece) => wholesOf([piece]).map((block) => ({ block, isOwn: piece.lead !== null })))
  return [
    ...own(loose),
    ...names.flatMap((name) => [
      ...(used.includes(name) ? [] : wholesOf([name]).map((block) => ({ block, isOwn: false }))),
      ...own(name.below),
    ]),
  ]
}

/** The line above the only heading, which is the series then; else the line in italics right below it, the title. */
function besideHeading(
  only: Candidate | undefined,
  { draft, vocabulary }: Reading,
): [Candidate | undefined, Candidate | undefined] {
  if (draft.heads.has('series') || draft.heads.has('title')) return [undefined, undefined]
  const isName = (block: RootContent | undefined): block is RootContent =>
    block !== undefined && isLine(block) && !isLabelled(block, vocabulary) && !hasDate([block], vocabulary)
  const start = span(only?.whole ?? [])?.start.offset ?? 0
  const lines = linesOf(
    draft,
    draft.names.filter(({ lead }) => lead.style === 'heading'),
  )
  const [above] = lines
    .flatMap(({ block, isOwn }) => (isOwn ? [] : [block]))
    .filter((block) => (block.position?.end.offset ?? 0) <= start)
  if (isName(above)) return [plainCandidates(above)[0], undefined]
  const [below] = wholesOf(only?.heading?.below ?? [])
  const isItalic = below?.type === 'paragraph' && below.children.every(({ type }) => type === 'emphasis')
  return [undefined, isItalic && isName(below) ? plainCandidates(below)[0] : undefined]
}

/** A heading without the date that stands in it; nothing where it is only a date. */
function candidateOf(heading: NameDraft, reading: Reading): Candidate[] {
  const whole = wholesOf([heading])
  const both = aroundDate(heading.name, whole, reading)
  if (both) return both.map((nodes) => ({ nodes, heading, whole }))
  const nodes = withoutDate(heading.name, whole, reading)
  return nodes ? named(nodes, heading, reading) : []
}

/** "Alliance – 14 May 2020 – Textiles": series and title with the date between them; null where there is no such. */
function aroundDate(
  nodes: PhrasingContent[],
  whole: RootContent[],
  { head, vocabulary, draft }: Reading,
): PhrasingContent[][] | null {
  const text = phrasingText(nodes)
  const line = dateLine(text, vocabulary)
  if (!line || line.date === null || line.rest === '') return null
  const [start, end] = dateSpan(text, line, vocabulary)
  const before = trimPhrasing(slicePhrasing(nodes, 0, start))
  const after = trimPhrasing(slicePhrasing(nodes, end))
  const isParted = (part: string) => /^\s*(?:[|]|[–—]|-{1,3})\s/u.test(part)
  const sides = [
    text.slice(phrasingText(before).length),
    text.slice(0, text.length - phrasingText(after).length),
  ]
  if (!isParted(sides[0] ?? '') || !isParted([...(sides[1] ?? '')].reverse().join(''))) return null
  if (before.length === 0 || after.length === 0 || isOfDate(phrasingText(before), vocabulary)) return null
  take(line, whole, head)
  draft.taken.push(dateWords(text, line, vocabulary, end, start))
  return [before, after]
}

/** A name without the date that stands in it, which is taken; null where nothing else does. */
function withoutDate(
  nodes: PhrasingContent[],
  whole: RootContent[],
  { head, vocabulary, draft }: Reading,
): PhrasingContent[] | null {
  const text = phrasingText(nodes)
  const line = dateLine(text, vocabulary)
  if (!line || (line.date === null && line.problems.length === 0)) return nodes
  if (line.rest === '') {
    take(line, whole, head)
    draft.taken.push(text)
    return null
  }
  const [start, end] = dateSpan(text, line, vocabulary)
  // "20–24 July 2020": of days the last has the date, and the name keeps all.
  if (untilPattern(vocabulary).test(text.slice(0, line.ranges[0]?.[0]))) {
    take(line, whole, head)
    return nodes
  }
  const words = trimPhrasing(slicePhrasing(nodes, 0, start))
  // "Summary, week of 8 June 2020": one word behind a sign says what the day is of, and the name keeps both.
  if (/[,:–—-]\s+\p{L}+$/u.test(phrasingText(words)) && isJoined(text.slice(start, line.ranges[0]?.[0]))) {
    take(line, whole, head)
    return nodes
  }
  // "Session of 9 July 2020: Clusters"
  const before = isOfDate(phrasingText(words), vocabulary) ? [] : words
  const after = trimPhrasing(slicePhrasing(nodes, end))
  // "Minutes 3 June 2020 – Tourism": a sign sets it off, and the name keeps it.
  const isSetOff = /[–—|]/u.test(
    text.slice(start, line.ranges[0]?.[0]) + text.slice(line.ranges.at(-1)?.[1], end),
  )
  const isApart = before.length > 0 && after.length > 0 && isSetOff
  if (isApart && line.date !== null) take(line, whole, head)
  if ((before.length > 0 && after.length > 0) || line.date === null) return nodes
  take(line, whole, head)
  const rest = before.length > 0 ? before : after
  if (rest.length === 0) return null
  draft.taken.push(dateWords(text, line, vocabulary, end, start), before === words ? '' : phrasingText(words))
  return rest
}

const isJoined = (text: string): boolean => /^\s*\p{L}+\s+$/u.test(text)

/** What stands between the first day and the last: "20–", "2. bis ". */
const untilPattern = perVocabulary(({ languages }) => {
  const words = oneOf(languages.flatMap(({ to }) => to))
  // "Call 3 - 20 May 2020" has its number before a sign.
  return new RegExp(String.raw`\d\.?(?:[–—-]|\s(?:${words})\s)$|(?:^|[,:(]\s?)\d{1,2}\.?\s?[–—-]\s?$`, 'iu')
})

/** "Session of", "Date:": words that only lead to a date. */
function isOfDate(text: string, { label }: Vocabulary): boolean {
  const key = label(text)?.key
  return key === 'date' || key === 'title' || key === 'caption'
}

/** "Minutes" is what the notes are, not what the session is called. */
function named(nodes: PhrasingContent[], heading: NameDraft, { head, vocabulary }: Reading): Candidate[] {
  const whole = wholesOf([heading])
  const text = phrasingText(nodes)
  // "1 Introduction" above those who spoke is a part of a report.
  const numbered = /^\s*\d{1,2}[.)]?\s+/u.exec(text)?.[0].length ?? 0
  const isPart = numbered > 0 && vocabulary.label(text.slice(numbered))?.exact === true
  if (!isPart && vocabulary.label(text)?.key !== 'caption') return [{ nodes, heading, whole }]
  head.strays.push({ blocks: whole, expected: 'a series or a title' })
  return []
}

/** The stretch of a title that is its date, with the weekday, brackets, dashes and words around it. */
function dateSpan(text: string, { ranges }: DateLine, vocabulary: Vocabulary): [number, number] {
  const isKnown = isDateWord(vocabulary)
  const words = wordsOf(text)
  const isGap = (from: number, to: number) => /^[\s([)\]–—,:|.-]*$/u.test(text.slice(from, to))
  let start = ranges[0]?.[0] ?? 0
  for (const word of words.toReversed()) {
    if (word.end <= start && isKnown(word) && isGap(word.end, start)) start = word.start
  }
  let end = ranges.at(-1)?.[1] ?? text.length
  let after = end
  for (const word of words) {
    if (word.start >= after && isKnown(word) && isGap(after, word.start)) after = word.end
  }
  // "19 May 2020 at Brussels": words before a title belong to it, those before a bracket or a dash to the date.
  if (/^\s*(?:[)\]–—,:|-]|$)/u.test(text.slice(after))) end = after
  const lead = /(?<![\s([–—,:|-])[\s([–—,:|-]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  const tail = /^[\s)\]–—,:|-]*/u.exec(text.slice(end))?.[0].length ?? 0
  return [start - lead, end + tail]
}

function isLine(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.every(({ type }) => type === 'link')) return false
  const text = phrasingText(node.children)
  return text.length <= 150 && !/[.:;,]$/u.test(text.trim()) && /\p{L}{2}/u.test(text)
}

/** "Source: Ana Ruiz", "**Minute-taker:** Rita Jones" is what a label says, and no name of a session. */
function isLabelled(node: RootContent, vocabulary: Vocabulary): boolean {
  const { known, unknown } =
    node.type === 'paragraph' ? lineLeads(node.children, true, 0, vocabulary) : noLeads
  if (unknown?.style === 'bold' && unknown.parted && !unknown.dashed) return true
  const key = known?.parted && known.label?.exact ? known.label.key : null
  return key === 'aside' || isFieldKey(key)
}

function plainCandidates(node: RootContent): Candidate[] {
  if (node.type !== 'paragraph') return []
  const text = phrasingText(node.children)
  const [first = '', second = '', ...others] = text.split('\n')
  // Two lines are two names, unless an editor broke one.
  if (second === '' || others.length > 0 || first.length > 56)
    return [{ nodes: node.children, heading: null, whole: [node] }]
  return [slicePhrasing(node.children, 0, first.length), slicePhrasing(node.children, first.length)].map(
    (nodes) => ({ nodes: trimPhrasing(nodes), heading: null, whole: [paragraph(nodes)] }),
  )
}

/** Two headings are series and title, one is the title; labels and sections' own headings aside. */
function nameSession(reading: Reading, candidates: readonly Candidate[]): void {
  const { head, draft } = reading
  head.series = labelledName('series', reading)
  head.title = labelledName('title', reading)
  const names = candidates.filter((candidate, index) => index === 0 || !isSection(candidate, draft))
  const free = [...names]
  if (!head.title && !head.series && free.length > 1) head.series = content(free.shift(), reading)
  if (!head.title) head.title = content(free.shift(), reading)
  else if (!head.series) head.series = content(free.shift(), reading)
  for (const candidate of [...free, ...candidates.filter((one) => !names.includes(one))])
    head.strays.push({ blocks: candidate.whole, expected: 'a series and a title' })
}

/** A heading of the sections' depth with prose below it, or after speakers and the like: an introduction rather than a title. */
function isSection({ heading }: Candidate, { sectionDepth }: Draft): boolean {
  if (heading === null) return false
  // "**1. Welcome**" below those who were there, among sections that are bold lines too.
  const { style, marked, depth } = heading.lead
  const isAlike = style === 'heading' ? depth === sectionDepth : heading.isLate && marked
  if (!isAlike) return false
  return ledOf(heading.below).some(({ whole }) => flowText(whole).length > (heading.isLate ? 20 : 150))
}

function content(candidate: Candidate | undefined, reading: Reading): Content | null {
  return candidate ? toPhrasingContent(withoutCaption(candidate.nodes, reading)) : null
}

/** What a label calls the session, without the date that stands in it. */
function labelledName(key: 'series' | 'title', reading: Reading): Content | null {
  const { draft, head, vocabulary } = reading
  const [first, ...more] = labelled(key, draft)
  if (!first) return null
  for (const pieces of more) head.strays.push({ blocks: wholesOf(pieces), expected: `one ${key}` })
  takeLead(first[0], draft)
  const blocks = valuesOf(first)
  const [block, ...others] = blocks
  if (block?.type !== 'paragraph' || others.length > 0) return toContent(blocks)
  const parted = withoutDate(block.children, blocks, reading)
  const isSubject = isOfMail(first[0]?.lead?.text ?? '', 'subject', vocabulary)
  return parted && toPhrasingContent(isSubject ? withoutCaption(parted, reading) : parted)
}

// --- people, format, recording --------------------------------------------------------------------------------------

/** What is said under a label; nothing where that is only that there is nothing. */
function saidOf(key: 'speakers' | 'recording', { draft, head, vocabulary }: Reading): Piece[] {
  const pieces = draft.heads.get(key) ?? []
  const words = toContent(valuesOf(pieces))
  if (!words || linksIn(words.nodes).length > 0 || !saysNone(words.text, [key], vocabulary)) return pieces
  head.stated.push({ code: `${key}-not-recorded`, path: key, words })
  takeLead(pieces[0], draft)
  return []
}

/** Those who speak; those who were there, where the notes say nothing else of who spoke. */
function readPeople(reading: Reading): void {
  const { draft, head, vocabulary } = reading
  const speakers = withoutRecording(saidOf('speakers', reading), reading)
  const moderators = draft.heads.get('moderators') ?? []
  const participants = draft.heads.get('participants') ?? []
  for (const pieces of labelled('speakers', draft)) takeLead(pieces[0], draft)
  const spoke = peopleOf(speakers, reading)
  const names = new Set(spoke.map(({ name }) => phrase(name)))
  const led = moderatorsOf(moderators, reading).filter(({ name }) => !names.has(phrase(name)))
  const named = isBefore('moderators', 'speakers', draft) ? [...led, ...spoke] : [...spoke, ...led]
  const people = named.length === 0 && participants.length === 0 ? spokenOf(reading) : named
  if (spoke.length === 0 && participants.length > 0) {
    for (const pieces of labelled('participants', draft)) takeLead(pieces[0], draft)
    head.speakers = withRoles(peopleOf(participants, reading), led, draft.taken)
  } else {
    head.speakers = people
    // The heading of a part whose people a label of their own names.
    const isBare = participants.length > 0 && valuesOf(participants).length === 0
    if (isBare) takeLead(participants[0], draft)
    else if (participants.length > 0)
      head.strays.push({ blocks: wholesOf(participants), expected: 'those who spoke only' })
  }
  void vocabulary
}

/** "- Recording: [watch](…)" in the list of those who spoke is nobody: it is moved to the recording. */
function withoutRecording(pieces: readonly Piece[], { draft, vocabulary }: Reading): Piece[] {
  return pieces.map((piece) => {
    const isRecording = ({ leaf, start, end }: Span) =>
      /^[^:：]{2,40}[:：]/u.test(leaf.text) &&
      vocabulary.label(leaf.text.slice(0, leaf.text.search(/[:：]/u)))?.key === 'recording' &&
      linksIn(slicePhrasing(leaf.nodes, start, end)).length > 0
    const found = piece.value.filter(isRecording)
    if (found.length === 0 || draft.heads.has('recording')) return piece
    draft.heads.set('recording', [{ lead: null, name: [], value: found, whole: found, base: piece.base }])
    const rest = piece.value.filter((span) => !found.includes(span))
    return { ...piece, value: rest, whole: piece.lead ? piece.whole : rest }
  })
}

/** Those whom sentences before the sections name as having spoken; the sentences stay what they are. */
function spokenOf({ draft, vocabulary }: Reading): Speaker[] {
  const paragraphs = linesOf(draft, draft.names).flatMap(({ block }) => paragraphsIn(block))
  const names = new Set<string>()
  return paragraphs
    .flatMap((block) => peopleAfter(flowText([block]), vocabulary))
    .filter(({ name }) => !names.has(phrase(name)) && names.add(phrase(name)))
}

/** The paragraphs of a block, numbered or not. */
function paragraphsIn(block: RootContent): RootContent[] {
  if (block.type === 'list') return block.children.flatMap(({ children }) => children.flatMap(paragraphsIn))
  return block.type === 'paragraph' ? [block] : []
}

function peopleOf(pieces: readonly Piece[], { draft, head, vocabulary }: Reading): Speaker[] {
  const reporters = new Set(
    draft.disruptions.map(({ fields }) => phrase(flowText(valuesOf(fields.get('source') ?? [])))),
  )
  const { taken } = draft
  const { strays, doubts } = head
  const blocks = valuesOf(pieces)
  const people = speakersIn(blocks, { taken, strays, doubts, vocabulary }).flatMap((one) =>
    apartAsReporters(one, reporters, vocabulary),
  )
  const [one] = people.length === 1 ? people : []
  if (one && flowText(blocks).includes(`${one.name}, ${one.organisation}`) && mayBeTwo(one, vocabulary))
    doubts.push({ blocks, ...oneOrTwo })
  return people
}

const oneOrTwo = {
  read: 'a person and an organisation',
  other: 'two people',
  mend: 'For two, put a semicolon between them; for one, put the organisation in brackets',
}

function isBefore(first: HeadKey, second: HeadKey, { heads }: Draft): boolean {
  const keys = [...heads.keys()]
  return keys.indexOf(first) < keys.indexOf(second)
}

/**
 * Those who were there, those among them who led with the role that the notes give them, as a name told twice is one
 * person; others who led come first.
 */
function withRoles(people: readonly Speaker[], led: readonly Speaker[], taken: string[]): Speaker[] {
  const leaders = new Map(led.map((one) => [phrase(one.name), one]))
  const all = people.map((person) => {
    const own = leaders.get(phrase(person.name))
    if (!own) return person
    leaders.delete(phrase(person.name))
    taken.push(own.name)
    return { ...person, role: person.role ?? own.role, organisation: person.organisation ?? own.organisation }
  })
  return [...leaders.values(), ...all]
}

/** A moderator's role is what the label says. */
function moderatorsOf(pieces: readonly Piece[], reading: Reading): Speaker[] {
  const [label] = pieces.flatMap(({ lead }) => (lead ? [lead.text] : []))
  for (const piece of pieces) takeLead(piece, reading.draft)
  return peopleOf(pieces, reading).map((person) => ({ ...person, role: person.role ?? label ?? null }))
}

function workingFormatOf(pieces: readonly Piece[]): Session['workingFormat'] {
  if (pieces.length === 0) return null
  const blocks = valuesOf(pieces)
  const lists = blocks.filter((node): node is List => node.type === 'list')
  const steps = lists.flatMap((list) =>
    list.children.flatMap((item) => toContent(item.children as RootContent[]) ?? []),
  )
  const [first, ...others] = blocks.filter((node) => node.type !== 'list')
  const name =
    first?.type === 'paragraph'
      ? toContent([paragraph(unquoted(first.children)), ...others])
      : toContent(first ? [first, ...others] : [])
  return name || steps.length > 0 ? { name, steps } : null
}

/** A name without the colon after it and the quotation marks around it. */
function unquoted(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const text = phrasingText(nodes)
  const end = text.replace(/(?<!\s)\s*:\s*$/u, '').length
  const quoted = /^\s*[“"«‘„'](?<name>[^“”"«»„]+)[”"»’“']\s*$/u.exec(text.slice(0, end))
  const name = quoted?.groups?.['name']
  if (name === undefined) return slicePhrasing(nodes, 0, end)
  const start = text.indexOf(name)
  return trimPhrasing(slicePhrasing(nodes, start, start + name.length))
}

/** Letters of what is said of a recording that has no address. */
const longestRecording = 200

function readRecording(pieces: readonly Piece[], { head, draft, vocabulary }: Reading): void {
  const [first, ...others] = pieces
  if (!first) return
  // "Recording" above "[Watch the recording](…)": what leads to it there is all that is said of it.
  const isBare = first.value.length === 0
  const next = others.findIndex(({ lead }, index) => lead !== null && !(isBare && index === 0))
  const own = [first, ...(next < 0 ? others : others.slice(0, next))]
  if (next >= 0) head.strays.push({ blocks: wholesOf(others.slice(next)), expected: 'one recording' })
  // The label of a cell or a heading, or one in bold, is none of the words that lead to the recording.
  const isNamed = first.lead?.parted === true || ['heading', 'bold'].includes(first.lead?.style ?? '')
  const isAlone = isNamed && isBare && own.length > 1
  const below = isAlone ? wholesOf(own.slice(1)) : []
  // Prose that leads nowhere is no recording, though it stands below the word.
  const isProse = isAlone && linksIn(below).length === 0 && flowText(below).length > longestRecording
  if (isProse) head.strays.push({ blocks: below, expected: 'a recording' })
  const isApart = isAlone && !isProse
  if (isApart) takeLead(first, draft)
  const written = isApart ? below : wholesOf(isProse ? [first] : own)
  const { one: blocks, more } = partedAtLinks(written, draft.taken, vocabulary)
  if (more.length > 0) head.strays.push({ blocks: more, expected: 'one recording' })
  const link = linksIn(blocks).find(({ url }) => isAddress(url)) ?? null
  // A dead link may have left its sign: "Recording: #".
  const label = flowText(blocks)
    .replace(/(?<![\s:#])[\s:#]*$/u, '')
    .replace(leadSign, '')
  head.recordingLine = span(blocks)?.start.line ?? null
  // "ask [Ana Ruiz](mailto:…)": the label of a recording has no address but its own.
  for (const { url, node } of linksIn(blocks))
    if (/^(?:mailto|tel):/iu.test(url) && !label.includes(url.replace(/^\w+:/u, '')))
      head.strays.push({ blocks: [paragraph([node])], expected: 'the address of the recording only' })
  head.recording = recording(label, first.lead?.text.replace(leadSign, '') ?? '', link)
}

/** A place within the notes is no address of a recording, nor is one of a person. */
const isAddress = (url: string): boolean => !/^(?:#|mailto:|tel:)/iu.test(url)

/** "[Part 1](…), [part 2](…)": up to the second address, and from there on, as a recording has one. */
function partedAtLinks(
  blocks: readonly RootContent[],
  taken: string[],
  vocabulary: Vocabulary,
): { one: RootContent[]; more: RootContent[] } {
  const urls = blocks.flatMap((block) => linksIn([block])).map(({ url }) => url)
  const [own] = urls.filter(isAddress)
  const isOther = (node: RootContent) => linksIn([node]).some(({ url }) => isAddress(url) && url !== own)
  const at = blocks.findIndex(isOther)
  const block = blocks[at]
  if (!block) return { one: [...blocks], more: [] }
  const [one, more] = cutAtLink(block, isOther, taken, vocabulary)
  return { one: [...blocks.slice(0, at), one], more: [more, ...blocks.slice(at + 1)] }
}

/** A list is cut between its items, a paragraph at the sign or the word that joins the second link to the first, if not within a sentence. */
function cutAtLink(
  block: RootContent,
  isOther: (node: RootContent) => boolean,
  taken: string[],
  vocabulary: Vocabulary,
): [RootContent, RootContent] {
  const children = 'children' in block ? (block.children as RootContent[]) : []
  const at = children.findIndex(isOther)
  if (block.type !== 'paragraph') {
    const part = (some: RootContent[]) => ({ ...block, children: some }) as RootContent
    return [part(children.slice(0, at)), part(children.slice(at))]
  }
  const before = phrasingText(block.children.slice(0, at))
  const behind = phrasingText(
    block.children.slice(0, block.children.slice(0, at).findLastIndex(hasLink) + 1),
  ).length
  const joint = linkJoint(vocabulary).exec(before.slice(behind))
  // "The film by [the port](…) stands on [a channel](…) for a week" is one sentence.
  const rest = phrasingText(block.children.slice(block.children.findLastIndex(isOther) + 1))
  if (!joint && before.slice(behind).trim() !== '' && /\p{L}/u.test(rest))
    return [block, paragraph(block.children.filter(isOther))]
  const end = joint ? behind + joint.index : before.length
  const { joint: sign = '' } = joint?.groups ?? {}
  const start = end + sign.length
  taken.push(sign)
  return [paragraph(slicePhrasing(block.children, 0, end)), paragraph(slicePhrasing(block.children, start))]
}

/** What joins a link to the one before it, and the words that lead to it: ", ", " and ", " (slides: ". */
const linkJoint = perVocabulary(({ languages }) => {
  const and = oneOf(languages.flatMap((language) => language.and))
  const joint = String.raw`(?<joint>[,;.|]\s+|\s(?:${and}|[&+/|–—-])\s|\s*\n)`
  return new RegExp(String.raw`(?:${joint}[^,;|()\n]*|\s\([^()\n]*)$`, 'iu')
})

/** Without an address among its words: that is its own field. */
function recording(text: string, name: string, link: { url: string; text: string } | null): Recording {
  if (!link) return { label: text, url: null }
  if (!/^(?:https?:\/\/|www\.)/u.test(link.text)) return { label: text, url: link.url }
  const words = text
    .replace(link.text, '')
    .replace(/(?<![\s:–—-])[\s:–—-]+$/u, '')
    .trim()
  return { label: words || name || link.text, url: link.url }
}

function linksIn(nodes: readonly RootContent[]): { url: string; text: string; node: Link }[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [{ url: node.url, text: phrasingText(node.children), node }]
    return 'children' in node ? linksIn(node.children as RootContent[]) : []
  })
}
