/** Holds a session against the rules of a brief, without rendering it. */
import { VFileMessage } from 'vfile-message'
import type { Session } from '../model/session.ts'
import { location } from '../notes/location.ts'
import { alsoIn } from './also-in.ts'
import { passagesOf } from './passages.ts'
import type { CheckedSession, Finding, SessionRule } from './rule.ts'
import { sessionRules } from './session-rules.ts'
import { wordsFor } from './words/words-for.ts'

/**
 * Messages about what a session says, in the order of the rules.
 *
 * @param source the text of the notes' file, for the places
 * @param acronyms those that need no expansion
 */
export function checkSession(session: Session, source: string, acronyms: readonly string[]): VFileMessage[] {
  const checked: CheckedSession = {
    session,
    passages: passagesOf(session, source),
    words: wordsFor(session.language),
    acronyms,
  }
  const point = location(source)
  return sessionRules.flatMap((rule) => {
    const findings = rule.check(checked).toSorted((a, b) => a.start - b.start)
    return merged(rule, findings, (offset) => point(offset).line).map((finding) =>
      message(rule, finding, point),
    )
  })
}

/** Where a rule says so, all findings as one at the first place, which tells the lines of the others. */
function merged(rule: SessionRule, findings: Finding[], line: (offset: number) => number): Finding[] {
  const [first, ...others] = findings
  if (!rule.together || first === undefined || others.length === 0) return findings
  return [
    {
      ...first,
      note: [first.note, alsoIn(others.map(({ start }) => line(start)))].filter(Boolean).join('; '),
    },
  ]
}

function message(rule: SessionRule, finding: Finding, point: ReturnType<typeof location>): VFileMessage {
  const place = { start: point(finding.start), end: point(finding.end) }
  const made = new VFileMessage(finding.reason, { place, ruleId: rule.id, source: 'policy-brief' })
  if (finding.note !== undefined) made.note = finding.note
  if (rule.level !== 'info') made.fatal = rule.level === 'error'
  return made
}
