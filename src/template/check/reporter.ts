import { closestMatch } from 'leven'
import type { VFile } from 'vfile'
import { putOnce } from '../../messages/messages-of.ts'
import { type TemplateRule, templateMessage } from '../messages.ts'

/** Says what is wrong at a node of a template file, each fault once. */
export type Report = (node: hbs.AST.Node, reason: string, rule: TemplateRule) => void

const beginning = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }

export function reportOn(file: VFile): Report {
  return (node, reason, rule) => {
    // A program of nothing, such as an empty file, has no place of its own.
    const { start: from, end: to } = (node.loc as hbs.AST.SourceLocation | undefined) ?? beginning
    const start = { line: from.line, column: from.column + 1 }
    const end = { line: to.line, column: to.column + 1 }
    putOnce(file, templateMessage(rule, { reason, place: { start, end } }))
  }
}

/** The name that was probably meant. */
export const meantBy = (name: string, names: readonly string[]): string | undefined =>
  closestMatch(name, names, { maxDistance: Math.max(1, Math.ceil(name.length / 3)) })

/** How to go on: the name that was probably meant, else all there are. */
export function hint(name: string, names: readonly string[]): string {
  const meant = meantBy(name, names)
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  const all = names.map((one) => `\`${one}\``).join(', ')
  if (names.length === 0) return 'expected nothing here'
  return names.length === 1 ? `expected ${all}` : `expected one of ${all}`
}
