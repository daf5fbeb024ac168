import { readTheme } from '../../../src/document/read-theme.ts'
import type { ManifestAbout } from '../../../src/manifest/manifest-schema.ts'
import { type Site, type SiteBrief, type SiteFrame, siteOf } from '../../../src/site/site.ts'
import type { Labels } from '../../../src/template/labels-schema.ts'
import { writtenLabels } from '../../../src/template/written-labels.ts'

const nothing: ManifestAbout = {
  series: null,
  summary: null,
  places: [],
  terms: [],
  ecosystems: [],
  euActions: [],
  publisher: null,
  authors: [],
  keywords: [],
  identifiers: [],
  licence: null,
}

/** A brief of a site, with its page and a PDF. */
export const siteBrief = (
  name: string,
  { about, ...over }: Partial<Omit<SiteBrief, 'about'>> & { about?: Partial<ManifestAbout> } = {},
): SiteBrief => ({
  page: `briefs/${name}.html`,
  title: name,
  language: 'en',
  date: '2020-07-09',
  downloads: [{ path: `briefs/${name}.pdf`, format: 'pdf', bytes: 46_296, sha256: '0'.repeat(64) }],
  ...over,
  about: { ...nothing, ...about },
})

export function labelsIn(language: string): Labels {
  const labels = writtenLabels(language)
  if (!labels) throw new Error(`Cannot find the labels, expected those of ${language}`)
  return labels
}

export const siteWith = (briefs: readonly SiteBrief[], over: Partial<SiteFrame> = {}): Site =>
  siteOf(
    {
      title: 'Policy briefs',
      publisher: 'A cluster platform',
      labels: labelsIn('en'),
      labelsOf: labelsIn,
      theme: readTheme(null),
      base: null,
      logo: null,
      idOf: (path) => `urn:example:${encodeURIComponent(path)}`,
      ...over,
    },
    briefs,
  )
