import { type Clause, clauses } from './clauses.ts'
import { holds, type LookedAt } from './looked-at.ts'
import type { Standard } from './standard.ts'

/** What can be said of a file by a clause. */
export type Verdict = 'passed' | 'failed' | 'not applicable' | 'needs a person'

export interface ClauseVerdict {
  number: string
  title: string
  verdict: Verdict
  /** What a person has to answer. */
  question: string | null
}

/** The clauses of a version, in order. */
export const clausesOf = (standard: Standard): Clause[] =>
  clauses.filter(({ only }) => only === undefined || only === standard)

/** @param failed the clauses that a check has found something against */
export const verdictsOf = (
  file: LookedAt,
  failed: ReadonlySet<string>,
  standard: Standard,
): ClauseVerdict[] =>
  clausesOf(standard).map(({ number, title, about, person, sure }) => {
    const verdict = failed.has(number)
      ? 'failed'
      : !holds(file, about)
        ? 'not applicable'
        : person === null || sure.some((one) => file.certain.has(one))
          ? 'passed'
          : 'needs a person'
    return { number, title, verdict, question: verdict === 'needs a person' ? person : null }
  })
