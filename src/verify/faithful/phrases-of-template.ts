import type { PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { dotSign } from '../../document/plain-text.ts'
import { languageOf } from '../../languages/store.ts'
import type { Session } from '../../model/session.ts'
import { dateInWords } from '../../template/helpers/date.ts'
import { initialOf } from '../../template/helpers/initial.ts'
import { timeInWords } from '../../template/helpers/time.ts'
import type { Labels } from '../../template/labels-schema.ts'
import { skeleton } from '../../template/skeleton.ts'
import { writtenNumber } from '../../template/written-number.ts'
import type { Address, OriginKind, Phrase } from './phrase.ts'

const phrase = (kind: OriginKind, text: string): Phrase => ({ kind, text, lines: null })

/** A mustache as it stands in a skeleton: as many letters as it has. */
const mustache = /x{5,}/u

/** What a template says itself, in all its branches. */
export function phrasesOfTemplate(files: readonly VFile[]): Phrase[] {
  const phrases: Phrase[] = []
  for (const file of files) {
    visit(skeleton(file), (node: RootContent | PhrasingContent | { type: string }) => {
      const texts = 'value' in node && node.type !== 'html' ? [node.value] : attributesOf(node)
      phrases.push(...texts.flatMap((text) => text.split(mustache)).map((part) => phrase('template', part)))
    })
  }
  return phrases
}

function attributesOf(node: object): string[] {
  const { alt, attributes } = node as { alt?: string; attributes?: { alt?: string } }
  return [alt ?? attributes?.alt ?? '']
}

/** Addresses that a template gives itself. */
export function addressesOfTemplate(files: readonly VFile[]): Address[] {
  const addresses: Address[] = []
  for (const file of files) {
    visit(skeleton(file), (node) => {
      if ('url' in node && !mustache.test(String(node.url)))
        addresses.push({ url: String(node.url), words: null, lines: null })
    })
  }
  return addresses
}

/** The brief’s own words in its language, whatever it is about: labels, names of places. */
export function phrasesOfLabels(labels: Labels): Phrase[] {
  const places = languageOf(labels.language)?.places ?? {}
  return [
    ...[labels.name, labels.and, ...Object.values(labels.places ?? {}), dotSign],
    ...patternsOf(labels).filter((pattern) => !placeIn.test(pattern)),
    ...Object.values(places).map(([name = '']) => name),
  ]
    .map((text) => phrase('template', text))
    .concat(Object.keys(labels.words).map((key) => phrase('derived', initialOf(key, labels))))
}

/** What the brief’s own words become for one session: with dates, reference numbers and sums. */
export function phrasesDerived(labels: Labels, session: Session): Phrase[] {
  const values = valuesFor(labels, session)
  return [
    ...patternsOf(labels)
      .filter((pattern) => placeIn.test(pattern))
      .flatMap((pattern) => filledPatterns(pattern, values)),
    ...references(labels, session),
    ...datesOf(labels, session),
  ]
}

/** What charts and their tables count. */
export const phrasesCounted = ({ disruptions }: Session): Phrase[] =>
  ['0', ...numbersTo(disruptions.length)].map((count) => phrase('derived', count))

const patternsOf = ({ words, counts }: Labels): string[] => [
  ...Object.values(words),
  ...Object.values(counts).flatMap((forms) => Object.values(forms)),
]

const placeIn = /\{(\w+)\}/u

/** A label with each of the values that its place may have. */
function filledPatterns(pattern: string, values: ReadonlyMap<string, readonly string[]>): Phrase[] {
  const [place = '', name = ''] = placeIn.exec(pattern) ?? []
  return (values.get(name) ?? []).map((value) =>
    phrase(
      'derived',
      pattern.replace(place, () => value),
    ),
  )
}

const numbersTo = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}`)

function valuesFor(labels: Labels, session: Session): Map<string, string[]> {
  const { disruptions, needs, solutions, publication } = session
  const recommendations = disruptions.flatMap((one) => one.recommendations)
  const counts = [disruptions, needs, solutions, recommendations].map(({ length }) => length)
  return new Map([
    ['number', numbersTo(Math.max(...counts))],
    ['count', ['0', ...numbersTo(Math.max(...counts))].map((count) => writtenNumber(count, labels))],
    ['date', session.date === null ? [] : [dateInWords(session.date, labels)]],
    ['authority', [publication?.funding?.authority ?? '']],
  ])
}

/** R1, N2, S3, D4: as many as there are. */
function references({ words }: Labels, { disruptions, needs, solutions }: Session): Phrase[] {
  const recommendations = disruptions.flatMap((one) => one.recommendations)
  const counted = {
    disruptionPrefix: disruptions,
    recommendationPrefix: recommendations,
    needPrefix: needs,
    solutionPrefix: solutions,
  }
  return Object.entries(counted).flatMap(([key, { length }]) =>
    numbersTo(length).map((number) => phrase('derived', `${words[key] ?? ''}${number}`)),
  )
}

function datesOf(labels: Labels, session: Session): Phrase[] {
  const times = [session.time, session.endTime].flatMap((one) =>
    one === null ? [] : [timeInWords(one, labels)],
  )
  const days = session.date === null ? [] : [dateInWords(session.date, labels)]
  return [...days, ...times].map((one) => phrase('derived', one))
}
