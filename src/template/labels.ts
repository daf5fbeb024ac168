/** The words that briefs print of themselves: those of each language, and what files say over them. */

import Type, { type Static } from 'typebox'
import type { VFile } from 'vfile'
import { languageTags } from '../languages/store.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { putOnce } from '../messages/messages-of.ts'
import { patternFaults, patternFields } from '../yaml/pattern-faults.ts'
import { readYaml, type YamlOptions, type YamlPlaces } from '../yaml/read-yaml.ts'
import { type Labels, LabelsSchema } from './labels-schema.ts'
import { templateMessage } from './messages.ts'
import { writtenLabels } from './written-labels.ts'

/** A file over what the language says: what it does not say stays. */
const OverlaySchema = Type.Partial(LabelsSchema, { additionalProperties: false })

/** Files by language, each file's words over those before it and over the language's own. */
export type LabelFiles = ReadonlyMap<string, readonly VFile[]>

/** What `label` and `plural` may name. */
export interface LabelKeys {
  words: string[]
  counts: string[]
  /** What a label has in braces, in any language: `{number}`. */
  fieldsOf(key: string): string[]
  /** The keys of words and counts that every language has. */
  shipped: readonly string[]
  /** Those that a file has beside them. */
  added(file: VFile): { key: string; place: { line: number; column: number } }[]
}

/** A template's labels: each file is read when it is first asked for, and once. */
export interface LabelBook {
  /** The tags that there are labels for. */
  languages: readonly string[]
  /** Every label that a template may print: the English ones, and what its own files add in any language. */
  keys(): LabelKeys
  /**
   * The labels of a language: its own, else those of its primary subtag (`de` for `de-AT`), else English. What is
   * said in English only stays English.
   *
   * @returns null where a file that applies has a fatal message.
   */
  read(language: string): Labels | null
  /** Labels that files have in another language and not in this one. */
  missing(language: string): string[]
  /** The file that has the last word on a language's labels. */
  path(language: string): string | null
}

/** The tags that there are labels for: the program's languages, and others that files bring. */
export const labelLanguages = (files: LabelFiles): string[] => [
  ...new Set([...languageTags, ...files.keys()]),
]

/** Opens the files of labels; their messages are on them. */
export function openLabels(files: LabelFiles, limits: Limits = defaultLimits): LabelBook {
  const languages = labelLanguages(files)
  const filesOf = (tag: string) => files.get(tag) ?? []
  const opened = once((file: VFile): { value: Layer; places: YamlPlaces } | null => {
    const found = readYaml(file, OverlaySchema, { ...options, limits })
    if (!found) return null
    const value = found.value as Layer
    checkPatterns(file, value, found.places)
    // A language that the program does not know is said whole by its first file.
    const [tag] = [...files].find(([name, [first]]) => first === file && writtenLabels(name) === null) ?? []
    return tag === undefined || saysAll(file, value, tag) ? { value, places: found.places } : null
  })
  const read = (file: VFile): Layer | null => opened(file)?.value ?? null
  const together = once((tag: string): Layer | null => {
    const layers = filesOf(tag).map(read)
    if (!layers.every((layer) => layer !== null)) return null
    return [writtenLabels(tag) ?? {}, ...layers].reduce(over, {})
  })
  const keys = once((): LabelKeys => {
    const layers = [writtenLabels('en'), ...[...files.values()].flat().map(read)]
    const named = (part: 'words' | 'counts'): string[] => [
      ...new Set(layers.flatMap((layer) => Object.keys(layer?.[part] ?? {}))),
    ]
    const fieldsOf = (key: string) => {
      // What a file says of the program’s own labels is held against them.
      const own = layers[0]?.words?.[key]
      const all = own === undefined ? layers.map((layer) => layer?.words?.[key] ?? '') : [own]
      return [...new Set(all.flatMap(patternFields))]
    }
    const shipped = parts.flatMap((part) => Object.keys(layers[0]?.[part] ?? {}))
    const added = (file: VFile) => {
      const { value, places } = opened(file) ?? {}
      return parts.flatMap((part) =>
        Object.keys(value?.[part] ?? {})
          .filter((key) => !shipped.includes(key))
          .map((key) => ({ key, place: places?.of([part, key], 'key') ?? { line: 1, column: 1 } })),
      )
    }
    return { words: named('words'), counts: named('counts'), fieldsOf, shipped, added }
  })
  const labelsOf = once((tag: string): Labels | null => {
    const [own, english] = [together(tag), together('en')]
    return own && english && ({ ...over(english, own), language: tag } as Labels)
  })
  return {
    languages,
    keys: () => keys(undefined),
    read: (language) => labelsOf(labelLanguage(languages, language)),
    missing(language) {
      // Every language has every key of the program.
      if (files.size === 0) return []
      const own = together(labelLanguage(languages, language))
      return keys(undefined).words.filter((key) => own?.words?.[key] === undefined)
    },
    path: (language) => filesOf(labelLanguage(languages, language)).at(-1)?.path ?? null,
  }
}

/** A function that is called once for each argument. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key) as Value
  }
}

const parts = ['words', 'counts'] as const

type Layer = Partial<Static<typeof LabelsSchema>>

/** What one file says over another: words, counts and places key by key, all else as a whole. */
const over = (under: Layer, own: Layer): Layer => ({
  ...under,
  ...own,
  words: { ...under.words, ...own.words },
  counts: { ...under.counts, ...own.counts },
  places: { ...under.places, ...own.places },
})

/** Whether a file says all that labels need; else its language is told, as it may be a slip of the hand. */
function saysAll(file: VFile, labels: Layer, tag: string): boolean {
  const lacking = LabelsSchema.required.filter((key) => labels[key] === undefined)
  if (lacking.length === 0) return true
  const spoken = /^[a-z]{2}$/u.test(tag) && new Intl.Locale(`und-${tag}`).maximize().language
  const meant = languageTags.find((one) => one === spoken)
  const named = meant === undefined ? '' : `; did you mean \`${meant}\`? Rename it \`${meant}.yaml\``
  const reason = `Unexpected language \`${tag}\`, in which briefs are not written${named}; a language of your own needs ${lacking.map((key) => `\`${key}\``).join(', ')} as well`
  putOnce(file, templateMessage('labels-value', { reason, place: { line: 1, column: 1 } }))
  return false
}

/** What patterns of words may have in braces. */
const fields = {
  date: ['day', 'month', 'year'],
  firstDay: ['day'],
  time: ['hour', 'minute'],
  money: ['amount', 'currency'],
  count: ['count'],
}

/** Braces that name nothing would be printed as they are. */
function checkPatterns(file: VFile, labels: Layer, places: YamlPlaces): void {
  const check = (path: readonly string[], pattern: string | undefined, known: readonly string[]): void => {
    for (const { found, hint } of patternFaults(pattern ?? '', known)) {
      const reason = `Unexpected \`${found}\` in \`${path.at(-1)}\`${hint}`
      putOnce(file, templateMessage('labels-value', { reason, place: places.of(path) }))
    }
  }
  check(['date'], labels.date, fields.date)
  check(['firstDay'], labels.firstDay, fields.firstDay)
  check(['time'], labels.time, fields.time)
  check(['numbers', 'money'], labels.numbers?.money, fields.money)
  for (const [key, forms] of Object.entries(labels.counts ?? {})) {
    for (const [form, pattern] of Object.entries(forms)) check(['counts', key, form], pattern, fields.count)
    if (forms.other !== undefined) continue
    const reason = `Unexpected lack of \`other\` in \`counts.${key}\`, expected the form for all numbers that have none of their own; add it`
    putOnce(file, templateMessage('labels-value', { reason, place: places.of(['counts', key]) }))
  }
  const own = writtenLabels('en')?.words ?? {}
  // A template gives its own labels what it likes: the call says whether they fit.
  for (const [key, word] of Object.entries(labels.words ?? {}))
    check(['words', key], word, patternFields(own[key] ?? word))
}

const options: YamlOptions = {
  what: 'labels',
  message: (kind, said) => templateMessage(`labels-${kind}`, said),
  belongs: ([key = '', ...inner]) =>
    inner.length === 0 && Object.hasOwn(writtenLabels('en')?.words ?? {}, key)
      ? `write it below \`words:\`, two spaces in: \`${key}: …\``
      : undefined,
}

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
