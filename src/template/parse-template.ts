import Handlebars from 'handlebars'
import type { VFile } from 'vfile'
import { defaultLimits, type Limits, raise } from '../limits/limits.ts'
import { listing } from '../listings/listing.ts'
import { put } from '../messages/messages-of.ts'
import { privateUse } from './alphabet.ts'
import { templateMessage } from './messages.ts'
import { blockTooDeep, lineTooDeep } from './nesting.ts'
import { bodyOf, textOf, tooDeep } from './template-text.ts'
import { unclosed } from './unclosed.ts'

/**
 * A template file as Handlebars' syntax tree, its front matter blanked line by line so that places stay true.
 *
 * @returns null after a fatal message.
 */
export function parseTemplate(file: VFile, limits: Limits = defaultLimits): hbs.AST.Program | null {
  const text = bodyOf(textOf(file))
  const deep = lineTooDeep(text, limits.nesting)
  if (deep !== null) return refuse(file, tooDeep(limits), deep, 1)
  const inner = blockTooDeep(text, limits.nesting)
  if (inner !== null) return refuse(file, blocksTooDeep(limits), inner, 1)
  const lines = text.split('\n')
  const line = lines.findIndex((content) => privateUse.test(content))
  if (line >= 0) {
    const column = (lines[line] ?? '').search(privateUse) + 1
    return refuse(file, 'Unexpected private-use character, expected text; remove it', line + 1, column)
  }
  try {
    return Handlebars.parse(text)
  } catch (error) {
    // Brackets within brackets: the parser calls itself for each.
    if (error instanceof RangeError) return refuse(file, blocksTooDeep(limits), 1, 1)
    const open = unclosed(text)
    if (open) return refuse(file, open.reason, open.line, open.column)
    const { reason, line, column } = syntaxFault(error as Error, lines)
    return refuse(file, reason, line, column)
  }
}

const blocksTooDeep = ({ nesting }: Limits): string =>
  `Unexpected more than ${nesting} blocks or brackets within each other, expected fewer; write some as partials, or ${raise('nesting')}`

function refuse(file: VFile, reason: string, line: number, column: number): null {
  const place = { line, column }
  put(file, templateMessage('template-syntax', { reason, place }))
  return null
}

interface SyntaxFault {
  reason: string
  line: number
  column: number
}

function syntaxFault(error: Error, lines: readonly string[]): SyntaxFault {
  const parts = /^Parse error on line (\d+):\n(.*)\n(-*)\^\nExpecting (.*), got '(\w+)'$/su.exec(
    error.message,
  )
  if (!parts) return otherFault(error)
  const [, number = '1', shown = '', dashes = '', expected = '', found = ''] = parts
  const line = Number(number)
  const before = shown.slice(0, dashes.length).replace(/^\.\.\./u, '')
  const at = { line, column: columnAfter(before, lines[line - 1] ?? '') }
  // The grammar does not say what it cannot read; mostly a mustache that nothing closes.
  if (found === 'INVALID' || found === "'EOF'" || found === 'EOF')
    return { reason: 'Unexpected text in a mustache, expected names, closed by `}}`', ...at }
  const words = [...new Set(expected.split(', ').map(tokenName))]
  const reason = `Unexpected ${tokenName(found)} in the template, expected ${words.join(' or ')}`
  return { reason, ...at }
}

/** Handlebars' other faults end in `- line:column`, with columns from 0. */
function otherFault(error: Error): SyntaxFault {
  const [, said = error.message, line = '1', column = '0'] =
    /^(.*) - (\d+):(\d+)$/su.exec(error.message) ?? []
  return { reason: `Cannot read the template: ${said}`, line: Number(line), column: Number(column) + 1 }
}

/** The column just after what the parser had read, of which it shows only the end. */
function columnAfter(before: string, line: string): number {
  for (let length = line.length; length > 0; length--) {
    const start = line.slice(0, length)
    if (before.endsWith(start) || start.endsWith(before)) return length + 1
  }
  return 1
}

/** What Handlebars' grammar calls its tokens, in an editor's words. */
const tokenNames: Record<string, string> = listing({
  ID: 'a name',
  STRING: 'a text in quotation marks',
  NUMBER: 'a number',
  BOOLEAN: 'true or false',
  UNDEFINED: '`undefined`',
  NULL: '`null`',
  DATA: '`@`',
  CLOSE: '`}}`',
  CLOSE_UNESCAPED: '`}}}`',
  CLOSE_SEXPR: '`)`',
  CLOSE_BLOCK_PARAMS: '`|`',
  CLOSE_RAW_BLOCK: '`}}}}`',
  OPEN: '`{{`',
  OPEN_UNESCAPED: '`{{{`',
  OPEN_BLOCK: '`{{#`',
  OPEN_INVERSE: '`{{^`',
  OPEN_INVERSE_CHAIN: '`{{else`',
  INVERSE: '`{{else}}`',
  OPEN_ENDBLOCK: '`{{/`',
  OPEN_PARTIAL: '`{{>`',
  OPEN_PARTIAL_BLOCK: '`{{#>`',
  OPEN_RAW_BLOCK: '`{{{{`',
  END_RAW_BLOCK: '`{{{{/`',
  OPEN_SEXPR: '`(`',
  OPEN_BLOCK_PARAMS: '`as |`',
  SEP: '`.`',
  EQUALS: '`=`',
  COMMENT: 'a comment',
  CONTENT: 'text',
  EOF: 'end of the file',
})

const tokenName = (quoted: string): string => {
  const token = quoted.replaceAll("'", '')
  return tokenNames[token] ?? token
}
