/** The reference of templates, from the listings that the program itself works with. */
import { directives } from '../../../src/document/lower/directives/directives.ts'
import { ThemeSchema } from '../../../src/document/theme.ts'
import { signature } from '../../../src/template/check/check-call.ts'
import { type Shape, sessionShape } from '../../../src/template/check/shape.ts'
import { helpers } from '../../../src/template/helpers/helpers.ts'
import { openLabels } from '../../../src/template/labels.ts'
import type { Labels } from '../../../src/template/labels-schema.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ⏎ ')
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`
const table = (heads: string[], rows: string[]): string[] => [
  row(...heads),
  row(...heads.map(() => '---')),
  ...rows,
]

/** Fields of the model, those of lists with `[]`; what holds itself is told once. */
function fields(shape: Shape, path: string, around: readonly string[]): string[] {
  if (shape.kind === 'list') return fields(shape.items(), `${path}[]`, around)
  if (shape.kind !== 'object') return []
  const names = Object.keys(shape.fields).join()
  if (around.includes(names)) return []
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`
    return [row(`\`${at}\``, called(field())), ...fields(field(), at, [...around, names])]
  })
}

const kinds: Record<Shape['kind'], string> = {
  text: 'text',
  number: 'number',
  boolean: 'true or false',
  content: 'prose',
  list: 'list',
  object: 'a thing with fields',
  anything: 'anything',
}

function called(shape: Shape): string {
  const values =
    shape.kind === 'text' && shape.values ? `: ${shape.values.map((value) => `\`${value}\``).join(', ')}` : ''
  const items = shape.kind === 'list' ? ` of ${kinds[shape.items().kind]}` : ''
  return `${kinds[shape.kind]}${items}${values}${shape.optional ? '; may be missing' : ''}`
}

interface Schema {
  properties?: Record<string, Schema>
  description?: string
  default?: unknown
}

function themeKeys(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const at = path === '' ? name : `${path}.${name}`
    if (part.properties) return themeKeys(part, at)
    const value = part.default === undefined ? 'none' : `\`${JSON.stringify(part.default)}\``
    return [row(`\`${at}\``, part.description ?? '', value)]
  })
}

export function reference(): string {
  const { words, counts } = openLabels(new Map()).read('en') as Labels
  const lines = [
    '# Reference of templates',
    '',
    'Made from the program’s own listings; [Writing templates](templates.md) teaches how to use them.',
    '',
    '## Names',
    '',
    'Prose prints with its paragraphs, lists and marks; its `text` is the same without marks.',
    '',
    ...table(['name', 'what it is'], fields(sessionShape, '', [])),
    '',
    '## Helpers',
    '',
    ...table(
      ['helper', 'what it does', 'example', 'prints'],
      helpers.map((helper) =>
        row(
          signature(helper),
          helper.summary,
          `\`${helper.example.template}\``,
          helper.example.prints.replaceAll('\u00a0', ' '),
        ),
      ),
    ),
    '',
    '## Directives',
    '',
    ...table(
      ['directive', 'what it is', 'attributes', 'example'],
      directives.map(({ name, kind, summary, attributes, example }) =>
        row(
          `\`${kind === 'leaf' ? '::' : ':::'}${name}\``,
          summary,
          Object.entries(attributes)
            .map(([key, text]) => `\`${key}\`: ${text}`)
            .join('; '),
          `\`${example}\``,
        ),
      ),
    ),
    '',
    '`:id[name]` at the end of a heading gives it the id that links lead to. `:label[R1]` at the start of a list’s item hangs beside it in the place of its bullet. `:dot[Short term]` is a dot, whose words are for those who cannot see it. At `:break` a line ends, as in a cell, which is one line of Markdown.',
    '',
    '## Labels',
    '',
    ...table(
      ['key', 'in English'],
      Object.entries(words).map(([key, word]) => row(`\`${key}\``, word)),
    ),
    '',
    '## Nouns with numbers',
    '',
    'What `plural` prints, in the forms of English; a label file gives those of its language.',
    '',
    ...table(
      ['key', 'one', 'several'],
      Object.entries(counts).map(([key, { one = '', other = '' }]) =>
        row(`\`${key}\``, one, other).replaceAll('\u00a0', ' '),
      ),
    ),
    '',
    '## Keys of `theme.yaml`',
    '',
    ...table(['key', 'what it is', 'default'], themeKeys(ThemeSchema as Schema, '')),
    '',
  ]
  return lines.join('\n')
}
