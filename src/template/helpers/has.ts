import { booleanShape } from '../check/shape.ts'
import { plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const has: Helper = {
  name: 'has',
  summary:
    'Says whether any item of a list has something in a field, or in the list of that field something of a kind (`""`: of none): for columns and headings that would be empty.',
  example: {
    template: '{{#if (has disruptions "euActions" "funding")}}yes{{else}}no{{/if}}',
    prints: 'no',
  },
  parameters: [
    { name: 'list', kind: 'list' },
    { name: 'field', kind: 'field' },
    { name: 'kind', kind: 'word', optional: true },
  ],
  result: booleanShape,
  run: (_, [list, field, kind]) => {
    const items = list as Item[]
    const question = JSON.stringify([plainValue(field), plainValue(kind)])
    const known = answers.get(items) ?? new Map<string, boolean>()
    answers.set(items, known)
    const answer = known.get(question) ?? items.some((item) => holds(item[String(plainValue(field))], kind))
    known.set(question, answer)
    return answer
  },
}

type Item = Record<string, unknown>

/** What was found in a list: the rows of a table ask the same of all rows, one after the other. */
const answers = new WeakMap<Item[], Map<string, boolean>>()

function holds(value: unknown, kind: unknown): boolean {
  if (!Array.isArray(value)) return Boolean(value)
  return kind === undefined ? value.length > 0 : value.some((one) => kindOf(one) === plainValue(kind))
}

const kindOf = (one: { kind?: unknown }): unknown => plainValue(one.kind ?? '')
