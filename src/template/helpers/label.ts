import { textShape } from '../check/shape.ts'
import { Printable, type PrintedPiece } from '../printable.ts'
import type { Helper } from './helper.ts'

export const label: Helper = {
  name: 'label',
  summary: 'Prints a word of the brief’s own in the brief’s language; `name=value` fills a `{name}` in it.',
  example: { template: '{{label "evidence"}}', prints: 'Evidence' },
  parameters: [{ name: 'key', kind: 'label' }],
  named: true,
  result: textShape,
  run: ({ labels }, [key], named) => fill(labels.words[String(key)] ?? String(key), named),
}

/** A label's pieces: its own words, and the values that stand in its places. */
function fill(pattern: string, named: Readonly<Record<string, unknown>>): PrintedPiece[] {
  return pattern.split(/\{(\w+)\}/u).flatMap((part, index): readonly PrintedPiece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ type: 'brief', value: part }]
    const value = named[part]
    if (value instanceof Printable) return value.pieces
    return [{ type: 'brief', value: value === undefined || value === null ? `{${part}}` : String(value) }]
  })
}
