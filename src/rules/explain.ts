import type { Rule } from '../messages/rule.ts'
import { ruleGroups } from './rules.ts'

/** A rule in Markdown: what, why, how to mend it, examples. */
export function explain(rule: Rule, depth = 1): string {
  const { bad = [], good = [] } = rule.examples ?? {}
  const parts = [
    `${'#'.repeat(depth)} ${rule.id}`,
    `${rule.what} (${rule.level}${rule.fixable ? ', `--fix` mends it' : ''})`,
    `**Why:** ${rule.why}`,
    `**Mend it:** ${rule.mend}`,
    ...example(
      'Reported',
      bad.map(({ notes }) => notes),
    ),
    ...example('Right', good),
  ]
  return `${parts.join('\n\n')}\n`
}

const example = (title: string, notes: readonly string[]): string[] =>
  notes.length === 0 ? [] : [`${title}:`, ...notes.map((one) => `~~~markdown\n${one.trimEnd()}\n~~~`)]

/** The documentation of all rules: `docs/rules.md`. */
export function rulesDocument(): string {
  const intro = [
    '# Rules',
    'Generated from the listing of rules; `policy-brief check --explain RULE` prints one of them. A level other than `error` can be set',
    'in `policy-brief.config.yaml` or under `policy-brief` in package.json: `rules: { acronym: off }`; `off`, `info`, `warning` or `error`.',
  ]
  const head = `${intro[0]}\n\n${intro[1]}\n${intro[2]}\n`
  const groups = ruleGroups.map(
    ({ title, rules }) => `## ${title}\n\n${rules.map((rule) => explain(rule, 3)).join('\n')}`,
  )
  return [head, ...groups].join('\n')
}
