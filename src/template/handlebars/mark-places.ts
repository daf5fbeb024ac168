import { placeMarker } from '../alphabet.ts'
import type { Stretch } from '../places.ts'

type Program = hbs.AST.Program
type Statement = hbs.AST.Statement

/** The helper that counts what a filling does; no template can name it. */
export const countHelper = '#count'

/**
 * Makes a parsed template say where each line of its text and each of its values was written, and count its work:
 * the filled text holds a marker at the start of each, which `readPlaces` takes out again.
 */
export function markPlaces(program: Program, path: string, stretches: Stretch[]): Program {
  const mark = (stretch: Stretch): string => placeMarker(stretches.push(stretch) - 1)

  const markProgram = (node: Program): Program => {
    const body = node.body.flatMap(markStatement)
    // A chained `else if` is an ordinary inverse from here on: its first statement is no longer the inner block.
    return { ...node, body: [count(node), ...body], chained: false } as Program
  }
  const markStatement = (node: Statement): Statement[] => {
    switch (node.type) {
      case 'ContentStatement':
        return markContent(node as Content)
      case 'MustacheStatement':
        return [content(mark({ path, ...start(node), kind: 'value' }), node), node]
      case 'BlockStatement':
        return [markBlock(node as hbs.AST.BlockStatement)]
      default:
        return [node]
    }
  }
  const markBlock = (node: hbs.AST.BlockStatement): Statement => ({
    ...node,
    ...(node.program && { program: markProgram(node.program) }),
    ...(node.inverse && { inverse: markProgram(node.inverse) }),
  })
  const markContent = (node: Content): Statement[] => {
    if (node.value === '') return []
    const places = linePlaces(node)
    const lines = node.value.split(/(?<=\n)/u)
    const value = lines.map((line, index) => {
      const at = places[index] ?? start(node)
      return mark({ path, ...at, kind: 'text' }) + line
    })
    return [content(value.join(''), node)]
  }
  return markProgram(program)
}

/** In Handlebars' own grammar `original` is the text as written and `value` what white-space control left of it. */
type Content = Omit<hbs.AST.ContentStatement, 'original'> & { original: string }

const start = ({ loc }: hbs.AST.Node): { line: number; column: number } => ({
  line: loc.start.line,
  column: loc.start.column + 1,
})

/** Where each line of what is left of a text was written. */
function linePlaces(node: Content): { line: number; column: number }[] {
  const stripped = node.original.slice(0, strippedAtStart(node))
  const skipped = stripped.split('\n').length - 1
  const first = start(node)
  const column = skipped === 0 ? first.column + stripped.length : stripped.length - stripped.lastIndexOf('\n')
  const lines = node.value.split(/(?<=\n)/u)
  return lines.map((_, index) => ({
    line: first.line + skipped + index,
    column: index === 0 ? column : 1,
  }))
}

const leadingSpace = (text: string): number => text.length - text.trimStart().length

function strippedAtStart({ original, value }: Content): number {
  if (value.trim() === '') return Math.max(0, original.lastIndexOf(value))
  return leadingSpace(original) - leadingSpace(value)
}

const content = (value: string, { loc }: hbs.AST.Node): Statement =>
  ({ type: 'ContentStatement', value, original: value, loc }) as unknown as Statement

/** `{{#count LENGTH}}`: how many characters of the template this body is. */
function count({ loc, body }: Program): Statement {
  const at = loc ?? body[0]?.loc
  const length = body.reduce((sum, node) => sum + ('value' in node ? String(node.value).length : 1), 1)
  const path = { type: 'PathExpression', data: false, depth: 0, parts: [countHelper], original: countHelper }
  const params = [{ type: 'NumberLiteral', value: length, original: length, loc: at }]
  return {
    type: 'MustacheStatement',
    path: { ...path, loc: at },
    params,
    escaped: false,
    strip: { open: false, close: false },
    loc: at,
  } as unknown as Statement
}
