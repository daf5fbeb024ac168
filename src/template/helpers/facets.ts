/** What disruptions can be counted by: codes that the model knows, their names, and their order. */
import { listing } from '../../listings/listing.ts'
import { plainValue } from '../printable.ts'
import type { HelperContext } from './helper.ts'
import { noneOf } from './said-none.ts'

interface Facet {
  /** The codes that a disruption names; none where its notes say nothing that is recognised. */
  codes(disruption: Item): string[]
  /** What its notes say all the same, where they name no code; empty where they say nothing. */
  said(disruption: Item, context: HelperContext): string
  /** What stands for a code in the brief's language, and where it comes. */
  named(code: string, context: HelperContext): { name: string; order: number }
}

export type Item = Readonly<Record<string, unknown>>

const part = (item: Item, field: string, list: string): string[] => {
  const held = (item[field] as Item | null)?.[list]
  return ((held as unknown[] | undefined) ?? []).map((code) => String(plainValue(code)))
}

const words =
  (field: string): Facet['said'] =>
  (item) =>
    String(plainValue((item[field] as Item | null)?.['content'] ?? '')).trim()

/** Codes in an order of their own, each with the key of its label. */
const byLabel =
  (keys: Readonly<Record<string, string>>): Facet['named'] =>
  (code, { labels }) => ({
    name: labels.words[keys[code] ?? ''] ?? code,
    order: Object.keys(keys).indexOf(code),
  })

const terms = { short: 'shortTerm', medium: 'mediumTerm', long: 'longTerm' }
const kinds = { coordination: 'coordination', regulation: 'regulation', funding: 'funding' }
const stages = {
  'inbound-logistics': 'inboundLogistics',
  operations: 'operations',
  'outbound-logistics': 'outboundLogistics',
  'marketing-and-sales': 'marketingAndSales',
  service: 'service',
  'firm-infrastructure': 'firmInfrastructure',
  'human-resource-management': 'humanResourceManagement',
  'technology-development': 'technologyDevelopment',
  procurement: 'procurement',
}

export const facets: Readonly<Record<string, Facet>> = listing({
  places: {
    codes: (item) => part(item, 'geographicalImpact', 'places'),
    said: words('geographicalImpact'),
    named: (code, { place }) => place(code),
  },
  stages: {
    codes: (item) => part(item, 'valueChainStage', 'activities'),
    said: words('valueChainStage'),
    named: byLabel(stages),
  },
  terms: {
    codes: (item) => part(item, 'timeFrame', 'terms'),
    said: words('timeFrame'),
    named: byLabel(terms),
  },
  kinds: {
    codes: (item) =>
      (item['euActions'] as Item[]).flatMap(({ kind }) => (kind === null ? [] : [String(plainValue(kind))])),
    said: (item, { labels, session }) =>
      (item['euActions'] as Item[]).length > 0
        ? (labels.words['euAction'] ?? '')
        : noneOf(session, 'euActions', Number(item['number']))
            .map(({ words }) => words.text)
            .join(' · '),
    named: byLabel(kinds),
  },
})

export const facetNames = Object.keys(facets)
