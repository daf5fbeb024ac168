import type { FootnoteDefinition, RootContent, Yaml } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Limits } from '../../limits/limits.ts'
import type { Content, Need, Session, Solution } from '../../model/session.ts'
import { itemPrefix } from '../labels/item-prefix.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { warn } from '../message.ts'
import { paragraph, span, toContent, toPhrasingContent } from '../tree/content.ts'
import { phrasingText } from '../tree/phrasing.ts'
import { saysNone } from '../values/none.ts'
import { disruptionOf } from './disruption.ts'
import type { Draft } from './draft.ts'
import { frameworkOf } from './framework.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { gapsOf } from './gaps.ts'
import { type Head, headOf } from './head.ts'
import { blocksOf, type Item, type Items, itemsOf, titled } from './items.ts'
import { type Piece, piecesOf } from './piece.ts'
import { place } from './place.ts'

/** The part of the notes that is one session. */
interface Part {
  yaml: Yaml | null
  blocks: RootContent[]
  file: VFile
  language: string
  limits: Limits
  vocabulary: Vocabulary
}

/** The same with its pieces sorted by where they belong. */
export interface SessionNotes extends Part {
  matter: FrontMatter | null
  unused: FootnoteDefinition[]
  draft: Draft
}

export function sortNotes(part: Part): SessionNotes {
  const { blocks, unused } = withFootnotes(part.blocks)
  const matter = part.yaml ? readFrontMatter(part.yaml, part.file, part.vocabulary, part.limits) : {}
  return { ...part, matter, unused, draft: place(piecesOf(blocks, part.vocabulary), part.vocabulary) }
}

/** Whether anything in the notes is known from a session. */
export function isSession({ draft, matter }: SessionNotes): boolean {
  return draft.recognised || Object.keys(matter ?? {}).length > 0
}

export function readSession({
  yaml,
  matter,
  unused,
  draft,
  file,
  language,
  vocabulary,
}: SessionNotes): Session {
  if (matter === null && yaml)
    draft.strays.push(
      stray(
        [
          {
            type: 'paragraph',
            children: [{ type: 'text', value: yaml.value }],
            ...(yaml.position && { position: yaml.position }),
          },
        ],
        'front matter of `key: value`',
      ),
    )
  if (unused.length > 0) draft.strays.push(stray(unused, 'a footnote with a call'))
  const head = overridden(headOf(draft, vocabulary), matter ?? {}, draft)
  const disruptions = draft.disruptions.map((disruption) =>
    disruptionOf(disruption, head.speakers, draft, vocabulary),
  )
  const session: Session = {
    version: 1,
    source: file.basename ?? '',
    language,
    languageSource: matter?.language ? 'front-matter' : 'option',
    series: head.series,
    title: head.title,
    date: head.date,
    time: head.time,
    endTime: null,
    ecosystems: [],
    workingFormat: head.workingFormat,
    speakers: head.speakers,
    recording: head.recording,
    framework: statesNone(draft.framework, 'framework', draft, vocabulary)
      ? []
      : frameworkOf(draft.framework),
    disruptions,
    needs: needsOf(draft, vocabulary),
    solutions: solutionsOf(draft, vocabulary),
    publication: matter?.publication ?? null,
    unclassified: [],
    none: [],
    gaps: [],
  }
  session.unclassified = unclassifiedOf([...head.strays, ...draft.strays])
  session.gaps = gapsOf(session, head.recordingLine, draft.stated)
  report(draft, head, file)
  return session
}

function stray(blocks: RootContent[], expected: string): Draft['strays'][number] {
  return { pieces: [{ lead: null, blocks, whole: blocks, parts: null }], expected }
}

/** Footnotes belong to the block that calls them. */
function withFootnotes(nodes: readonly RootContent[]): {
  blocks: RootContent[]
  unused: FootnoteDefinition[]
} {
  const notes = new Map(
    nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
  )
  if (notes.size === 0) return { blocks: [...nodes], unused: [] }
  const used = new Set<string>()
  const blocks = nodes.filter((node) => node.type !== 'footnoteDefinition')
  for (const block of blocks) {
    visit(block, 'footnoteReference', (call) => {
      const definition = notes.get(call.identifier)
      if (!definition) return
      used.add(call.identifier)
      call.data = { ...call.data, definition }
    })
  }
  return { blocks, unused: [...notes.values()].filter(({ identifier }) => !used.has(identifier)) }
}

/** Front matter wins over the body; what it replaces is kept where it says something else. */
function overridden(head: Head, matter: FrontMatter, draft: Draft): Head {
  const { series, title, date, time, speakers, recording } = matter
  const replaced = (old: Content | null, by: Content) => {
    if (old && phrase(old.text) !== phrase(by.text))
      draft.strays.push(stray(old.nodes, 'what the front matter says'))
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
  if (speakers) {
    head.speakers = speakers
  }
  return { ...head, date: date ?? head.date, time: time ?? head.time, recording: recording ?? head.recording }
}

function needsOf(draft: Draft, vocabulary: Vocabulary): Need[] {
  return numbered(draft, 'needs', vocabulary).flatMap(({ disruption, item }, index) => {
    const content = toContent(blocksOf(item))
    return content ? [{ number: index + 1, content, disruption }] : []
  })
}

function solutionsOf(draft: Draft, vocabulary: Vocabulary): Solution[] {
  return numbered(draft, 'solutions', vocabulary).map(({ disruption, item: whole }, index) => {
    const item = titled(whole, vocabulary)
    const title = item.title.length > 0 ? toPhrasingContent(item.title) : null
    return { number: index + 1, title, content: toContent(item.blocks), disruption }
  })
}

/** The needs or solutions of disruptions and of the session, in the notes' order of groups. */
function numbered(draft: Draft, key: 'needs' | 'solutions', vocabulary: Vocabulary) {
  const groups = [
    ...draft.disruptions.map((disruption) => ({ disruption: disruption.number, pieces: disruption[key] })),
    ...draft[key],
  ]
  return groups.flatMap(({ disruption, pieces }) => {
    if (statesNone(pieces, key, draft, vocabulary)) return []
    const { items, intro }: Items = itemsOf(pieces, vocabulary)
    if (intro.length > 0) draft.strays.push(stray(intro, key === 'needs' ? 'a need' : 'a solution'))
    const filled = items.filter((item) => toContent(blocksOf(item)) !== null)
    return filled.map((item) => ({ disruption: linked(item, draft, vocabulary) ?? disruption, item }))
  })
}

/** The number of the disruption that a table names for a thing: by its number or its title. */
function linked(
  { disruption: words }: Item,
  { disruptions, strays }: Draft,
  vocabulary: Vocabulary,
): number | null {
  if (!words) return null
  const text = phrasingText(words)
  const figure = /^\P{N}{0,3}(\d{1,3})\.?$/u.exec(text.trim())
  const number = figure ? Number(figure[1]) : itemPrefix(text, vocabulary)?.number
  const found = disruptions.find(
    (one) => one.number === number || phrase(phrasingText(one.title)) === phrase(text),
  )
  if (!found) strays.push(stray([paragraph(words)], 'the number of one disruption'))
  return found?.number ?? null
}

/** Whether a section only says that there is nothing to say, which is a gap then. */
function statesNone(
  pieces: readonly Piece[],
  key: 'framework' | 'needs' | 'solutions',
  { stated }: Draft,
  vocabulary: Vocabulary,
): boolean {
  const content = toContent(pieces.flatMap(({ whole }) => whole))
  if (!content || !saysNone(content.text, [key], vocabulary)) return false
  stated.push({ code: `${key}-not-recorded`, path: key, content })
  return true
}

function unclassifiedOf(strays: Draft['strays']): Content[] {
  return strays
    .flatMap(({ pieces }) => toContent(pieces.flatMap(({ whole }) => whole)) ?? [])
    .toSorted((a, b) => a.source.start.offset - b.source.start.offset)
}

/** Messages about labels that were misspelt, dates that are odd, and what found no place. */
function report(draft: Draft, head: Head, file: VFile): void {
  for (const { lead, whole } of draft.labels) {
    if (!lead?.label || lead.label.exact) continue
    warn(file, {
      reason: `Unexpected label “${lead.text}”, expected “${lead.label.alias}”: it is read as such`,
      ruleId: 'label-misspelt',
      place: span(lead.nodes) ?? span(whole) ?? undefined,
      actual: lead.text,
      expected: [lead.label.alias],
      note: 'Correct the spelling',
    })
  }
  for (const { problem, blocks } of head.problems)
    warn(file, { ...problem, place: span(blocks) ?? undefined })
  for (const { pieces, expected } of [...head.strays, ...draft.strays]) {
    const content = toContent(pieces.flatMap(({ whole }) => whole))
    if (!content) continue
    const words = content.text.length > 60 ? `${content.text.slice(0, 57)}…` : content.text
    warn(file, {
      reason: `Unexpected text “${words.replaceAll('\n', ' ')}”, expected ${expected}: it is kept as unclassified`,
      ruleId: 'unclassified',
      place: content.source,
      actual: content.text,
      expected: [expected],
      note: 'Put it under a heading or label that says what it is, or take it away',
    })
  }
}
