import { closestMatch } from 'leven'
import type { VFile } from 'vfile'

/** Collects what is wrong with a template file, each fault once. */
export interface Reporter {
  error(node: hbs.AST.Node, reason: string, ruleId: string): void
  warning(node: hbs.AST.Node, reason: string, ruleId: string): void
}

export function reporterFor(file: VFile): Reporter {
  const report = (node: hbs.AST.Node, reason: string, ruleId: string, fatal: boolean) => {
    const start = { line: node.loc.start.line, column: node.loc.start.column + 1 }
    const end = { line: node.loc.end.line, column: node.loc.end.column + 1 }
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
