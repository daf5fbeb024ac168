import type { List, PhrasingContent, RootContent } from 'mdast'
import type { Content, Recording, Session, Speaker } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import type { HeadKey } from '../languages/language.ts'
import { flowText, paragraph, span, toContent, toPhrasingContent } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'
import { type DateLine, dateLine, isDateWord } from '../values/date.ts'
import { saysNone } from '../values/none.ts'
import { goesOn, peopleIn } from '../values/people.ts'
import type { Draft, HeadingDraft } from './draft.ts'
import { isEmailHead, type Piece } from './piece.ts'

/** What stands before the sections, and what of it found no place. */
export interface Head
  extends Pick<Session, 'series' | 'title' | 'date' | 'time' | 'speakers' | 'workingFormat' | 'recording'> {
  strays: Draft['strays']
  problems: { problem: DateLine['problems'][number]; blocks: RootContent[] }[]
  recordingLine: number | null
}

interface Candidate {
  nodes: PhrasingContent[]
  heading: HeadingDraft | null
  whole: RootContent[]
}

export function headOf(draft: Draft, vocabulary: Vocabulary): Head {
  const head: Head = {
    series: null,
    title: null,
    date: null,
    time: null,
    speakers: peopleOfHead(draft, vocabulary),
    workingFormat: workingFormatOf(draft.heads.get('workingFormat') ?? []),
    recording: null,
    strays: [],
    problems: [],
    recordingLine: null,
  }
  for (const key of ['date', 'time'] as const) {
    for (const piece of draft.heads.get(key) ?? []) readLabelledDate(piece, head, vocabulary)
  }
  const headings = draft.headings.flatMap((heading) => candidateOf(heading, head, vocabulary))
  const lines = [...draft.loose, ...draft.headings.flatMap(({ below }) => below)]
  const [above, below] = headings.length === 1 ? besideHeading(draft, headings[0], vocabulary) : []
  const candidates = [
    ...(above ? plainCandidate(above) : []),
    ...headings,
    ...(below ? plainCandidate(below) : []),
  ]
  const plain: Candidate[] = []
  for (const piece of lines.filter((line) => line !== above && line !== below)) {
    const isPlain = candidates.length === 0 && isLine(piece)
    if (isPlain && !hasDate(piece, vocabulary)) plain.push(...plainCandidate(piece))
    else if (piece.whole.some(isEmailHead) || !readDate(piece.whole, head, vocabulary))
      head.strays.push({ pieces: [piece], expected: 'a section of a session' })
  }
  const sectors = draft.heads.get('ecosystems') ?? []
  if (sectors.length > 0) head.strays.push({ pieces: sectors, expected: 'a section of a session' })
  nameSession(head, draft, candidates.length > 0 ? candidates : plain, vocabulary)
  readRecording(saidOf('recording', draft, vocabulary), head)
  return head
}

// --- date ---------------------------------------------------------------------------------------------------------

/** "Date: …", "8.30 start"; what is no date is kept. */
function readLabelledDate(piece: Piece, head: Head, vocabulary: Vocabulary): void {
  const isNamed = piece.lead?.label && piece.blocks.length === 0 && /\d/u.test(flowText(piece.whole))
  const blocks = piece.lead && !isNamed ? piece.blocks : piece.whole
  if (blocks.length > 0 && !readDate(blocks, head, vocabulary))
    head.strays.push({ pieces: [block(blocks)], expected: 'a date and a time only' })
}

/** Reads a block that is a date; what it says beside goes to the strays. True where it was one. */
function readDate(blocks: RootContent[], head: Head, vocabulary: Vocabulary): boolean {
  const text = flowText(blocks)
  const line = text.length < 160 ? dateLine(text, vocabulary) : null
  if (!line || line.rest.split(' ').length > 8) return false
  const isNew = take(line, blocks, head)
  const isWhole = line.rest === '' && (line.ranges.length < 2 || line.date !== null || line.time === null)
  if (!isNew || !isWhole || (line.date === null && line.problems.length > 0))
    head.strays.push({ pieces: [block(blocks)], expected: 'a date and a time only' })
  return true
}

function take(line: DateLine, blocks: RootContent[], head: Head): boolean {
  for (const problem of line.problems) head.problems.push({ problem, blocks })
  const isNew =
    (line.date === null || head.date === null || head.date === line.date) &&
    (line.time === null || head.time === null || head.time === line.time)
  head.date ??= line.date
  head.time ??= line.time
  return isNew
}

const block = (whole: RootContent[]): Piece => ({ lead: null, blocks: whole, whole, parts: null })

function hasDate(piece: Piece, vocabulary: Vocabulary): boolean {
  const text = flowText(piece.whole)
  return dateLine(text, vocabulary) !== null
}

/** The line above the only heading, which is the series then; else the line in italics right below it, the title. */
function besideHeading(
  { loose, headings, heads }: Draft,
  only: Candidate | undefined,
  vocabulary: Vocabulary,
): [Piece | undefined, Piece | undefined] {
  if (heads.has('series') || heads.has('title')) return [undefined, undefined]
  const isName = (piece: Piece | undefined) => piece && isLine(piece) && !hasDate(piece, vocabulary)
  const [above] = loose
  const isAbove = span(above?.whole ?? [])
  const start = span(only?.whole ?? [])?.start.offset ?? 0
  if (isName(above) && isAbove && isAbove.end.offset <= start) return [above, undefined]
  const [below] = headings.find((heading) => heading === only?.heading)?.below ?? []
  const [node] = below?.whole ?? []
  const isItalic = node?.type === 'paragraph' && node.children.every(({ type }) => type === 'emphasis')
  return [undefined, isName(below) && isItalic ? below : undefined]
}

// --- series and title -----------------------------------------------------------------------------------------------

/** A heading without the date that stands in it; nothing where it is only a date. */
function candidateOf(heading: HeadingDraft, head: Head, vocabulary: Vocabulary): Candidate[] {
  const both = aroundDate(heading.nodes, heading.whole, head, vocabulary)
  if (both) return both.map((nodes) => ({ nodes, heading, whole: heading.whole }))
  const nodes = withoutDate(heading.nodes, heading.whole, head, vocabulary)
  return nodes ? named(nodes, heading, head, vocabulary) : []
}

/** "Alliance – 14 May 2020 – Textiles": series and title with the date between them; null where there is no such. */
function aroundDate(
  nodes: PhrasingContent[],
  whole: RootContent[],
  head: Head,
  vocabulary: Vocabulary,
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
  return [before, after]
}

/** A name without the date that stands in it, which is taken; null where nothing else does. */
function withoutDate(
  nodes: PhrasingContent[],
  whole: RootContent[],
  head: Head,
  vocabulary: Vocabulary,
): PhrasingContent[] | null {
  const text = phrasingText(nodes)
  const line = dateLine(text, vocabulary)
  if (!line || (line.date === null && line.problems.length === 0)) return nodes
  if (line.rest === '') {
    take(line, whole, head)
    return null
  }
  const [start, end] = dateSpan(text, line, vocabulary)
  const words = trimPhrasing(slicePhrasing(nodes, 0, start))
  // "Session of 9 July 2020: Clusters"
  const before = isOfDate(phrasingText(words), vocabulary) ? [] : words
  const after = trimPhrasing(slicePhrasing(nodes, end))
  const isZone = /^\s*(?:CES?T|EES?T|WES?T|BST|UTC|GMT)\)?\s*$/u.test(text.slice(end))
  // The model has no zone of time: the title keeps it, and with it what stands around.
  if (isZone && line.date !== null) take(line, whole, head)
  if ((before.length > 0 && after.length > 0) || line.date === null) return nodes
  take(line, whole, head)
  const rest = before.length > 0 ? before : after
  return rest.length > 0 ? rest : null
}

/** "Session of", "Date:": words that only lead to a date. */
function isOfDate(text: string, { label }: Vocabulary): boolean {
  const key = label(text)?.key
  return key === 'date' || key === 'title' || key === 'caption'
}

/** "Minutes" is what the notes are, not what the session is called. */
function named(
  nodes: PhrasingContent[],
  heading: HeadingDraft,
  head: Head,
  { label }: Vocabulary,
): Candidate[] {
  if (label(phrasingText(nodes))?.key !== 'caption') return [{ nodes, heading, whole: heading.whole }]
  head.strays.push({ pieces: [block(heading.whole)], expected: 'a series or a title' })
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
  const lead = /[\s([–—,:|-]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  const tail = /^[\s)\]–—,:|-]*/u.exec(text.slice(end))?.[0].length ?? 0
  return [start - lead, end + tail]
}

function isLine({ lead, whole }: Piece): boolean {
  const [node] = whole
  if (lead || node?.type !== 'paragraph') return false
  const text = phrasingText(node.children)
  return text.length <= 150 && !/[.:;,]$/u.test(text.trim())
}

function plainCandidate({ whole }: Piece): Candidate[] {
  const [node] = whole
  if (node?.type !== 'paragraph') return []
  const text = phrasingText(node.children)
  const [first = '', second = '', ...others] = text.split('\n')
  // Two lines are two names, unless an editor broke one.
  if (second === '' || others.length > 0 || first.length > 56) {
    return [{ nodes: node.children, heading: null, whole }]
  }
  return [slicePhrasing(node.children, 0, first.length), slicePhrasing(node.children, first.length)].map(
    (nodes) => ({ nodes: trimPhrasing(nodes), heading: null, whole: [paragraph(nodes)] }),
  )
}

/** Two headings are series and title, one is the title; labels and sections' own headings aside. */
function nameSession(
  head: Head,
  draft: Draft,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
): void {
  head.series = labelled(draft, 'series', head, vocabulary)
  head.title = labelled(draft, 'title', head, vocabulary)
  const names = candidates.filter((candidate, index) => index === 0 || !isSection(candidate, draft))
  const free = [...names]
  if (!head.title && !head.series && free.length > 1) head.series = content(free.shift())
  if (!head.title) head.title = content(free.shift())
  else if (!head.series) head.series = content(free.shift())
  for (const candidate of [...free, ...candidates.filter((one) => !names.includes(one))]) {
    head.strays.push({ pieces: [block(candidate.whole)], expected: 'a series and a title' })
  }
}

/** A heading of the sections' depth with prose below it, or after speakers and the like: an introduction rather than a title. */
function isSection({ heading }: Candidate, { sectionDepth }: Draft): boolean {
  return (
    heading !== null &&
    heading.depth === sectionDepth &&
    heading.below.some((piece) => flowText(piece.whole).length > (heading.isLate ? 20 : 150))
  )
}

function content(candidate: Candidate | undefined): Content | null {
  return candidate ? toPhrasingContent(candidate.nodes) : null
}

/** What a label calls the session, without the date that stands in it. */
function labelled(draft: Draft, key: 'series' | 'title', head: Head, vocabulary: Vocabulary): Content | null {
  const pieces = draft.heads.get(key) ?? []
  const blocks = pieces.flatMap((piece) => (piece.lead ? piece.blocks : piece.whole))
  const [block, ...others] = blocks
  if (block?.type !== 'paragraph' || others.length > 0) return toContent(blocks)
  const parted = withoutDate(block.children, blocks, head, vocabulary)
  return parted && toPhrasingContent(parted)
}

// --- people, format, recording --------------------------------------------------------------------------------------

/** What is said under a label; where that is only that there is nothing, a gap. */
function saidOf(key: 'speakers' | 'recording', { heads, stated }: Draft, vocabulary: Vocabulary): Piece[] {
  const pieces = heads.get(key) ?? []
  const content = toContent(pieces.flatMap(({ lead, blocks, whole }) => (lead ? blocks : whole)))
  if (!content || linkIn(content.nodes) || !saysNone(content.text, [key], vocabulary)) return pieces
  stated.push({ code: `${key}-not-recorded`, path: key, content })
  return []
}

/** Those who speak; those who were there, where the notes say nothing else of who spoke. */
function peopleOfHead(draft: Draft, vocabulary: Vocabulary): Speaker[] {
  const speakers = saidOf('speakers', draft, vocabulary)
  const moderators = draft.heads.get('moderators') ?? []
  const participants = draft.heads.get('participants') ?? []
  const spoke = speakersOf(speakers, vocabulary)
  const names = new Set(spoke.map(({ name }) => phrase(name)))
  const led = moderatorsOf(moderators, vocabulary).filter(({ name }) => !names.has(phrase(name)))
  const people = isBefore('moderators', 'speakers', draft) ? [...led, ...spoke] : [...spoke, ...led]
  if (people.length === 0) return speakersOf(participants, vocabulary)
  if (participants.length > 0) draft.strays.push({ pieces: participants, expected: 'those who spoke only' })
  return people
}

function isBefore(first: HeadKey, second: HeadKey, { heads }: Draft): boolean {
  const keys = [...heads.keys()]
  return keys.indexOf(first) < keys.indexOf(second)
}

/** A moderator's role is what the label says. */
function moderatorsOf(pieces: readonly Piece[], vocabulary: Vocabulary): Speaker[] {
  const [label] = pieces.flatMap(({ lead }) => (lead ? [lead.text] : []))
  return speakersOf(pieces, vocabulary).map((person) => ({ ...person, role: person.role ?? label ?? null }))
}

export function speakersOf(pieces: readonly Piece[], vocabulary: Vocabulary): Speaker[] {
  return pieces
    .flatMap((piece) => (piece.lead ? piece.blocks : piece.whole))
    .flatMap((node) => peopleOf(node, vocabulary))
}

function peopleOf(node: RootContent, vocabulary: Vocabulary, oneOfMany = false): Speaker[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) =>
        (item.children as RootContent[]).flatMap((child) =>
          peopleOf(child, vocabulary, node.children.length > 1),
        ),
      )
    case 'table':
      return node.children.flatMap((row, index) => {
        const cells = row.children.map((cell) => flowText([paragraph(cell.children)])).filter(Boolean)
        const isHead =
          index === 0 &&
          cells.some((cell) =>
            /^(?:name|nom|speaker|organi[sz]ation|role|intervenant|fonction|nombre|nome)s?$/iu.test(
              cell.trim(),
            ),
          )
        return isHead ? [] : peopleIn(cells.join(', '), vocabulary)
      })
    case 'paragraph': {
      const lines = unwrapped(phrasingText(node.children), vocabulary)
      return lines.flatMap((line) => peopleIn(line, vocabulary, oneOfMany || lines.length > 1))
    }
    default:
      return peopleIn(flowText([node]), vocabulary)
  }
}

/** Lines of people, those that an editor broke put together again. */
function unwrapped(text: string, vocabulary: Vocabulary): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1)
    if (last !== undefined && goesOn(last, line, vocabulary)) lines[lines.length - 1] = `${last} ${line}`
    else lines.push(line)
  }
  return lines
}

function workingFormatOf(pieces: readonly Piece[]): Session['workingFormat'] {
  if (pieces.length === 0) return null
  const blocks = pieces.flatMap((piece) => (piece.lead ? piece.blocks : piece.whole))
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
  const end = text.replace(/\s*:\s*$/u, '').length
  const quoted = /^\s*[“"«‘„'](?<name>[^“”"«»„]+)[”"»’“']\s*$/u.exec(text.slice(0, end))
  const name = quoted?.groups?.['name']
  if (name === undefined) return slicePhrasing(nodes, 0, end)
  const start = text.indexOf(name)
  return trimPhrasing(slicePhrasing(nodes, start, start + name.length))
}

function readRecording(pieces: readonly Piece[], head: Head): void {
  const [first, ...others] = pieces
  if (!first) return
  const next = others.findIndex(({ lead }) => lead !== null)
  const own = [first, ...(next < 0 ? others : others.slice(0, next))]
  if (next >= 0) head.strays.push({ pieces: others.slice(next), expected: 'one recording' })
  const blocks = own.flatMap((piece) => piece.whole)
  const found = linkIn(blocks)
  const link = found && isAddress(found.url) ? found : null
  const label = flowText(blocks).replace(/\s*:\s*$/u, '')
  head.recordingLine = span(first.whole)?.start.line ?? null
  head.recording = recording(label, first.lead?.text ?? '', link)
}

/** A place within the notes is no address. */
const isAddress = (url: string): boolean => !url.startsWith('#')

/** Without an address among its words: that is its own field. */
function recording(text: string, name: string, link: { url: string; text: string } | null): Recording {
  if (!link) return { label: text, url: null }
  if (!/^(?:https?:\/\/|www\.)/u.test(link.text))
    return {
      label: text,
      url: link.url,
    }
  const words = text
    .replace(link.text, '')
    .replace(/[\s:–—-]+$/u, '')
    .trim()
  return { label: words || name || link.text, url: link.url }
}

function linkIn(nodes: readonly RootContent[]): { url: string; text: string } | null {
  for (const node of nodes) {
    if (node.type === 'link') return { url: node.url, text: phrasingText(node.children) }
    const inner = 'children' in node ? linkIn(node.children as RootContent[]) : null
    if (inner) return inner
  }
  return null
}
