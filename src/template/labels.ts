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
    numbers: Type.Object(
      {
        decimal: text('What parts whole from parts: a point or a comma'),
        thousands: text('What stands between groups of three figures'),
        money: text('A sum, of {amount} and {currency}'),
      },
      { additionalProperties: false, description: 'How numbers and sums are written' },
    ),
    quotes: Type.Array(Type.String(), {
      minItems: 2,
      maxItems: 2,
      description: 'The first level of quotation marks: opening and closing',
    }),
    counts: Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
      description: 'What `plural` prints by its key: of {count}, by the form that the number asks for',
    }),
    places: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Other names of places by their code, over those of the program',
      }),
    ),
    and: text('What stands before the last of several names, with its spaces'),
    words: Type.Record(Type.String(), Type.String(), { description: 'Every label by its key' }),
  },
  { additionalProperties: false },
)
export type Labels = Static<typeof LabelsSchema> & { language: string }

/** A template's own file over the shipped one: what it does not say stays. */
const OverlaySchema = Type.Partial(LabelsSchema, { additionalProperties: false })

/** Files by language, each file's words over those before it. */
export type LabelFiles = ReadonlyMap<string, readonly VFile[]>

/**
 * The labels of a language: its own files, else those of its primary subtag (`de` for `de-AT`), else English. What
 * only the English files say stays English.
 *
 * @returns null where a file that applies has a fatal message.
 */
export function readLabels(files: LabelFiles, language: string): Labels | null {
  const found = labelLanguage([...files.keys()], language)
  const own = readLayers(files.get(found) ?? [])
  const english = found === 'en' ? own : readLayers(files.get('en') ?? [])
  if (!own || !english) return null
  return { ...over(english, own), language: found } as Labels
}

/** What `label` and `plural` may name. */
export interface LabelKeys {
  words: string[]
  counts: string[]
}

/** Every label that a template may print: the English ones, and what its own files add in any language. */
export function labelKeys(files: LabelFiles): LabelKeys {
  const layers = [...files].flatMap(([language, [shipped, ...own]]) =>
    language === 'en' && shipped ? [shipped, ...own] : own,
  )
  const read = layers.map(
    (file) => readYaml(file, OverlaySchema, options)?.value as Partial<Labels> | undefined,
  )
  const keys = (part: 'words' | 'counts'): string[] => [
    ...new Set(read.flatMap((labels) => Object.keys(labels?.[part] ?? {}))),
  ]
  return { words: keys('words'), counts: keys('counts') }
}

/** Labels that a template's own files have in another language and not in this one. */
export function missingWords(files: LabelFiles, language: string): string[] {
  // The shipped files have every key in every language.
  if ([...files.values()].every((layers) => layers.length < 2)) return []
  const own = readLayers(files.get(labelLanguage([...files.keys()], language)) ?? [])
  return labelKeys(files).words.filter((key) => own?.words?.[key] === undefined)
}

type Layer = Partial<Static<typeof LabelsSchema>>

function readLayers(files: readonly VFile[]): Layer | null {
  let labels: Layer = {}
  for (const [index, file] of files.entries()) {
    const read = readYaml(file, index === 0 ? LabelsSchema : OverlaySchema, options)
    if (!read) return null
    labels = over(labels, read.value as Layer)
  }
  return labels
}

/** What one file says over another: words, counts and places key by key, all else as a whole. */
const over = (under: Layer, own: Layer): Layer => ({
  ...under,
  ...own,
  words: { ...under.words, ...own.words },
  counts: { ...under.counts, ...own.counts },
  places: { ...under.places, ...own.places },
})

const options = { what: 'labels', source: 'template' }

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
