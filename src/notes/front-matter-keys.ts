/** The keys of the front matter that say something about the session, with their other names. */
export const sessionKeys = [
  'title',
  'series',
  'date',
  'time',
  'language',
  'lang',
  'speakers',
  'recording',
  'ecosystems',
  'ecosystem',
] as const

export type SessionKey = (typeof sessionKeys)[number]

/** The keys that only an editor knows, those of the model's `publication`. */
export const publicationKeys = [
  'issue',
  'publisher',
  'authors',
  'contact',
  'keywords',
  'identifiers',
  'funding',
  'copyright',
  'licence',
] as const

export const frontMatterKeys: ReadonlySet<string> = new Set([...sessionKeys, ...publicationKeys])
