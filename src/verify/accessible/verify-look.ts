import type { VFileMessage } from 'vfile-message'
import { messageOf } from '../../messages/messages-of.ts'
import { fileRules } from './finished-rules.ts'
import type { LookedAt } from './looked-at.ts'

/** What a finished file shows against EN 301 549, clause 10; Word files have rules of their own (`verifyWord`). */
export const verifyLook = (file: LookedAt): VFileMessage[] =>
  fileRules.flatMap(({ id, clause, error, check }) =>
    check(file).map(({ place, found, expected }) => {
      const reason = `Unexpected ${found} at ${place}, expected ${expected} (EN 301 549, ${clause})`
      return messageOf({ id, level: error ? 'error' : 'warning' }, { reason })
    }),
  )
