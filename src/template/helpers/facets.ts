/** What disruptions can be counted by: codes that the model knows, their names, and their order. */
import { listing } from '../../listings/listing.ts'
import { plainValue } from '../printable.ts'
import type { HelperContext } from './helper.ts'

interface Facet {
  /** The codes that a disruption names; none where its notes say nothing that is recognised. */
  codes(disruption: Item): string[]
  /** What stands for a code in the brief's language, and where it comes. */
  named(code: string, context: HelperContext): { name: string; order: number }
}

export type Item = Readonly<Record<string, unknown>>

const part = (item: Item, field: string, list: string): string[] => {
  const held = (item[field] as Item | null)?.[list]
  return ((held as unknown[] | undefined) ?? []).map((code) => String(plainValue(code)))
}

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
    named: (code, { place }) => place(code),
  },
  stages: {
    codes: (item) => part(item, 'valueChainStage', 'activities'),
    named: byLabel(stages),
  },
  terms: { codes: (item) => part(item, 'timeFrame', 'terms'), named: byLabel(terms) },
  kinds: {
    codes: (item) =>
      (item['euActions'] as Item[]).flatMap(({ kind }) => (kind === null ? [] : [String(plainValue(kind))])),
    named: byLabel(kinds),
  },
})

export const facetNames = Object.keys(facets)
