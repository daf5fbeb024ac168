import { ecosystems, euActionKinds, terms } from '../model/closed-lists.ts'
import type { Publication, Session } from '../model/session.ts'
import type { ManifestAbout, ManifestBrief } from './manifest-schema.ts'

/** What a manifest says of the notes of a brief. */
export const factsOf = (
  session: Session,
): Pick<ManifestBrief, 'title' | 'language' | 'date'> & { about: ManifestAbout } => ({
  title: (session.title ?? session.series)?.text ?? '',
  language: session.language,
  date: session.date,
  about: aboutOf(session),
})

/** What a brief is about, as catalogues sort and describe it; each list in the order of its closed list, or of the notes. */
function aboutOf(session: Session): ManifestAbout {
  const { series, disruptions, publication } = session
  const kinds = new Set(disruptions.flatMap(({ euActions }) => euActions.map(({ kind }) => kind)))
  const named = new Set(disruptions.flatMap(({ timeFrame }) => timeFrame?.terms ?? []))
  const places = disruptions.flatMap(({ geographicalImpact }) => geographicalImpact?.places ?? [])
  return {
    series: series?.text ?? null,
    summary: summaryOf(session),
    places: [...new Set(places)],
    terms: terms.filter((term) => named.has(term)),
    ecosystems: session.ecosystems.map(({ code, label }) => ({
      code: ecosystems.find((known) => known === code) ?? null,
      label,
    })),
    euActions: euActionKinds.filter((kind) => kinds.has(kind)),
    publisher: publication?.publisher ?? null,
    authors: publication?.authors ?? [],
    keywords: publication?.keywords ?? [],
    identifiers: identifiersOf(publication),
    licence: publication?.licence ?? null,
  }
}

function identifiersOf(publication: Publication | null): ManifestAbout['identifiers'] {
  const { isbn = null, issn = null, doi = null, catalogue = null } = publication?.identifiers ?? {}
  return Object.entries({ isbn, issn, doi, catalogue }).flatMap(([kind, value]) =>
    value === null ? [] : [{ kind: kind as 'isbn' | 'issn' | 'doi' | 'catalogue', value }],
  )
}

/** Letters of a summary, about as many as search engines show. */
const longest = 280

/** The framework's first paragraph; where there is none, the disruptions by their titles. */
function summaryOf({ framework, disruptions }: Session): string | null {
  const contents = framework.flatMap(({ content, sections }) => [
    content,
    ...sections.map((section) => section.content),
  ])
  const first = contents.find((content) => content !== null)?.text.split('\n\n')[0]
  const words = first ?? disruptions.map(({ title }) => title.text).join('; ')
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  if (line === '') return null
  if (line.length <= longest) return line
  return `${line.slice(0, line.lastIndexOf(' ', longest)).replace(/(?<![\p{P}\s])[\p{P}\s]+$/u, '')}…`
}
