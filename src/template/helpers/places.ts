import { textShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'
import { joinPieces } from './pieces-of.ts'

export const places: Helper = {
  name: 'places',
  summary:
    'Prints the names of places by their codes in the brief’s language, Member States in protocol order, with commas and “and”.',
  example: {
    template:
      '{{#each disruptions}}{{#if geographicalImpact}}{{places geographicalImpact.places}}{{/if}}{{/each}}',
    prints: 'European Union',
  },
  parameters: [{ name: 'codes', kind: 'list' }],
  result: textShape,
  run: ({ labels, place }, [codes]) => {
    const found = (codes as unknown[]).map((code) => place(String(plainValue(code))))
    found.sort((a, b) => a.order - b.order)
    return joinPieces(
      found.map(({ name }) => [{ type: 'brief', value: name }]),
      ', ',
      labels.and,
    )
  },
}
