import { textShape } from '../check/shape.ts'
import type { Labels } from '../labels-schema.ts'
import type { Helper } from './helper.ts'

/** What a narrow column calls by its first letters, with the legend below it. */
const kinds = ['coordination', 'regulation', 'funding']

export const initial: Helper = {
  name: 'initial',
  summary:
    'Prints the first letter of a label, or as many as tell it from those of the kinds of EU action; a legend says what it stands for.',
  example: { template: '{{initial "funding"}}', prints: 'F' },
  parameters: [{ name: 'key', kind: 'label' }],
  result: textShape,
  run: ({ labels }, [key]) => [{ type: 'brief', value: initialOf(String(key), labels) }],
}

/** The first letters of a label, as many as tell it from those of the kinds of EU action. */
export function initialOf(key: string, { words }: Labels): string {
  const others = kinds.filter((kind) => kind !== key).map((kind) => words[kind] ?? kind)
  return beginning(words[key] ?? key, others)
}

/** The shortest beginning of a word with which none of the others begins. */
function beginning(word: string, others: readonly string[]): string {
  const letters = [...word]
  const length = letters.findIndex((_, index) => {
    const start = letters
      .slice(0, index + 1)
      .join('')
      .toLowerCase()
    return others.every((other) => !other.toLowerCase().startsWith(start))
  })
  return length < 0 ? word : letters.slice(0, length + 1).join('')
}
