import type { ManifestBrief } from '../../../src/manifest/manifest-schema.ts'

export const sha256 = '0'.repeat(64)

/** A brief as a manifest lists it. */
export const brief = (name: string, over: Partial<ManifestBrief> = {}): ManifestBrief => ({
  notes: { path: `sources/${name}.md`, sha256 },
  session: 1,
  sessions: 1,
  title: name,
  language: 'en',
  date: null,
  model: { sha256 },
  inputs: [],
  template: { name: 'policy-brief', sha256 },
  options: { to: ['md'], lang: null, notesLang: null, strict: false, settings: sha256 },
  version: '1.0.0',
  outputs: [{ path: `${name}.md`, format: 'md', sha256, bytes: 1, pages: null, conformance: [] }],
  messages: [],
  ...over,
})
