import { languageOf } from '../languages/store.ts'
import { listing } from '../listings/listing.ts'
import type { EuActionKind, Term } from '../model/closed-lists.ts'
import type { Labels } from '../template/labels-schema.ts'
import { placeNames } from '../template/place-names.ts'
import { compared, type SiteBrief } from './site.ts'
import { slugsOf } from './slugs.ts'

/** By what briefs are found: a row for each, in the order of the pages. */
interface FacetRow {
  /** The folder of its pages. */
  folder: string
  /** The word of the labels that it is called by. */
  word: string
  /** What a brief has of it. */
  valuesOf(brief: SiteBrief): readonly string[]
  /** What a value is called, and by what values are put in order. */
  named(value: string, labels: Labels): { name: string; order: string | number }
  /** Whether its values are parts of a date: the list has the whole day in their place, and the filter asks for days too. */
  isTime?: true
}

const termWords: Readonly<Record<Term, string>> = {
  short: 'shortTerm',
  medium: 'mediumTerm',
  long: 'longTerm',
}
const closed = <T extends string>(words: Readonly<Record<T, string>>): FacetRow['named'] => {
  const values = Object.keys(words)
  return (value, labels) => ({
    name: labels.words[words[value as T]] ?? value,
    order: values.indexOf(value),
  })
}
const asIs: FacetRow['named'] = (value) => ({ name: value, order: value.toLowerCase() })

/** One of the industrial ecosystems of 2020 by its code, in a language. */
function ecosystemName(code: string, { language }: Labels): string {
  const known: Readonly<Record<string, readonly string[]>> =
    (languageOf(language) ?? languageOf('en'))?.ecosystems ?? {}
  const [name] = listing(known)[code] ?? []
  return name === undefined ? code : name.charAt(0).toUpperCase() + name.slice(1)
}

const kindWords: Readonly<Record<EuActionKind, string>> = {
  coordination: 'coordination',
  regulation: 'regulation',
  funding: 'funding',
}

const rows: readonly FacetRow[] = [
  {
    folder: 'year',
    word: 'year',
    valuesOf: ({ date }) => (date === null ? [] : [date.slice(0, 4)]),
    named: (value) => ({ name: value, order: -Number(value) }),
    isTime: true,
  },
  {
    folder: 'series',
    word: 'series',
    valuesOf: ({ about }) => (about.series === null ? [] : [about.series]),
    named: asIs,
  },
  {
    folder: 'place',
    word: 'place',
    valuesOf: ({ about }) => about.places,
    named: (value, labels) => placeNames(labels)(value),
  },
  {
    folder: 'time-frame',
    word: 'timeFrame',
    valuesOf: ({ about }) => about.terms,
    named: closed(termWords),
  },
  {
    folder: 'ecosystem',
    word: 'ecosystem',
    valuesOf: ({ about }) => about.ecosystems.map(({ code, label }) => code ?? label),
    named: (value, labels) => {
      const name = ecosystemName(value, labels)
      return { name, order: name.toLowerCase() }
    },
  },
  {
    folder: 'eu-action',
    word: 'euAction',
    valuesOf: ({ about }) => about.euActions,
    named: closed(kindWords),
  },
]

/** A value that some briefs have, and its page. */
export interface FacetValue {
  value: string
  name: string
  /** What it is called in addresses. */
  slug: string
  /** From the site's folder. */
  page: string
  /** What stands for it in the list of briefs, for the filter: short, as there are thousands. */
  sign: string
  briefs: readonly SiteBrief[]
}

/** One way to find briefs: all that some brief has of it. */
export interface Facet {
  folder: string
  name: string
  /** Of labels, for a page in another language. */
  word: string
  values: readonly FacetValue[]
  named: FacetRow['named']
  isTime: boolean
  /** What stands for a brief's values in the list. */
  signsOf(brief: SiteBrief): readonly string[]
  /** What a brief has of it, in the values' order. */
  of(brief: SiteBrief): readonly FacetValue[]
}

/** All facets that some brief has a value of. */
export const facetsOf = (briefs: readonly SiteBrief[], labels: Labels): Facet[] =>
  rows.map((row, index) => facetOf(row, index, briefs, labels)).filter(({ values }) => values.length > 0)

function facetOf(row: FacetRow, index: number, briefs: readonly SiteBrief[], labels: Labels): Facet {
  const { folder, word, valuesOf, named, isTime = false } = row
  const having = new Map<string, SiteBrief[]>()
  for (const brief of briefs)
    for (const value of new Set(valuesOf(brief))) having.set(value, [...(having.get(value) ?? []), brief])
  const slugs = slugsOf([...having.keys()].sort(compared))
  const ordered = [...having]
    .map(([value, all]) => ({ value, all, ...named(value, labels) }))
    .sort((a, b) => inOrder(a.order, b.order) || compared(a.value, b.value))
  const values = ordered.map(({ value, all, name }, order): FacetValue => {
    const slug = slugs.get(value) ?? ''
    const sign = isTime ? value : `${index}${order.toString(36)}`
    return { value, name, slug, page: `${folder}/${slug}.html`, sign, briefs: all }
  })
  const known = new Map(values.map((one, order) => [one.value, { one, order }]))
  const of = (brief: SiteBrief): FacetValue[] =>
    [...new Set(valuesOf(brief))]
      .flatMap((value) => known.get(value) ?? [])
      .sort((a, b) => a.order - b.order)
      .map(({ one }) => one)
  const signsOf = (brief: SiteBrief): string[] =>
    isTime ? [brief.date?.replaceAll('-', '') ?? ''].filter(Boolean) : of(brief).map(({ sign }) => sign)
  return { folder, name: labels.words[word] ?? folder, word, values, named, isTime, signsOf, of }
}

const inOrder = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compared(String(a), String(b))
