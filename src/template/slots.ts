import type { VFile } from 'vfile'
import { beginning, put } from '../messages/messages-of.ts'
import { hint, reportOn } from './check/reporter.ts'
import { templateMessage } from './messages.ts'

/** The block that leaves a place for an extending template’s own text: `{{#slot "after-key-messages"}}{{/slot}}`. */
const block = 'slot'

/** The name among partials of the file that fills a slot. */
export const slotFile = (slot: string): string => `slots/${slot}`
export const isSlotFile = (name: string): boolean => name.startsWith(slotFile(''))

/**
 * A program in which each slot is what a file of its name says in its place, else what the slot itself holds. Slots are
 * part of a template's text: nothing after this knows them.
 */
export function withSlots(
  program: hbs.AST.Program | null,
  { file, filled, found }: { file: VFile; filled: ReadonlySet<string>; found: Set<string> },
): hbs.AST.Program | null {
  const report = reportOn(file)
  const inProgram = (node: hbs.AST.Program): hbs.AST.Program => ({
    ...node,
    body: node.body.flatMap((statement) =>
      statement.type === 'BlockStatement' ? inBlock(statement as hbs.AST.BlockStatement) : [statement],
    ),
  })
  const inBlock = (node: hbs.AST.BlockStatement): hbs.AST.Statement[] => {
    if (node.path.original !== block) {
      return [
        {
          ...node,
          ...(node.program && { program: inProgram(node.program) }),
          ...(node.inverse && { inverse: inProgram(node.inverse) }),
        } as hbs.AST.BlockStatement,
      ]
    }
    const { value: name } = (node.params[0] ?? {}) as Partial<hbs.AST.StringLiteral>
    if (typeof name !== 'string' || node.params.length !== 1) {
      report(node, 'Unexpected slot without a name, expected {{#slot "name"}}', 'template-slot')
      return []
    }
    found.add(name)
    return filled.has(slotFile(name)) ? [call(node, slotFile(name))] : inProgram(node.program).body
  }
  return program && inProgram(program)
}

/** `{{> slots/name}}` where the slot stands. */
const call = ({ loc }: hbs.AST.Node, name: string): hbs.AST.Statement =>
  ({
    type: 'PartialStatement',
    name: { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc },
    params: [],
    hash: undefined,
    indent: '',
    strip: { open: false, close: false },
    loc,
  }) as unknown as hbs.AST.Statement

/** Tells files for slots that the template does not have, but for those that are `told`. */
export function checkSlots(
  { partials, own }: { partials: ReadonlyMap<string, VFile>; own: ReadonlySet<string> },
  found: ReadonlySet<string>,
  told: ReadonlySet<string>,
): void {
  for (const [name, file] of partials) {
    const slot = name.slice(slotFile('').length)
    if (!isSlotFile(name) || !own.has(name) || found.has(slot) || told.has(name)) continue
    const reason = `Unexpected slot \`${slot}\`; ${hint(slot, [...found])}`
    put(file, templateMessage('template-slot', { reason, place: beginning }))
  }
}
