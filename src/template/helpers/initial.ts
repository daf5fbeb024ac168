import { textShape } from '../check/shape.ts'
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
  run: ({ labels }, [key]) => {
    const words = labels.words[String(key)] ?? String(key)
    const others = kinds.filter((kind) => kind !== key).map((kind) => labels.words[kind] ?? kind)
    return [{ type: 'brief', value: beginning(words, others) }]
  },
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
