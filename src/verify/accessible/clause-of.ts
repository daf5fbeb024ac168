import { rules } from '../docx/rules.ts'
import { fileRules } from './finished-rules.ts'

/** The clause of each check, by its id. */
export const clauseOf: ReadonlyMap<string, string | null> = new Map(
  [...rules, ...fileRules].map(({ id, clause }) => [id, clause]),
)
