import { booleanShape } from '../check/shape.ts'
import { Printable, plainValue } from '../printable.ts'
import type { Helper } from './helper.ts'

export const has: Helper = {
  name: 'has',
  summary:
    'Says whether any item of a list has something in a field, or in that field something of a kind (`""`: of none), or a term: for columns and headings that would be empty.',
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
  if (kind === undefined) return Array.isArray(value) ? value.length > 0 : Boolean(value)
  const all: unknown[] = Array.isArray(value) ? value : ((value as TimeFrame | null)?.terms ?? [])
  return all.some((one) => kindOf(one) === plainValue(kind))
}

interface TimeFrame {
  terms?: unknown[]
}

/** An action's kind; a term is its own. */
const kindOf = (one: unknown): unknown =>
  plainValue(
    typeof one === 'string' || one instanceof Printable ? one : ((one as { kind?: unknown }).kind ?? ''),
  )
