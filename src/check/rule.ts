import type { Root } from 'mdast'
import type { Rule } from '../messages/rule.ts'
import type { Session } from '../model/session.ts'
import type { Passage } from './passages.ts'
import type { Words } from './words/words.ts'

/** A rule that looks at something, and what it finds there. */
export interface RuleOn<Checked> extends Rule {
  /** Many places of one kind are one message, at the first of them. */
  together?: boolean
  check(checked: Checked): Finding[]
}

/** A rule that looks at a session; the others are reported where notes, templates and files are read. */
export type SessionRule = RuleOn<CheckedSession>

/** A rule that looks at the notes' own tree, with what has no place in a session: a speaker's line, an empty heading. */
export type NotesRule = RuleOn<CheckedNotes> & { together: true }

/** Notes with what rules need to look at them. */
export interface CheckedNotes {
  root: Root
  /** The text of the notes' file. */
  source: string
  words: Words
}

/** A session with what rules need to look at it. */
export interface CheckedSession {
  session: Session
  /** The paragraphs, headings and table cells of everything that the notes say, in their order. */
  passages: readonly Passage[]
  words: Words
  /** The text of the notes' file. */
  source: string
  /** Acronyms that need no expansion, from the settings. */
  acronyms: readonly string[]
}

/** One thing that a rule found, by offsets in the notes' file (UTF-16 units, from 0). */
export interface Finding {
  start: number
  end: number
  /** "Unexpected X, expected Y". */
  reason: string
  /** How to mend it. */
  note?: string
  /** What should stand there, where it can be said exactly: `check --fix` puts it there. */
  mended?: string
}
