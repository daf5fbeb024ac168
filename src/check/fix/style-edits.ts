import type { Session } from '../../model/session.ts'
import { checkedSession } from '../check-session.ts'
import { sessionRules } from '../session-rules.ts'
import type { Edit } from './edit.ts'

/** What the style guide writes otherwise and a rule can say exactly: percent signs, times, dates. */
export function styleEdits(sessions: readonly Session[], source: string): Edit[] {
  return sessions.flatMap((session) => {
    const checked = checkedSession(session, source, [])
    return sessionRules
      .filter(({ fixable }) => fixable)
      .flatMap(({ id, check }) =>
        check(checked).flatMap(({ start, end, reason, mended }): Edit[] =>
          mended === undefined ? [] : [{ ruleId: id, start, end, text: mended, reason }],
        ),
      )
  })
}
