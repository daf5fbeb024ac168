import type { Heading, Root, RootContent, Yaml } from 'mdast'
import type { VFile } from 'vfile'
import { languageOf } from '../languages/store.ts'
import { defaultLimits, type Limits, raise } from '../limits/limits.ts'
import type { LanguageSource, Session } from '../model/session.ts'
import { headingLeads, type Lead, lineLeads } from './evidence/lead.ts'
import { languageOf as languageIn } from './front-matter.ts'
import { type Vocabulary, vocabularyFor } from './labels/vocabulary.ts'
import { phrase } from './labels/words.ts'
import { type FoundLanguage, findLanguage, sureMargin } from './languages/find-language.ts'
import type { LabelKey } from './languages/language.ts'
import { say } from './messages.ts'
import { isSession, readSession, type SessionNotes, sortNotes } from './read-session.ts'
import { tellSigns } from './tell-signs.ts'
import { cleanTree } from './tree/clean-tree.ts'
import { phrasingText } from './tree/phrasing.ts'
import { dateLine, isMonth } from './values/date.ts'
import { isEcosystem } from './values/ecosystems.ts'

/**
 * Reads the sessions of notes. What is wrong or has no place is a message on the file; where a message is fatal the
 * sessions are not to be used. `notesLanguage` is the language of notes whose front matter names none; null has it found.
 */
export function readSessions(
  root: Root,
  file: VFile,
  { notesLanguage, limits = defaultLimits }: { notesLanguage: string | null; limits?: Limits },
): Session[] {
  if (root.children.length === 0 && file.messages.some(({ fatal }) => fatal)) return []
  const fallback = languageFor(file, notesLanguage)
  const vocabulary = vocabularyFor(fallback.language, besideOf(fallback, fallback.language))
  const clean = cleanTree(root, file, (word) => isMonth(word, vocabulary))
  const { parts: nodes, titles } = parted(clean.children, vocabulary)
  for (const title of titles) tellTitle(title, file)
  if (nodes.length > limits.sessions) {
    say(file, {
      reason: `Unexpected ${nodes.length} sessions in one file, expected at most ${limits.sessions}`,
      ruleId: 'notes-sessions',
      place: { line: 1, column: 1, offset: 0 },
      note: `Split the notes into several files, or ${raise('sessions')}`,
    })
    return []
  }
  const parts = nodes.map((part) =>
    sessionNotes(part, file, nodes.length > 1 ? foundIn(part, file, fallback) : fallback, limits),
  )
  if (parts.some(({ languageSource }) => languageSource === 'found' || languageSource === 'default'))
    tellLanguage(file, fallback)
  const known = parts.some(isSession)
  const sessions = known ? parts.map(readSession) : []
  tellSigns(root, sessions, file)
  if (sessions.length === 0) {
    say(file, {
      reason:
        'Unexpected text without a session in it, expected notes with a framework, disruptions, needs or solutions',
      ruleId: 'no-session',
      place: { line: 1, column: 1, offset: 0 },
      note: 'Name the parts of the notes: “Conceptual framework”, “First disruption: …”, “Needs”, “Solutions”',
    })
  }
  return sessions
}

function sessionNotes(
  nodes: readonly RootContent[],
  file: VFile,
  fallback: Fallback,
  limits: Limits,
): SessionNotes {
  const yaml = nodes.find((node): node is Yaml => node.type === 'yaml') ?? null
  const written = yaml && languageIn(yaml)
  const language = written ?? fallback.language
  const blocks = nodes.filter((node) => node.type !== 'yaml')
  return sortNotes({
    yaml,
    blocks,
    file,
    language,
    languageSource: written ? 'front-matter' : fallback.source,
    limits,
    vocabulary: vocabularyFor(language, besideOf(fallback, language)),
  })
}

/** The language of notes that name none, and where it comes from. */
interface Fallback {
  language: string
  source: Exclude<LanguageSource, 'front-matter'>
  /** What the words of the notes tell. */
  told: FoundLanguage
}

/** What the notes are in beside a language: their labels, some of their lines, or all of them where it is a guess. */
function besideOf({ told: { tag, beside } }: Fallback, language: string): string[] {
  return [tag, ...beside].filter((one) => one !== language)
}

/** The same of one session of several, where its own words tell enough. */
function foundIn(nodes: readonly RootContent[], file: VFile, fallback: Fallback): Fallback {
  const start = nodes[0]?.position?.start.offset
  const end = nodes.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return fallback
  const told = findLanguage(String(file).slice(start, end))
  if (fallback.source === 'option') return { ...fallback, told }
  return told.margin < sureMargin ? fallback : { language: told.tag, source: 'found', told }
}

/** The language that is named, else the one that the words of the notes tell, English where they tell too little. */
function languageFor(file: VFile, named: string | null): Fallback {
  const told = findLanguage(String(file))
  if (named !== null) return { language: named, source: 'option', told }
  return told.margin < sureMargin
    ? { language: 'en', source: 'default', told }
    : { language: told.tag, source: 'found', told }
}

/** What is not English, or not sure to be, is said: a wrong language reads labels, dates and places wrong. */
function tellLanguage(file: VFile, { language, source, told: { tag, margin } }: Fallback): void {
  const isGuess = source === 'default'
  if (tag === 'en' || (isGuess && margin === 0)) return
  const name = languageOf(tag)?.name ?? tag
  say(file, {
    reason: isGuess
      ? `Unexpected notes in an unsure language, perhaps ${name}, expected one that their words tell: they are read as English`
      : `Unexpected notes without a language, expected \`language:\`: they are read as ${name}`,
    ruleId: 'notes-language',
    place: { line: 1, column: 1, offset: 0 },
    note: `Write \`language: ${isGuess ? tag : language}\` in the front matter`,
  })
}

/**
 * A session begins at front matter, where a heading of the first level repeats the first heading of the notes, and at
 * another such heading (`titles`) where what stands above it is a whole session and so is what stands below it, with a
 * date of its own or with disruptions that are counted anew.
 */
function parted(
  nodes: readonly RootContent[],
  vocabulary: Vocabulary,
): { parts: RootContent[][]; titles: Heading[] } {
  const first = nodes.find((node) => node.type === 'heading')
  const isTitle = (node: RootContent): node is Heading =>
    node.type === 'heading' &&
    node.depth <= (first?.depth ?? 1) &&
    !headingLeads(phrasingText(node.children), node.depth, 0, vocabulary).known
  const series = first && isTitle(first) ? phrase(phrasingText(first.children)) : null
  const titles: Heading[] = []
  const parts: RootContent[][] = []
  let above = nothingSeen
  const stretches = stretchesOf(nodes, isTitle)
  const isNextTitle = (node: RootContent | undefined): node is Heading =>
    node !== undefined && node !== first && isTitle(node)
  const hasNext = stretches.some(([title]) => isNextTitle(title))
  for (const stretch of stretches) {
    const [title] = stretch
    const part = parts.at(-1)
    const isNext = isNextTitle(title)
    const repeats = isNext && phrase(phrasingText(title.children)) === series
    const below = hasNext ? seenIn(stretch, vocabulary) : nothingSeen
    const isOther =
      isNext &&
      !repeats &&
      mayBeOther(title, vocabulary) &&
      isWhole(above) &&
      isWhole(below) &&
      (countsAnew(stretch, vocabulary) || hasDate(stretch, vocabulary))
    if (isOther) titles.push(title)
    const onlyMatter = part?.every(({ type }) => type === 'yaml')
    const begins = !part || title?.type === 'yaml' || (repeats && !onlyMatter) || isOther
    if (begins) parts.push(stretch)
    else part.push(...stretch)
    above = begins
      ? below
      : { things: above.things || below.things, disruptions: above.disruptions || below.disruptions }
  }
  return { parts, titles }
}

/** A title of the first level, which no part of a summary by ecosystems has. */
const mayBeOther = (title: Heading, vocabulary: Vocabulary): boolean =>
  title.depth === 1 && !isEcosystem(phrasingText(title.children), vocabulary)

/** Blocks cut where front matter or a title begins. */
function stretchesOf(
  nodes: readonly RootContent[],
  isTitle: (node: RootContent) => boolean,
): RootContent[][] {
  const stretches: RootContent[][] = []
  for (const node of nodes) {
    const last = stretches.at(-1)
    if (!last || node.type === 'yaml' || isTitle(node)) stretches.push([node])
    else last.push(node)
  }
  return stretches
}

/** What of a session stands in some blocks: disruptions, and needs or solutions. */
interface Seen {
  disruptions: boolean
  things: boolean
}

const nothingSeen: Seen = { disruptions: false, things: false }
const isWhole = ({ disruptions, things }: Seen): boolean => disruptions && things

function seenIn(nodes: readonly RootContent[], vocabulary: Vocabulary): Seen {
  const keys = new Set(nodes.map((node) => keyOf(node, vocabulary)))
  return {
    disruptions: keys.has('disruption') || keys.has('disruptions'),
    things: keys.has('needs') || keys.has('solutions'),
  }
}

/** Whether the first of the disruptions with a number is the first of a session. */
function countsAnew(nodes: readonly RootContent[], vocabulary: Vocabulary): boolean {
  const items = nodes.flatMap((node) => knownOf(node, vocabulary)?.item ?? [])
  return items.find(({ key }) => key === 'disruption')?.number === 1
}

/** Whether the title has a date, or a line between it and the disruptions is one. */
function hasDate([title, ...nodes]: readonly RootContent[], vocabulary: Vocabulary): boolean {
  if (title?.type === 'heading' && dateLine(phrasingText(title.children), vocabulary)?.date) return true
  const end = nodes.findIndex((node) => isWhole({ ...seenIn([node], vocabulary), things: true }))
  return nodes.slice(0, end < 0 ? nodes.length : end).some((node) => {
    if (node.type !== 'paragraph') return false
    const text = phrasingText(node.children)
    const line = text.length < 160 ? dateLine(text, vocabulary) : null
    return line?.date != null && (line.rest === '' || keyOf(node, vocabulary) === 'date')
  })
}

function knownOf(node: RootContent, vocabulary: Vocabulary): Lead | null {
  if (node.type === 'heading')
    return headingLeads(phrasingText(node.children), node.depth, 0, vocabulary).known
  return node.type === 'paragraph' ? lineLeads(node.children, true, 0, vocabulary).known : null
}

/** What a block leads with, where that is sure. */
function keyOf(node: RootContent, vocabulary: Vocabulary): LabelKey | null {
  const known = knownOf(node, vocabulary)
  return known?.item?.key ?? (known?.label?.exact ? known.label.key : null)
}

function tellTitle(title: Heading, file: VFile): void {
  const name = phrasingText(title.children)
  say(file, {
    reason: `Unexpected second title “${name}” above disruptions and needs of its own, expected one session: it is read as another one`,
    ruleId: 'session-title',
    place: title,
    actual: name,
    expected: ['front matter above it', `## ${name}`],
    note: 'Begin each session with front matter to make it sure; a part of one session is a heading of the second level',
  })
}
