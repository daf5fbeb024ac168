/** The words that briefs print of themselves, a file a language. */
import Type, { type Static } from 'typebox'
import type { VFile } from 'vfile'
import { readYaml } from '../yaml/read-yaml.ts'

const text = (description: string) => Type.String({ description })

export const LabelsSchema = Type.Object(
  {
    name: text('The language’s name in itself'),
    reviewed: Type.Boolean({ description: 'Whether a speaker of the language has read this file' }),
    months: Type.Array(Type.String(), {
      minItems: 12,
      maxItems: 12,
      description: 'The months as they stand in a date',
    }),
    date: text('A day in words, of {day}, {month} and {year}'),
    firstDay: Type.Optional(text('How {day} is written on the first of a month')),
    time: text('A time of day, of {hour} and {minute}'),
    and: text('What stands before the last of several names, with its spaces'),
    words: Type.Record(Type.String(), Type.String(), { description: 'Every label by its key' }),
  },
  { additionalProperties: false },
)
export type Labels = Static<typeof LabelsSchema> & { language: string }

/**
 * The labels of a language: its own file, else that of its primary subtag (`de` for `de-AT`), else English.
 *
 * @returns null where the file that applies has a fatal message.
 */
export function readLabels(files: ReadonlyMap<string, VFile>, language: string): Labels | null {
  const found = labelLanguage([...files.keys()], language)
  const file = files.get(found)
  if (!file) return null
  const known = readFiles.get(file)
  if (known !== undefined) return known
  const read = readYaml(file, LabelsSchema, { what: 'labels', source: 'template' })
  const labels = read && { ...(read.value as Static<typeof LabelsSchema>), language: found }
  readFiles.set(file, labels)
  return labels
}

/** A file of labels is read once, however many briefs are filled from it. */
const readFiles = new WeakMap<VFile, Labels | null>()

/** The language, among those there are, whose labels a brief in `language` prints. */
export function labelLanguage(languages: readonly string[], language: string): string {
  const wanted = language.toLowerCase()
  const primary = wanted.split('-')[0] ?? wanted
  return (
    languages.find((name) => name.toLowerCase() === wanted) ??
    languages.find((name) => name === primary) ??
    'en'
  )
}

/** Puts words into a pattern's `{places}`. */
export function fillPattern(pattern: string, words: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/gu, (place, name: string) => words[name] ?? place)
}
