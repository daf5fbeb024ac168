import { closestMatch } from 'leven'
import type { VFile } from 'vfile'

/** Collects what is wrong with a template file, each fault once. */
export interface Reporter {
  error(node: hbs.AST.Node, reason: string, ruleId: string): void
  warning(node: hbs.AST.Node, reason: string, ruleId: string): void
}

const beginning = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }

export function reporterFor(file: VFile): Reporter {
  const report = (node: hbs.AST.Node, reason: string, ruleId: string, fatal: boolean) => {
    // A program of nothing, such as an empty file, has no place of its own.
    const { start: from, end: to } = (node.loc as hbs.AST.SourceLocation | undefined) ?? beginning
    const start = { line: from.line, column: from.column + 1 }
    const end = { line: to.line, column: to.column + 1 }
    const known = file.messages.some(
      (message) =>
        message.reason === reason && message.line === start.line && message.column === start.column,
    )
    if (!known) file.message(reason, { place: { start, end }, ruleId, source: 'template' }).fatal = fatal
  }
  return {
    error: (node, reason, ruleId) => report(node, reason, ruleId, true),
    warning: (node, reason, ruleId) => report(node, reason, ruleId, false),
  }
}

/** How to go on: the name that was probably meant, else all there are. */
export function hint(name: string, names: readonly string[]): string {
  const meant = closestMatch(name, names, { maxDistance: Math.max(1, Math.ceil(name.length / 3)) })
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  const all = names.map((one) => `\`${one}\``).join(', ')
  if (names.length === 0) return 'expected nothing here'
  return names.length === 1 ? `expected ${all}` : `expected one of ${all}`
}
