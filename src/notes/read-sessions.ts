import type { Root, RootContent, Yaml } from 'mdast'
import type { VFile } from 'vfile'
import { defaultLimits, type Limits, raise } from '../limits/limits.ts'
import type { Session } from '../model/session.ts'
import { headingLeads } from './evidence/lead.ts'
import { languageOf } from './front-matter.ts'
import { type Vocabulary, vocabularyFor } from './labels/vocabulary.ts'
import { phrase } from './labels/words.ts'
import { fail } from './message.ts'
import { isSession, readSession, type SessionNotes, sortNotes } from './read-session.ts'
import { cleanTree } from './tree/clean-tree.ts'
import { phrasingText } from './tree/phrasing.ts'

/**
 * Reads the sessions of notes. What is wrong or has no place is a message on the file; where a message is fatal the
 * sessions are not to be used. `notesLanguage` is the language of notes whose front matter names none.
 */
export function readSessions(
  root: Root,
  file: VFile,
  { notesLanguage, limits = defaultLimits }: { notesLanguage: string; limits?: Limits },
): Session[] {
  if (root.children.length === 0 && file.messages.some(({ fatal }) => fatal)) return []
  const nodes = parted(cleanTree(root, file).children, vocabularyFor(notesLanguage))
  if (nodes.length > limits.sessions) {
    fail(file, {
      reason: `Unexpected ${nodes.length} sessions in one file, expected at most ${limits.sessions}`,
      ruleId: 'notes-sessions',
      place: { line: 1, column: 1, offset: 0 },
      note: `Split the notes into several files, or ${raise('sessions')}`,
    })
    return []
  }
  const parts = nodes.map((nodes) => sessionNotes(nodes, file, notesLanguage, limits))
  const known = parts.some(isSession)
  const sessions = known ? parts.map(readSession) : []
  if (sessions.length === 0) {
    fail(file, {
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
  notesLanguage: string,
  limits: Limits,
): SessionNotes {
  const yaml = nodes.find((node): node is Yaml => node.type === 'yaml') ?? null
  const written = languageOf(yaml)
  const language = written ?? notesLanguage
  const blocks = nodes.filter((node) => node.type !== 'yaml')
  return sortNotes({
    yaml,
    blocks,
    file,
    language,
    languageSource: written ? 'front-matter' : 'option',
    limits,
    vocabulary: vocabularyFor(language),
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
