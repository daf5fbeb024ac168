import { textShape } from '../check/shape.ts'
import type { Helper } from './helper.ts'

export const languageName: Helper = {
  name: 'languageName',
  summary: 'Prints the name of the brief’s language, in that language.',
  example: { template: '{{languageName}}', prints: 'English' },
  parameters: [],
  result: textShape,
  run: ({ labels }) => [{ type: 'brief', value: labels.name }],
}
