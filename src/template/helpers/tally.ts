import { numberShape, type Shape, sessionShape, textShape } from '../check/shape.ts'
import { facets, type Item } from './facets.ts'
import type { Helper } from './helper.ts'

const disruptions: Shape =
  sessionShape.kind === 'object' && sessionShape.fields['disruptions']
    ? sessionShape.fields['disruptions']()
    : { kind: 'anything', optional: false }

const groupShape: Shape = {
  kind: 'object',
  optional: false,
  name: 'a group of disruptions',
  fields: {
    name: () => textShape,
    total: () => numberShape,
    disruptions: () => disruptions,
  },
}

/** A disruption that names two places counts for both; those that name none are a group of their own. */
export const tally: Helper = {
  name: 'tally',
  summary:
    'Counts disruptions by `"places"`, `"stages"`, `"terms"` or `"kinds"` (of EU action): each group has `name`, `total` and its `disruptions`. One that names two counts for both, those that name none come last, by what their notes say. Groups are those that occur in the list, or in a wider list given third.',
  example: {
    template: '{{#each (tally disruptions "terms")}}{{name}}: {{total}}; {{/each}}',
    prints: 'Medium term: 1; Long term: 1;',
  },
  parameters: [
    { name: 'disruptions', kind: 'list' },
    { name: 'by', kind: 'facet' },
    { name: 'among', kind: 'list', optional: true },
  ],
  result: { kind: 'list', optional: false, items: () => groupShape },
  run: (context, [list, by, among = list]) => {
    const facet = facets[String(by)]
    if (!facet) return { list: [] }
    const codesOf = (item: Item): string[] => {
      const codes = new Set(facet.codes(item))
      return codes.size === 0 ? [`${none}${facet.said(item, context)}`] : [...codes]
    }
    const codes = [...new Set((among as Item[]).flatMap(codesOf))]
    const groups = codes.map((code) => {
      const { name, order } = code.startsWith(none)
        ? unnamed(code.slice(none.length), context.labels.words['notRecordedShort'] ?? '')
        : facet.named(code, context)
      const held = (list as Item[]).filter((item) => codesOf(item).includes(code))
      return {
        order,
        name: context.print([{ type: 'brief', value: name }]),
        total: held.length,
        disruptions: held,
      }
    })
    groups.sort((a, b) => a.order - b.order)
    return { list: groups }
  },
}

/** Before what the notes say that is no code; no code begins so. */
const none = '?'

/** What is no code, in the notes' own words; last, what they do not say at all. */
const unnamed = (said: string, missing: string): { name: string; order: number } =>
  said === '' ? { name: missing, order: 2e6 } : { name: said, order: 1e6 }
