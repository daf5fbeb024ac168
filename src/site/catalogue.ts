import { compactJson } from '../escape/json.ts'
import { isBriefFile } from '../manifest/brief-file.ts'
import type { Facet } from './facets.ts'
import { licenceOf } from './licence.ts'
import { indexPath, linkFrom, wholeAddressOf } from './links.ts'
import { mediaTypes } from './metadata.ts'
import { publishedCodes } from './published-codes.ts'
import type { Site, SiteBrief, SiteDownload, SiteFile } from './site.ts'
import { extentOf, titleOf } from './words.ts'

export const cataloguePath = 'catalogue.jsonld'

/** Prefixes stand in the file itself: whoever reads it asks for nothing. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** The briefs as datasets of a catalogue (DCAT-AP 3), each format a distribution. */
export function catalogue(site: Site, facets: readonly Facet[]): SiteFile {
  const { title, briefs, labels, publisher } = site
  const dates = briefs.flatMap(({ date }) => date ?? []).sort()
  const address = addressIn(site)
  const data = {
    '@context': context,
    '@id': `${address(cataloguePath)}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': said(title, labels.language),
    'dct:description': said(`${title}: ${extentOf(briefs, labels)}`, labels.language),
    'dct:publisher': agent(publisher),
    ...languageOf(labels.language),
    ...(dates.length > 0 && { 'dct:issued': day(dates[0] ?? ''), 'dct:modified': day(dates.at(-1) ?? '') }),
    'foaf:homepage': { '@id': address(indexPath), '@type': 'foaf:Document' },
    'dcat:dataset': briefs.map((brief) => datasetOf(brief, site, facets)),
  }
  return { path: cataloguePath, text: `${compactJson(data)}\n` }
}

/** Where nobody says the site's address, from the catalogue's own place. */
const addressIn =
  ({ base }: Site) =>
  (path: string): string =>
    wholeAddressOf(path, base) ?? linkFrom(cataloguePath, path)

function datasetOf(brief: SiteBrief, site: Site, facets: readonly Facet[]): object {
  const { about, language, date, page } = brief
  const address = addressIn(site)
  const title = titleOf(brief, site.labels)
  const places = facets.find(({ folder }) => folder === 'place')?.of(brief) ?? []
  const themes = new Set(
    about.ecosystems.flatMap(({ code }) => code ?? []).map((code) => publishedCodes.themes[code]),
  )
  const own = { path: page, format: 'html', bytes: null, sha256: null } as const
  const files = brief.downloads.filter(isBriefFile)
  return {
    '@id': `${address(page)}#brief`,
    '@type': 'dcat:Dataset',
    'dct:title': said(title, language),
    'dct:description': said(about.summary ?? title, language),
    'dct:identifier': about.identifiers.map(({ value }) => value).concat(page),
    ...languageOf(language),
    ...(date !== null && { 'dct:issued': day(date) }),
    'dct:publisher': agent(about.publisher ?? site.publisher),
    ...(about.authors.length > 0 && { 'dct:creator': about.authors.map(agent) }),
    ...(about.keywords.length > 0 && {
      'dcat:keyword': about.keywords.map((keyword) => said(keyword, language)),
    }),
    ...(themes.size > 0 && {
      'dcat:theme': [...themes].map((theme) => ({
        '@id': themeAddress(theme ?? 'ECON'),
        '@type': 'skos:Concept',
      })),
    }),
    ...(places.length > 0 && {
      'dct:spatial': places.map(({ name }) => ({
        '@type': 'dct:Location',
        'locn:geographicName': said(name, site.labels.language),
      })),
    }),
    'dcat:landingPage': { '@id': address(page), '@type': 'foaf:Document' },
    'dcat:distribution': [own, ...files].map((file) => distributionOf(file, brief, site)),
  }
}

function distributionOf(
  file: Pick<SiteDownload, 'path' | 'format'> & { bytes: number | null; sha256: string | null },
  brief: SiteBrief,
  site: Site,
): object {
  const { path, format, bytes, sha256 } = file
  const at = { '@id': addressIn(site)(path) }
  return {
    '@id': `${at['@id']}#distribution`,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { ...at, '@type': 'rdfs:Resource' },
    'dcat:downloadURL': { ...at, '@type': 'rdfs:Resource' },
    'dcat:mediaType': {
      '@id': `http://www.iana.org/assignments/media-types/${mediaTypes[format]}`,
      '@type': 'dct:MediaType',
    },
    ...languageOf(brief.language),
    ...(bytes !== null && {
      'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    }),
    ...(sha256 !== null && {
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
        'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
      },
    }),
    ...rightsOf(brief.about.licence),
  }
}

/** A licence that the Union's list has by its entry there, another by its address, else in words. */
function rightsOf(text: string | null): object {
  const licence = licenceOf(text)
  if (licence === null) return {}
  const { words, address, code } = licence
  if (code === null && address === null)
    return { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': words } }
  const entry = code && `http://publications.europa.eu/resource/authority/licence/${code}`
  return { 'dct:license': { '@id': entry ?? address, '@type': 'dct:LicenseDocument' } }
}

function languageOf(tag: string): object {
  const code = publishedCodes.languages[tag.toLowerCase().split('-')[0] ?? '']
  if (code === undefined) return {}
  const address = `http://publications.europa.eu/resource/authority/language/${code}`
  return { 'dct:language': { '@id': address, '@type': 'dct:LinguisticSystem' } }
}

const themeAddress = (code: string): string =>
  `http://publications.europa.eu/resource/authority/data-theme/${code}`
const said = (value: string, language: string): object => ({ '@value': value, '@language': language })
const day = (date: string): object => ({ '@value': date, '@type': 'xsd:date' })
const agent = (name: string): object => ({ '@type': 'foaf:Agent', 'foaf:name': name })
