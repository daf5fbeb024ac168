import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Paragraph, RootContent, Yaml } from 'mdast'
import { Errors } from 'typebox/value'
import type { VFile } from 'vfile'
import { type Document, isMap, isScalar, type Node } from 'yaml'
import { finder } from '../languages/store.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import {
  type Content,
  type Publication,
  type Session,
  SessionSchema,
  type SourcePoint,
  type Speaker,
} from '../model/session.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { plainValue } from '../yaml/plain-value.ts'
import { invisible } from './clean-source.ts'
import { publicationKeys, type SessionKey, sessionKeys } from './front-matter-keys.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import { phrase } from './labels/words.ts'
import { location } from './location.ts'
import { say } from './messages.ts'
import { toContent } from './tree/content.ts'
import { attending, isAbsent } from './values/attendance.ts'
import { dateLine, takeTime } from './values/date.ts'
import { ecosystemsIn } from './values/ecosystems.ts'
import { peopleIn } from './values/people.ts'

/** What the front matter says about the session; what it does not say is left out. */
export type FrontMatter = Partial<
  Pick<
    Session,
    | 'title'
    | 'series'
    | 'date'
    | 'time'
    | 'endTime'
    | 'timeZone'
    | 'ecosystems'
    | 'language'
    | 'speakers'
    | 'recording'
    | 'publication'
  >
>

interface Reading {
  document: Document
  file: VFile
  /** The point of the file for an offset of the YAML. */
  point(offset: number): SourcePoint
}

/** The language alone, which is needed before anything else is read. */
export function languageOf(node: Yaml): string | null {
  const parsed = parseYaml(node.value)
  if ('faults' in parsed || !isMap(parsed.document.contents)) return null
  const value = parsed.document.contents.items
    .filter(({ key }) => isScalar(key) && isLanguageKey(String(key.value)))
    .map(({ value }) => (isScalar(value) ? value.value : null))
    .find((one) => typeof one === 'string' && isTag(one))
  return (value as string | undefined) ?? null
}

/** "language", "sprache": the language of the notes is not known before it is read. */
const isLanguageKey = (key: string): boolean => finder().languageKeys.includes(phrase(key))

const isTag = (value: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(value)

/** Reads front matter, with a message for each key or value that is not as expected. Null where it is no mapping. */
export function readFrontMatter(
  node: Yaml,
  file: VFile,
  vocabulary: Vocabulary,
  limits: Limits = defaultLimits,
): FrontMatter | null {
  const start = node.position?.start.offset ?? 0
  const source = String(file)
  const from = source.indexOf('\n', start) + 1
  const at = location(source)
  const point = (offset: number) => at(Math.min(from + offset, node.position?.end.offset ?? source.length))
  const refuse = (reason: string, offset: number, note: string): FrontMatter => {
    say(file, { reason, ruleId: 'front-matter-syntax', place: point(offset), note })
    return {}
  }
  const parsed = parseYaml(node.value)
  if ('faults' in parsed) {
    for (const { reason, offset } of parsed.faults.slice(0, 5))
      refuse(`Unexpected YAML in the front matter: ${reason}`, offset, asMapping)
    return {}
  }
  const { document } = parsed
  if (document.contents === null) return {}
  if (!isMap(document.contents)) return null
  const plain = plainValue(document, 'as written', limits)
  if ('reason' in plain) return refuse(plain.reason, plain.offset, plain.note)
  return readKeys(clean(plain.value) as Record<string, unknown>, { document, file, point }, vocabulary)
}

/**
 * Values with their entities as the signs that they stand for (`&amp;` is how some editors write `&`), and without the
 * characters that nobody sees: YAML can write any of them as `\u001B`, past those who look at the text of the notes.
 */
function clean(value: unknown): unknown {
  if (typeof value === 'string')
    return withoutEntities(value).replaceAll(control, '').replaceAll(invisible, '')
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
}

/** All but tabs and line ends. */
const control = /[\p{Cc}\p{Cs}](?<![\t\n\r])/gu

const withoutEntities = (value: string): string =>
  value.replaceAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu, (entity) =>
    signsOf(fromHtml(entity, { fragment: true })),
  )

const signsOf = (tree: Root): string =>
  tree.children.map((child) => (child.type === 'text' ? child.value : '')).join('')

const asMapping = 'Write each line as `key: value`, and put a value with a colon in quotation marks'

function readKeys(values: Record<string, unknown>, reading: Reading, vocabulary: Vocabulary): FrontMatter {
  const found: FrontMatter = {}
  const editorial: Record<string, unknown> = {}
  const other: [key: string, value: unknown][] = []
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === '') continue
    const session = sessionKeyOf(key, values, vocabulary)
    if (session) readSessionKey(session, { key, value }, found, reading, vocabulary)
    else if ((publicationKeys as readonly string[]).includes(key)) editorial[key] = value
    else {
      other.push([key, value])
      say(reading.file, {
        reason: `Unexpected key \`${key}\` in the front matter, expected one of ${[...sessionKeys, ...publicationKeys].map((name) => `\`${name}\``).join(', ')}`,
        ruleId: 'front-matter-key',
        place: placeOf(reading, key),
        actual: key,
        expected: [...sessionKeys, ...publicationKeys],
        note: 'Correct its name; it is kept with the publication, and no template reads it',
      })
    }
  }
  // Not by assignment: a key `__proto__` is a key like others.
  const publication = publicationOf(editorial, Object.fromEntries(other), reading)
  return publication ? { ...found, publication } : found
}

/** The key itself, or the one that it is in the notes' language: `datum`. */
function sessionKeyOf(
  key: string,
  values: Record<string, unknown>,
  vocabulary: Vocabulary,
): SessionKey | null {
  const isOne = (name: string): name is SessionKey => (sessionKeys as readonly string[]).includes(name)
  if (isOne(key)) return key
  if (isLanguageKey(key)) return 'language'
  if ((publicationKeys as readonly string[]).includes(key)) return null
  const label = vocabulary.label(key.replaceAll(/[_-]/gu, ' '))
  const name = label?.key === 'participants' ? 'speakers' : label?.key
  return label?.exact && name && isOne(name) && !Object.hasOwn(values, name) ? name : null
}

function readSessionKey(
  session: SessionKey,
  { key, value }: { key: string; value: unknown },
  found: FrontMatter,
  reading: Reading,
  vocabulary: Vocabulary,
): void {
  const wrong = (expected: string) => faulty(reading, [key], value, expected)
  const plain = texts(value)
  const text = typeof plain === 'string' ? plain.trim() : null
  switch (session) {
    case 'title':
    case 'series':
      if (text === null) {
        wrong('text')
        return
      }
      found[session] = contentOf(text, placeOf(reading, key))
      return
    case 'date':
    case 'time': {
      const line = text === null ? null : dateLine(text, vocabulary)
      if (!line?.[session]) {
        wrong(session === 'date' ? 'a day such as `2020-07-09`' : 'a time such as `08:30`')
        return
      }
      found[session] = line[session]
      takeTime(line, found)
      if (line.rest !== '') beside(reading, key, line.rest, session === 'date' ? 'a day' : 'a time')
      return
    }
    case 'language':
    case 'lang':
      if (text === null || !isTag(text)) {
        wrong('a language tag such as `en` or `fr`')
        return
      }
      found.language = text
      return
    case 'ecosystem':
    case 'ecosystems': {
      const names = Array.isArray(plain) ? plain : text === null ? [] : [text]
      if (names.length === 0 || !names.every((name) => typeof name === 'string'))
        wrong('a name or a list of names')
      else found.ecosystems = names.flatMap((name) => ecosystemsIn(name, vocabulary))
      return
    }
    case 'speakers': {
      const isMany = Array.isArray(value) && value.length > 1
      const speakers = (Array.isArray(value) ? value : [value]).map((speaker) =>
        speakersOf(speaker, vocabulary, isMany),
      )
      if (speakers.includes(null)) {
        wrong('a list of names, or of `name`, `role`, `organisation`')
        return
      }
      const named = speakers.flatMap((speaker) => speaker ?? [])
      // What a key of its own calls a role is one, whatever it says: "1.50".
      const isKeyed = (one: Speaker) => [value].flat().some((own) => Object(own)['name'] === one.name)
      const there = named
        .filter((one) => !isAbsent(one, vocabulary))
        .flatMap((one) => (isKeyed(one) ? one : attending([one], vocabulary)))
      for (const one of named.filter((person) => !there.includes(person)))
        beside(
          reading,
          key,
          [one.name, one.role, one.organisation].filter(Boolean).join(', '),
          'those who spoke',
        )
      // Where all were absent, the body may say who was not.
      if (there.length > 0 || named.length === 0) found.speakers = there
      return
    }
    case 'recording':
      found.recording = recordingOf(value)
      if (!found.recording) {
        delete found.recording
        wrong('an address, or `label` and `url`')
      }
  }
}

function speakersOf(value: unknown, vocabulary: Vocabulary, oneOfMany: boolean): Speaker[] | null {
  const line = texts(value)
  if (typeof line === 'string') return peopleIn(line, vocabulary, oneOfMany)
  if (typeof value !== 'object' || value === null) return null
  const parts = Object.entries(value).map(([key, part]) => [key, texts(part)])
  const { name, role = null, organisation = null, ...others } = Object.fromEntries(parts)
  const isText = (part: unknown): part is string | null => part === null || typeof part === 'string'
  if (typeof name !== 'string' || !isText(role) || !isText(organisation) || Object.keys(others).length > 0)
    return null
  return [{ name, role, organisation }]
}

function recordingOf(value: unknown): Session['recording'] {
  if (typeof value === 'string') return { label: value, url: /^(?:#|)$/u.test(value) ? null : value }
  if (typeof value !== 'object' || value === null) return null
  const { label: named, url } = value as Record<string, unknown>
  const label = texts(named)
  const address = typeof url === 'string' && url !== '' && url !== '#' ? url : null
  if (typeof label !== 'string') return address === null ? null : { label: address, url: address }
  return { label, url: address }
}

/** The schema of `publication`, which the model has as one of two. */
const PublicationSchema = SessionSchema.properties.publication.anyOf[0]

function publicationOf(
  editorial: Record<string, unknown>,
  other: Record<string, unknown>,
  reading: Reading,
): Publication | null {
  if (Object.keys(editorial).length + Object.keys(other).length === 0) return null
  const publication: Record<string, unknown> = { other }
  for (const [key, schema] of Object.entries(PublicationSchema.properties)) {
    if (key === 'other') continue
    const value = filled(schema as Shape, editorial[key])
    const errors = Errors(schema as never, value)
    for (const error of errors.filter(({ keyword }) => keyword !== 'anyOf').slice(0, 1)) {
      const path = [key, ...error.instancePath.split('/').slice(1)]
      faulty(
        reading,
        path,
        path
          .slice(1)
          .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], editorial[key]),
        expectation(schema as Shape),
      )
    }
    publication[key] = errors.length > 0 ? filled(schema as Shape, undefined) : value
  }
  return publication as unknown as Publication
}

interface Shape {
  type?: string
  anyOf?: Shape[]
  properties?: Record<string, Shape>
}

/** The value with everything in it that it may leave out, and text for figures and single words that are meant as such. */
function filled(shape: Shape, value: unknown): unknown {
  if (shape.anyOf) return value === undefined || value === null ? null : filled(shape.anyOf[0] ?? {}, value)
  if (shape.type === 'array')
    return value === undefined
      ? []
      : Array.isArray(value)
        ? value.map(texts)
        : typeof value === 'string'
          ? listed(value)
          : texts(value) === value
            ? value
            : [texts(value)]
  if (shape.properties && typeof value === 'object' && value !== null) {
    const own = value as Record<string, unknown>
    const known = Object.entries(shape.properties).map(([key, inner]) => [key, filled(inner, own[key])])
    return { ...own, ...Object.fromEntries(known) }
  }
  return shape.type === 'string' ? texts(value) : value
}

/** A figure comes as a number only where that prints as it was written. */
const texts = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
const listed = (value: string): string[] =>
  value
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean)

function expectation(shape: Shape): string {
  const inner = shape.anyOf?.[0] ?? shape
  if (inner.type === 'array') return 'a list of texts'
  return inner.properties
    ? Object.keys(inner.properties)
        .map((key) => `\`${key}\``)
        .join(', ')
    : 'text'
}

/** What a date, a time or a speaker says beside itself is in no brief: "not confirmed", the second of two days, "joined late". */
function beside(reading: Reading, key: string, rest: string, expected: string): void {
  say(reading.file, {
    reason: `Unexpected “${rest}” in \`${key}\`, expected ${expected} only: the brief does not say it`,
    ruleId: 'front-matter-beside',
    place: placeOf(reading, key).start,
    actual: rest,
    expected: [''],
    note: 'Say it in the notes, below the title',
  })
}

function faulty(reading: Reading, path: readonly string[], value: unknown, expected: string): void {
  say(reading.file, {
    reason: `Unexpected \`${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}\` for \`${path.join('.')}\`, expected ${expected}`,
    ruleId: 'front-matter-value',
    place: placeOf(reading, ...path).start,
    actual: String(JSON.stringify(value)),
    expected: [expected],
    note: 'Correct the front matter',
  })
}

/** Where the value of a key stands. */
function placeOf({ document, point }: Reading, ...path: string[]): Content['source'] {
  const node = document.getIn(path, true) as Node | undefined
  const [start, end] = node?.range ?? [0, 0]
  return { start: point(start), end: point(isScalar(node) ? end : start) }
}

function contentOf(text: string, position: Content['source']): Content | null {
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: text, position }],
    position,
  }
  return toContent([paragraph as RootContent])
}
