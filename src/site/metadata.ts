import { escapeScriptData } from '../escape/script-data.ts'
import { isBriefFile } from '../manifest/brief-file.ts'
import type { Facet } from './facets.ts'
import { licenceOf } from './licence.ts'
import { linkFrom, wholeAddressOf } from './links.ts'
import { html, Markup } from './markup.ts'
import type { Site, SiteBrief, SiteDownload } from './site.ts'
import { titleOf } from './words.ts'

export const mediaTypes: Readonly<Record<SiteDownload['format'], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  html: 'text/html',
}

const identifierNames = { isbn: 'ISBN', issn: 'ISSN', doi: 'DOI', catalogue: 'Catalogue number' } as const

/** Names of what a brief has of a facet, in the site's language. */
const namesOf = (brief: SiteBrief, facets: readonly Facet[], folder: string): string[] =>
  (facets.find((facet) => facet.folder === folder)?.of(brief) ?? []).map(({ name }) => name)

/** DCMI terms beside those that the brief itself has: title, date, publisher and identifiers. */
export function dublinCore(brief: SiteBrief, site: Site, facets: readonly Facet[]): Markup {
  const { about, language, downloads } = brief
  const named: [name: string, value: string | null][] = [
    ['dcterms.language', language],
    ['dcterms.type', 'Text'],
    ['dcterms.abstract', about.summary],
    ['dcterms.isPartOf', about.series],
    ['dcterms.license', licenceOf(about.licence)?.words ?? null],
    ...about.authors.map((author): [string, string] => ['dcterms.creator', author]),
    ...[...about.keywords, ...namesOf(brief, facets, 'ecosystem')].map((word): [string, string] => [
      'dcterms.subject',
      word,
    ]),
    ...namesOf(brief, facets, 'place').map((place): [string, string] => ['dcterms.spatial', place]),
    ...downloads
      .filter(isBriefFile)
      .map(({ path }): [string, string] => [
        'dcterms.hasFormat',
        wholeAddressOf(path, site.base) ?? linkFrom(brief.page, path),
      ]),
  ]
  return html`<link rel="schema.dcterms" href="http://purl.org/dc/terms/">
${named.map(([name, value]) => value !== null && html`<meta name="${name}" content="${value}">\n`)}`
}

/** The brief as a report (schema.org), for the page that it stands in. */
export function schemaOrg(brief: SiteBrief, site: Site, facets: readonly Facet[]): Markup {
  const { about, page, date, language } = brief
  const licence = licenceOf(about.licence)
  const address = (path: string): string => wholeAddressOf(path, site.base) ?? linkFrom(page, path)
  const places = namesOf(brief, facets, 'place')
  const ecosystems = namesOf(brief, facets, 'ecosystem')
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: titleOf(brief, site.labels),
    inLanguage: language,
    url: address(page),
    ...(date !== null && { datePublished: date }),
    ...(about.summary !== null && { abstract: about.summary }),
    ...(about.series !== null && { isPartOf: { '@type': 'CreativeWorkSeries', name: about.series } }),
    ...(places.length > 0 && { spatialCoverage: places.map((name) => ({ '@type': 'Place', name })) }),
    ...(ecosystems.length > 0 && { about: ecosystems.map((name) => ({ '@type': 'Thing', name })) }),
    ...(about.keywords.length > 0 && { keywords: about.keywords }),
    ...(about.authors.length > 0 && { author: about.authors }),
    publisher: { '@type': 'Organization', name: about.publisher ?? site.publisher },
    ...(licence !== null && {
      license: licence.address ?? { '@type': 'CreativeWork', name: licence.words },
    }),
    ...(about.identifiers.length > 0 && {
      identifier: about.identifiers.map(({ kind, value }) => ({
        '@type': 'PropertyValue',
        propertyID: identifierNames[kind],
        value,
      })),
    }),
    encoding: brief.downloads.filter(isBriefFile).map(({ path, format, bytes, sha256 }) => ({
      '@type': 'MediaObject',
      contentUrl: address(path),
      encodingFormat: mediaTypes[format],
      contentSize: String(bytes),
      sha256,
    })),
  }
  return new Markup(escapeScriptData(data))
}
