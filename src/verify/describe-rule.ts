import { clauses } from './accessible/clauses.ts'
import { fileRules } from './accessible/finished-rules.ts'
import { rules } from './docx/rules.ts'

interface RuleDescription {
  what: string
  why: string
  mend: string
  level: 'error' | 'warning'
  markdown: string
}

const byId = new Map([...fileRules, ...rules].map((rule) => [rule.id, rule]))

/** A check of finished files in words: what it expects, by which clause, and what it leaves to a person. */
export function describeRule(id: string): RuleDescription | undefined {
  const rule = byId.get(id)
  if (!rule) return undefined
  const clause = clauses.find(({ number }) => number === rule.clause)
  const level = rule.error ? 'error' : 'warning'
  const why = clause ? `EN 301 549, ${clause.number} ${clause.title}.` : 'Word itself minds.'
  const mend = `Each message says where, and what is expected.${clause?.person ? ` For a person: ${clause.person}` : ''}`
  const markdown = `# ${id}\n\n${rule.what} (${level})\n\n**Why:** ${why}\n\n**Mend it:** ${mend}\n`
  return { what: rule.what, why, mend, level, markdown }
}
