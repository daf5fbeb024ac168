import { textShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { piecesOf } from './pieces-of.ts'

export const under: Helper = {
  name: 'under',
  summary:
    'Prints a text that stands under a term, without the term and its colon at the text’s beginning: what was “Recording: part 1” is not told twice. A single word keeps them.',
  example: {
    template: '{{#if recording}}{{under (label "recording") recording.label}}{{/if}}',
    prints: 'Link to session’s recording',
  },
  parameters: [
    { name: 'term', kind: 'text' },
    { name: 'text', kind: 'text' },
  ],
  result: textShape,
  run: (_, [term, given]) => {
    const [text, label] = [given, term].map((value) => String(plainValue(value)).trim())
    if (!text || !label || !text.toLowerCase().startsWith(label.toLowerCase())) return piecesOf(given)
    const rest = /^\s*[:：]\s*(.*)$/su.exec(text.slice(label.length))?.[1] ?? ''
    // Of one word alone nobody knows what it says: “here”
    const isPlain = /\s/u.test(rest) || rest.toLowerCase() === label.toLowerCase()
    return isPlain ? [{ type: 'notes', value: rest }] : piecesOf(given)
  },
}
