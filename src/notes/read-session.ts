import type { FootnoteDefinition, Heading, RootContent, Yaml } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Limits } from '../limits/limits.ts'
import type { Content, LanguageSource, Need, Session, Solution } from '../model/session.ts'
import { unaccounted } from './account.ts'
import { assign, type Doubt } from './assign.ts'
import { collect } from './collect.ts'
import { type Draft, disruptionNumbered, type Piece, type Stray } from './draft.ts'
import { itemPrefix } from './evidence/item-prefix.ts'
import { withLearntLabels } from './evidence/learnt-labels.ts'
import type { Unit } from './evidence/unit.ts'
import { unitsOf } from './evidence/units-of.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { gapsOf } from './gaps.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import { phrase } from './labels/words.ts'
import { wholesOf } from './led.ts'
import { say } from './messages.ts'
import { reportNumbering } from './numbering.ts'
import { reportDoubt, tellUnsure } from './report-doubt.ts'
import { tellGlued } from './tell-glued.ts'
import { paragraph, span, toContent, toPhrasingContent } from './tree/content.ts'
import { phrasingText, trimPhrasing } from './tree/phrasing.ts'
import { type Unstruck, withoutStruck } from './tree/struck.ts'
import { withoutCounting } from './values/counted-titles.ts'
import { disruptionOf } from './values/disruption.ts'
import { frameworkOf } from './values/framework.ts'
import { type Head, headOf } from './values/head.ts'
import { withoutNone } from './values/no-disruption.ts'
import { saysNone } from './values/none.ts'
import { blocksOfThing, type Thing, type Things, thingsOf, titled } from './values/things.ts'

/** The part of the notes that is one session. */
export interface Part {
  yaml: Yaml | null
  blocks: RootContent[]
  file: VFile
  language: string
  languageSource: LanguageSource
  vocabulary: Vocabulary
  limits: Limits
}

/** The same with each unit where it belongs. */
export interface SessionNotes extends Part {
  matter: FrontMatter | null
  /** What is crossed out, and what stands below a heading that is. */
  struck: Unstruck['struck']
  orphans: Unstruck['orphans']
  /** Footnotes that nothing calls. */
  unused: RootContent[]
  units: Unit[]
  draft: Draft
  /** What may as well be something else. */
  doubt: Doubt | null
}

export function sortNotes(part: Part): SessionNotes {
  const { blocks: said, struck, orphans } = withoutStruck(part.blocks)
  const { blocks, unused } = withFootnotes(said)
  const matter = part.yaml ? readFrontMatter(part.yaml, part.file, part.vocabulary, part.limits) : {}
  const units = withLearntLabels(unitsOf(blocks, part.vocabulary), part.vocabulary)
  const { assigned, doubt } = assign(units, part.vocabulary)
  const draft = collect(
    assigned,
    units.filter(({ taken }) => taken),
  )
  return { ...part, matter, struck, orphans, unused, units, draft, doubt }
}

/** Whether anything in the notes is known from a session. */
export function isSession({ draft, matter }: SessionNotes): boolean {
  return draft.recognised || Object.keys(matter ?? {}).length > 0
}

export function readSession(notes: SessionNotes): Session {
  const { yaml, matter, unused, draft, file, language, languageSource, vocabulary, units, doubt } = notes
  const { strays } = draft
  if (matter === null && yaml)
    strays.push({ blocks: [textOf(yaml)], expected: 'front matter of `key: value`' })
  if (unused.length > 0) strays.push({ blocks: unused, expected: 'a footnote with a call' })
  strays.push(...notes.orphans.map((blocks) => ({ blocks, expected: 'a heading that is not struck out' })))
  const head = overridden(headOf(draft, vocabulary), matter ?? {}, strays)
  const { stated } = head
  withoutNone(draft, stated, strays, vocabulary)
  withoutCounting(draft.disruptions, draft.taken, head.doubts, vocabulary)
  const disruptions = draft.disruptions.map((disruption) =>
    disruptionOf(disruption, { draft, speakers: head.speakers, strays, stated, vocabulary }),
  )
  const reading: Reading = { draft, head, vocabulary }
  const asides = draft.asides.flatMap(({ pieces, expected }): Stray[] => {
    const isNone = expected === ofDisruptions && statesNone(pieces, 'disruptions', reading)
    return isNone ? [] : [{ blocks: wholesOf(pieces), expected }]
  })
  const session: Session = {
    version: 1,
    source: file.basename ?? '',
    language,
    languageSource,
    series: head.series,
    title: head.title,
    date: head.date,
    time: head.time,
    endTime: head.endTime,
    timeZone: head.timeZone,
    ecosystems: head.ecosystems,
    workingFormat: head.workingFormat,
    speakers: head.speakers,
    recording: head.recording,
    framework: statesNone(draft.framework, 'framework', reading) ? [] : frameworkOf(draft.framework),
    disruptions,
    needs: needsOf(reading),
    solutions: solutionsOf(reading),
    publication: matter?.publication ?? null,
    unclassified: [],
    none: stated
      .map(({ path, kind = null, words }) => ({ path, kind, words }))
      .toSorted((a, b) => a.words.source.start.offset - b.words.source.start.offset),
    gaps: [],
  }
  const all = [...head.strays, ...strays, ...asides]
  session.unclassified = unclassifiedOf(all)
  const left = unaccounted(units, session, draft)
  session.unclassified = unclassifiedOf([...all, ...left])
  session.gaps = gapsOf(session, head.recordingLine, stated)
  report(draft, head, [...all, ...left], file)
  reportStruck(notes.struck, file)
  reportNumbering(session, file, vocabulary)
  if (doubt) reportDoubt(doubt, file)
  tellGlued(session, draft, file, vocabulary)
  return session
}

/** What is expected right below the heading of the disruptions. */
const ofDisruptions = 'a disruption'

interface Reading {
  draft: Draft
  head: Head
  vocabulary: Vocabulary
}

function textOf(yaml: Yaml): RootContent {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: yaml.value }],
    ...(yaml.position && { position: yaml.position }),
  }
}

/** Footnotes belong to the block that calls them. */
function withFootnotes(nodes: readonly RootContent[]): {
  blocks: RootContent[]
  unused: RootContent[]
} {
  const definitions = nodes.filter((node) => node.type === 'footnoteDefinition')
  // Of two with one name the first is called, as GFM has it; nothing calls the others.
  const notes = new Map(definitions.toReversed().map((node) => [node.identifier, node]))
  if (notes.size === 0) return { blocks: [...nodes], unused: [] }
  const used = new Set<string>()
  const blocks = belowHeadings(
    nodes.filter((node) => node.type !== 'footnoteDefinition'),
    notes,
    used,
  )
  for (const block of blocks) {
    visit(block, 'footnoteReference', (call) => {
      const definition = notes.get(call.identifier)
      if (!definition) return
      used.add(call.identifier)
      call.data = { ...call.data, definition }
    })
  }
  const unused = definitions.flatMap((node): RootContent[] => {
    // Whose name is another's is no footnote, only words.
    if (notes.get(node.identifier) !== node) return node.children
    return used.has(node.identifier) ? [] : [node]
  })
  return { blocks, unused }
}

/** Headings without their calls: what a note says of a heading stands below the first block that follows. */
function belowHeadings(
  nodes: readonly RootContent[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
  used: Set<string>,
): RootContent[] {
  const blocks: RootContent[] = []
  let waiting: FootnoteDefinition[] = []
  for (const node of nodes) {
    if (node.type === 'heading') {
      blocks.push(...waiting.flatMap(({ children }) => children), withoutCalls(node))
      waiting = callsOf(node).flatMap((identifier) => notes.get(identifier) ?? [])
      for (const { identifier } of waiting) used.add(identifier)
    } else {
      blocks.push(node, ...waiting.flatMap(({ children }) => children))
      waiting = []
    }
  }
  return [...blocks, ...waiting.flatMap(({ children }) => children)]
}

function callsOf(heading: Heading): string[] {
  return heading.children.flatMap((child) => (child.type === 'footnoteReference' ? [child.identifier] : []))
}

function withoutCalls(heading: Heading): Heading {
  const children = heading.children.filter(({ type }) => type !== 'footnoteReference')
  return children.length === heading.children.length
    ? heading
    : { ...heading, children: trimPhrasing(children) }
}

/** Front matter wins over the body; what it replaces is kept where it says something else. */
function overridden(head: Head, matter: FrontMatter, strays: Stray[]): Head {
  const { series, title, date, time, endTime, timeZone, speakers, recording, ecosystems } = matter
  const replaced = (old: Content | null, by: Content) => {
    if (old && phrase(old.text) !== phrase(by.text))
      strays.push({ blocks: old.nodes, expected: 'what the front matter says' })
  }
  if (title && !head.series && !series && head.title && phrase(title.text) !== phrase(head.title.text)) {
    head.series = head.title
    head.title = title
  }
  if (series && head.series === null && head.title && phrase(series.text) === phrase(head.title.text))
    head.title = null
  if (series) {
    replaced(head.series, series)
    head.series = series
  }
  if (title) {
    replaced(head.title, title)
    head.title = title
  }
  return {
    ...head,
    date: date ?? head.date,
    time: time ?? head.time,
    endTime: time ? (endTime ?? null) : head.endTime,
    timeZone: time ? (timeZone ?? null) : head.timeZone,
    speakers: speakers ?? head.speakers,
    recording: recording ?? head.recording,
    ecosystems: ecosystems ?? head.ecosystems,
  }
}

function needsOf(reading: Reading): Need[] {
  return numbered('needs', reading).flatMap(({ disruption, thing }, index) => {
    const content = toContent(blocksOfThing(thing))
    return content ? [{ number: index + 1, content, disruption }] : []
  })
}

function solutionsOf(reading: Reading): Solution[] {
  const all = numbered('solutions', reading)
  const named = titled(
    all.map(({ thing }) => thing),
    people(reading),
    reading.vocabulary,
  )
  return all.map(({ disruption }, index) => {
    const thing = named[index] as Thing
    const title = thing.title.length > 0 ? toPhrasingContent(thing.title) : null
    return { number: index + 1, title, content: toContent(thing.blocks), disruption }
  })
}

/** Who may stand before what is said: "ACCIO: vouchers" names who gives them. */
const people = ({ head }: Reading): ReadonlySet<string> =>
  new Set(head.speakers.flatMap(({ name, organisation }) => [phrase(name), phrase(organisation ?? '')]))

/** The needs or solutions of disruptions and of the session, in the notes' order of groups. */
function numbered(
  key: 'needs' | 'solutions',
  reading: Reading,
): { disruption: number | null; thing: Thing }[] {
  const { draft, vocabulary } = reading
  const groups = [
    ...draft.disruptions.map((disruption) => ({ disruption: disruption.number, pieces: disruption[key] })),
    ...draft[key],
  ]
  return groups.flatMap(({ disruption, pieces }) => {
    // A cell with a dash beside cells that are filled is empty.
    const isBeside = groups.some((other) => other.pieces !== pieces && other.pieces.length > 0)
    if (isBeside && !/[\p{L}\p{N}]/u.test(toContent(wholesOf(pieces))?.text ?? '')) return []
    if (statesNone(pieces, key, reading, disruption) || noneBefore(pieces, key, reading)) return []
    const kind = {
      key: key === 'needs' ? ('need' as const) : ('solution' as const),
      taken: draft.taken,
      vocabulary,
    }
    const { things, intro }: Things = thingsOf(pieces, kind)
    if (intro.length > 0)
      draft.strays.push({ blocks: intro, expected: key === 'needs' ? 'a need' : 'a solution' })
    const filled = things.filter((thing) => {
      const content = toContent(blocksOfThing(thing))
      // "none" among what there is asks for nothing.
      const isNone = content !== null && things.length > 1 && saysNone(content.text, [key], vocabulary)
      if (isNone) draft.strays.push({ blocks: content.nodes, expected: `a ${kind.key}` })
      return content !== null && !isNone
    })
    return filled.map((thing) => ({
      disruption: linked(thing, reading) ?? disruption ?? referredTo(thing, reading),
      thing,
    }))
  })
}

/** "none yet" above a greeting: the notes say that there is nothing, and what follows is no thing of it. */
function noneBefore(pieces: readonly Piece[], key: 'needs' | 'solutions', reading: Reading): boolean {
  const { draft, head, vocabulary } = reading
  const [first, ...others] = wholesOf(pieces)
  const words = toContent(first ? [first] : [])
  if (!words || others.length === 0 || !saysNone(words.text, [key], vocabulary)) return false
  head.stated.push({ code: `${key}-not-recorded`, path: key, words })
  draft.strays.push({ blocks: others, expected: key === 'needs' ? 'a need' : 'a solution' })
  return true
}

/** The number of the disruption that a table names for a thing: by its number or its title. */
function linked({ disruption: words }: Thing, { draft, vocabulary }: Reading): number | null {
  if (!words) return null
  const text = phrasingText(words)
  const figure = /^\P{N}{0,3}(\d{1,3})\.?$/u.exec(text.trim())
  const number = figure ? Number(figure[1]) : itemPrefix(text, vocabulary)?.number
  const found =
    disruptionNumbered(number, draft.disruptions) ??
    draft.disruptions.find((one) => phrase(phrasingText(one.title)) === phrase(text))
  if (found) draft.taken.push(text)
  else draft.strays.push({ blocks: [paragraph(words)], expected: 'the number of one disruption' })
  return found?.number ?? null
}

/**
 * The number of the disruption that a thing names in brackets at its end: "masks (disruption 1)". The words stay where
 * they are; brackets that name several name none.
 */
function referredTo(thing: Thing, { draft, vocabulary }: Reading): number | null {
  const texts = blocksOfThing(thing).map((block) => toContent([block])?.text ?? '')
  const references = texts.flatMap((text) =>
    [...text.matchAll(/[([]\s*([^()[\]]{2,40})[)\]][\s.;,]*/gu)].flatMap((match) => {
      const words = match[1] ?? ''
      const item = itemPrefix(words, vocabulary)
      if (item?.key !== 'disruption' || item.end < words.length) return []
      return [{ number: item.number, isLast: match.index + match[0].length === text.length }]
    }),
  )
  const [first] = references
  const isOne = references.every(({ number, isLast }) => isLast && number === first?.number)
  return first && isOne ? (disruptionNumbered(first.number, draft.disruptions)?.number ?? null) : null
}

/** Whether a section only says that there is nothing to say. */
function statesNone(
  pieces: readonly Piece[],
  key: 'framework' | 'disruptions' | 'needs' | 'solutions',
  { head, vocabulary }: Reading,
  disruption: number | null = null,
): boolean {
  const words = toContent(wholesOf(pieces))
  if (!words || !saysNone(words.text, [key], vocabulary)) return false
  const path = disruption === null ? key : `disruptions[${disruption - 1}].${key}`
  head.stated.push({ code: `${key}-not-recorded`, path, words })
  return true
}

function unclassifiedOf(strays: readonly Stray[]): Content[] {
  return strays
    .flatMap(({ blocks }) => toContent(blocks) ?? [])
    .toSorted((a, b) => a.source.start.offset - b.source.start.offset)
}

/** Each label that was learnt, where it stands first. */
function firstLearnt({ labels }: Draft): Draft['labels'] {
  const seen = new Set<string>()
  return labels.filter(({ lead }) => {
    if (!lead.learnt || seen.has(lead.text)) return false
    seen.add(lead.text)
    return true
  })
}

/** Messages about labels that were misspelt, dates that are odd, and what found no place. */
function report(draft: Draft, head: Head, strays: readonly Stray[], file: VFile): void {
  for (const { lead, place } of firstLearnt(draft))
    say(file, {
      reason: `“${lead.text}” is in no vocabulary: it is read as “${lead.label?.alias}”, for what stands under it`,
      ruleId: 'label-learnt',
      place,
      actual: lead.text,
      expected: [lead.label?.alias ?? ''],
      note: 'Write the label of the scheme to make it sure',
    })
  for (const { lead, place } of draft.labels) {
    if (!lead.label || lead.label.exact) continue
    say(file, {
      reason: `Unexpected label “${lead.text}”, expected “${lead.label.alias}”: it is read as such`,
      ruleId: 'label-misspelt',
      place,
      actual: lead.text,
      expected: [lead.label.alias],
      note: 'Correct the spelling; docs/notes.md has the labels of every language',
    })
  }
  for (const { blocks, ...two } of head.doubts)
    tellUnsure(toContent(blocks)?.text ?? '', { place: span(blocks) ?? undefined, ...two }, file)
  for (const { problem, blocks } of head.problems) say(file, { ...problem, place: span(blocks) ?? undefined })
  for (const { blocks, expected } of strays) {
    const content = toContent(blocks)
    if (!content) continue
    say(file, {
      reason: `Unexpected text “${shortOf(content)}”, expected ${expected}: it is kept as unclassified`,
      ruleId: 'unclassified',
      place: content.source,
      actual: content.text,
      expected: [expected],
      note: 'Put it under a heading or label that says what it is (docs/notes.md), or take it away',
    })
  }
}

function reportStruck(struck: Unstruck['struck'], file: VFile): void {
  for (const words of struck) {
    const content = toPhrasingContent(words)
    if (!content) continue
    say(file, {
      reason: `Unexpected struck text “${shortOf(content)}”, expected what is still said: it is in no brief`,
      ruleId: 'struck-out',
      place: content.source,
      actual: content.text,
      expected: [''],
      note: 'Take it away, or the line through it',
    })
  }
}

/** The first words of a content, for a message. */
function shortOf({ text }: Content): string {
  return (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', ' ')
}
