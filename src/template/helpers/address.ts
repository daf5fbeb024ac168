import { optionalText } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const address: Helper = {
  name: 'address',
  summary:
    'Gives the address that a text is, for a link: of a page, of a mailbox, of a DOI; nothing where it is none.',
  example: {
    template: '{{#if (address "10.1000/182")}}[10.1000/182]({{address "10.1000/182"}}){{/if}}',
    prints: '10.1000/182',
  },
  parameters: [{ name: 'text', kind: 'text', nullable: true }],
  result: optionalText,
  run: (_, [text]) => {
    const value = addressIn(String(plainValue(text) ?? ''))
    return value === null ? null : [{ type: 'brief', value }]
  },
}

/** The address that a text is; null where it is none. */
export function addressIn(text: string): string | null {
  const value = text.trim()
  const kind = kinds.find(({ is }) => is.test(value))
  return kind ? kind.before + value : null
}

const kinds = [
  { is: /^https?:\/\/\S+$/iu, before: '' },
  { is: /^www\.\S+$/iu, before: 'https://' },
  { is: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u, before: 'mailto:' },
  { is: /^10\.\d{4,9}\/\S+$/u, before: 'https://doi.org/' },
]
