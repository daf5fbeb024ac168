import { listing } from '../listings/listing.ts'
import type { Promised } from './says-all.ts'

/** A text of the model as its JSON has it. */
interface Text {
  text: string
}

/** The model that a brief carries, as its JSON has it. */
export interface Model {
  source: string
  language: string
}

/** What a field is called in messages, where its name is not a word. */
const names: Readonly<Record<string, string>> = listing({
  disruptions: 'disruption',
  recommendations: 'recommendation',
  euActions: 'EU action',
  needs: 'need',
  solutions: 'solution',
})

/** @param holds fields of the model that the brief's template promises to print in full; null where it says none */
export const promisedTexts = (model: Model, holds: readonly string[] | null): Promised[] =>
  (holds ?? []).flatMap((path) => proseAt(model, path.split('.'), 'text'))

/** The prose at a path, in each item of the lists on the way. */
function proseAt(value: unknown, path: readonly string[], what: string): Promised[] {
  if (Array.isArray(value)) return value.flatMap((item) => proseAt(item, path, what))
  if (typeof value !== 'object' || value === null) return []
  const [name, ...below] = path
  if (name !== undefined) return proseAt((value as Record<string, unknown>)[name], below, nameOf(name, what))
  if ('text' in value) return linesOf(value as Text, what)
  return Object.entries(value).flatMap(([key, part]) => proseAt(part, [], nameOf(key, what)))
}

/** What a field's own fields are called: the title of a disruption is the disruption. */
const nameOf = (name: string, around: string): string =>
  names[name] ?? (around === 'text' || Object.values(names).indexOf(around) < 0 ? name : around)

/** Its blocks, items and rows, a line each: what stands between them in a brief is the format's. */
const linesOf = ({ text }: Text, what: string): Promised[] =>
  text.split(/\n+/u).map((line) => ({ what, text: line }))
