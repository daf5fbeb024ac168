import type { LabelKey } from '../languages/keys.ts'
import type { Language } from '../languages/language.ts'
import { languageOf } from '../languages/store.ts'
import { listing } from '../listings/listing.ts'
import type { Activity } from '../model/session.ts'
import type { Labels } from './labels-schema.ts'

/** Labels of briefs that notes have too: each prints the first of the names by which notes are read. */
const alsoRead: Readonly<Record<string, LabelKey>> = listing({
  disruptions: 'disruptions',
  disruption: 'disruption',
  needs: 'needs',
  need: 'need',
  solutions: 'solutions',
  reportedBy: 'source',
  evidence: 'evidence',
  geographicalImpact: 'geographicalImpact',
  valueChainStage: 'valueChainStage',
  character: 'character',
  timeFrame: 'timeFrame',
  euActionNeeded: 'euActions',
  recommendation: 'recommendation',
  recommendations: 'recommendations',
  coordination: 'coordination',
  regulation: 'regulation',
  funding: 'funding',
  series: 'series',
  date: 'date',
  speakers: 'speakers',
  workingFormat: 'workingFormat',
  recording: 'recording',
})

const activityLabels: Readonly<Record<string, Activity>> = listing({
  inboundLogistics: 'inbound-logistics',
  operations: 'operations',
  outboundLogistics: 'outbound-logistics',
  marketingAndSales: 'marketing-and-sales',
  service: 'service',
  firmInfrastructure: 'firm-infrastructure',
  humanResourceManagement: 'human-resource-management',
  technologyDevelopment: 'technology-development',
  procurement: 'procurement',
})

/** What briefs write in a language, before any file of the project or a template says otherwise; null where it is not known. */
export function writtenLabels(tag: string): Labels | null {
  const language = languageOf(tag)
  if (!language) return null
  const { name, reviewed, written, months } = language
  return {
    ...written,
    name,
    reviewed: reviewed.written,
    months: months.map(first),
    words: {
      ...written.words,
      ...firsts(alsoRead, language.labels),
      ...firsts(activityLabels, language.activities),
    },
    language: language.tag,
  }
}

const first = ([name = '']: readonly string[]): string => name

function firsts<Key extends string>(
  keys: Readonly<Record<string, Key>>,
  names: Language['labels'] | Language['activities'],
): Record<string, string> {
  const lists: Readonly<Partial<Record<string, readonly string[]>>> = names
  return Object.fromEntries(Object.entries(keys).map(([word, key]) => [word, first(lists[key] ?? [])]))
}
