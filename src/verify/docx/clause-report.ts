import type { VFileMessage } from 'vfile-message'
import { clauses } from './clauses.ts'
import { rules } from './rules.ts'

const clauseOf = new Map(rules.map(({ id, clause }) => [id, clause]))

/** A row a clause: its number, its title and what was found; null for a file that could not be looked into. */
export function clauseReport(messages: readonly VFileMessage[]): [string, string, string][] | null {
  if (messages.some(({ ruleId }) => !clauseOf.has(ruleId ?? ''))) return null
  const found = (clause: string | null) =>
    summary(messages.filter(({ ruleId }) => clauseOf.get(ruleId ?? '') === clause))
  const rows = clauses.map(({ number, title }): [string, string, string] => [number, title, found(number)])
  return [...rows, ['no clause', 'What Word minds by itself', found(null)]]
}

function summary(messages: readonly VFileMessage[]): string {
  const errors = messages.filter(({ fatal }) => fatal === true).length
  const counts = [counted(errors, 'error'), counted(messages.length - errors, 'warning')]
  return counts.filter(Boolean).join(', ') || 'nothing found'
}

const counted = (count: number, name: string): string =>
  count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`
