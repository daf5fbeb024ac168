/** Holds a session against the rules of a brief, without rendering it. */
import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { messageOf } from '../messages/messages-of.ts'
import type { Rule } from '../messages/rule.ts'
import type { Session } from '../model/session.ts'
import { location } from '../notes/location.ts'
import { alsoIn } from './also-in.ts'
import { notesRules } from './notes-rules.ts'
import { passagesOf } from './passages.ts'
import type { CheckedNotes, CheckedSession, Finding, NotesRule, SessionRule } from './rule.ts'
import { sessionRules } from './session-rules.ts'
import { wordsFor } from './words/words-for.ts'

/**
 * Messages about what a session says, in the order of the rules.
 *
 * @param source the text of the notes' file, for the places
 * @param acronyms those that need no expansion
 */
export function checkSession(session: Session, source: string, acronyms: readonly string[]): VFileMessage[] {
  const checked = checkedSession(session, source, acronyms)
  const point = location(source)
  return sessionRules.flatMap((rule) => {
    const findings = rule.check(checked).toSorted((a, b) => a.start - b.start)
    return merged(rule, findings, (offset) => point(offset).line).map((finding) =>
      message(rule, finding, point),
    )
  })
}

/** A session with what its rules look at. */
export function checkedSession(
  session: Session,
  source: string,
  acronyms: readonly string[],
): CheckedSession {
  const words = wordsFor(session.language)
  return { session, source, passages: passagesOf(session, source), words, acronyms }
}

/** Messages about the notes as a whole, in the order of the rules. */
export function checkTree(root: Root, source: string, language: string): VFileMessage[] {
  const checked: CheckedNotes = { root, source, words: wordsFor(language) }
  const point = location(source)
  return notesRules.flatMap((rule) => {
    const findings = rule.check(checked).toSorted((a, b) => a.start - b.start)
    return merged(rule, findings, (offset) => point(offset).line).map((finding) =>
      message(rule, finding, point),
    )
  })
}

/** Where a rule says so, all findings as one at the first place, which tells the lines of the others. */
function merged(
  rule: SessionRule | NotesRule,
  findings: Finding[],
  line: (offset: number) => number,
): Finding[] {
  const [first, ...others] = findings
  if (!rule.together || first === undefined || others.length === 0) return findings
  return [
    {
      ...first,
      note: [first.note, alsoIn(others.map(({ start }) => line(start)))].filter(Boolean).join('; '),
    },
  ]
}

function message(rule: Rule, finding: Finding, point: ReturnType<typeof location>): VFileMessage {
  const place = { start: point(finding.start), end: point(finding.end) }
  return messageOf(rule, { ...finding, place })
}
