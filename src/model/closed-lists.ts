/** What the model says in words of its own, apart from its schema: the reader of notes loads them alone. */

/** Porter's nine activities of a value chain, in his order. */
export const activities = [
  'inbound-logistics',
  'operations',
  'outbound-logistics',
  'marketing-and-sales',
  'service',
  'firm-infrastructure',
  'human-resource-management',
  'technology-development',
  'procurement',
] as const
export type Activity = (typeof activities)[number]

export const terms = ['short', 'medium', 'long'] as const
export type Term = (typeof terms)[number]

export const euActionKinds = ['coordination', 'regulation', 'funding'] as const
export type EuActionKind = (typeof euActionKinds)[number]

/** The industrial ecosystems of the strategy of 2020. */
export const ecosystems = [
  'aerospace-and-defence',
  'agri-food',
  'construction',
  'cultural-and-creative-industries',
  'digital',
  'electronics',
  'energy-intensive-industries',
  'health',
  'mobility-transport-automotive',
  'proximity-and-social-economy',
  'renewable-energy',
  'retail',
  'textiles',
  'tourism',
] as const
export type Ecosystem = (typeof ecosystems)[number]

export const languageSources = ['front-matter', 'option', 'found', 'default'] as const
export type LanguageSource = (typeof languageSources)[number]
