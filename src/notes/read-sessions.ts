import type { Root, RootContent, Yaml } from 'mdast'
import type { VFile } from 'vfile'
import { languageOf } from '../languages/store.ts'
import { defaultLimits, type Limits, raise } from '../limits/limits.ts'
import type { LanguageSource, Session } from '../model/session.ts'
import { headingLeads } from './evidence/lead.ts'
import { languageOf as languageIn } from './front-matter.ts'
import { type Vocabulary, vocabularyFor } from './labels/vocabulary.ts'
import { phrase } from './labels/words.ts'
import { type FoundLanguage, findLanguage, sureMargin } from './languages/find-language.ts'
import { say } from './messages.ts'
import { isSession, readSession, type SessionNotes, sortNotes } from './read-session.ts'
import { tellSigns } from './tell-signs.ts'
import { cleanTree } from './tree/clean-tree.ts'
import { phrasingText } from './tree/phrasing.ts'
import { isMonth } from './values/date.ts'

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
  const nodes = parted(clean.children, vocabulary)
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

/** A session begins at front matter, and where a heading of the first level repeats the first heading of the notes. */
function parted(nodes: readonly RootContent[], vocabulary: Vocabulary): RootContent[][] {
  const parts: RootContent[][] = [[]]
  const first = nodes.find((node) => node.type === 'heading')
  const known = first && headingLeads(phrasingText(first.children), first.depth, 0, vocabulary).known
  const series = first && !known ? phrase(phrasingText(first.children)) : null
  for (const node of nodes) {
    const part = parts.at(-1) ?? []
    const repeats =
      node.type === 'heading' &&
      node !== first &&
      node.depth <= (first?.depth ?? 1) &&
      phrase(phrasingText(node.children)) === series
    const onlyMatter = part.every(({ type }) => type === 'yaml')
    if (part.length > 0 && (node.type === 'yaml' || (repeats && !onlyMatter))) parts.push([node])
    else part.push(node)
  }
  return parts
}
