/** Holds a session against the rules of a brief, without rendering it. */
import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { messageOf } from '../messages/messages-of.ts'
import type { Session } from '../model/session.ts'
import { location } from '../notes/location.ts'
import { alsoIn } from './also-in.ts'
import { notesRules } from './notes-rules.ts'
import { passagesOf } from './passages.ts'
import type { CheckedNotes, CheckedSession, Finding, RuleOn } from './rule.ts'
import { sessionRules } from './session-rules.ts'
import { wordsFor } from './words/words-for.ts'

/**
 * Messages about what a session says, in the order of the rules.
 *
 * @param source the text of the notes' file, for the places
 * @param acronyms those that need no expansion
 */
export function checkSession(session: Session, source: string, acronyms: readonly string[]): VFileMessage[] {
  return found(sessionRules, checkedSession(session, source, acronyms))
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
  return found(notesRules, { root, source, words: wordsFor(language) } satisfies CheckedNotes)
}

function found<Checked extends { source: string }>(
  rules: readonly RuleOn<Checked>[],
  checked: Checked,
): VFileMessage[] {
  const point = location(checked.source)
  return rules.flatMap((rule) => {
    const findings = rule.check(checked).toSorted((a, b) => a.start - b.start)
    return merged(rule.together === true, findings, (offset) => point(offset).line).map((finding) => {
      const place = { start: point(finding.start), end: point(finding.end) }
      return messageOf(rule, { ...finding, place })
    })
  })
}

/** Where a rule says so, all findings as one at the first place, which tells the lines of the others. */
function merged(together: boolean, findings: Finding[], line: (offset: number) => number): Finding[] {
  const [first, ...others] = findings
  if (!together || first === undefined || others.length === 0) return findings
  return [
    {
      ...first,
      note: [first.note, alsoIn(others.map(({ start }) => line(start)))].filter(Boolean).join('; '),
    },
  ]
}
