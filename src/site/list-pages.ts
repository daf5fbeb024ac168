import { type Facet, type FacetValue, facetsOf } from './facets.ts'
import { filterForm } from './filter-form.ts'
import { pageOf } from './frame.ts'
import { indexPath, linkFrom } from './links.ts'
import { html, type Markup } from './markup.ts'
import type { Site, SiteBrief, SiteFile } from './site.ts'
import { briefsInWords, dayInWords, extentOf, titleOf, wordOf } from './words.ts'

/** The page of all briefs, and a page for each value that briefs are found by. */
export function listPages(site: Site): SiteFile[] {
  const facets = facetsOf(site.briefs, site.labels)
  return [
    indexPage(site, facets),
    ...facets.flatMap((facet) => facet.values.map((value) => valuePage(site, facets, facet, value))),
  ]
}

function indexPage(site: Site, facets: readonly Facet[]): SiteFile {
  const { briefs, labels } = site
  const main = html`${briefs.length > 1 && filterForm(facets, site)}
<p class="count" id="count" role="status" tabindex="-1">${briefsInWords(briefs.length, labels)}</p>
${shelf(briefs, facets, site, indexPath)}
${register(facets, site, indexPath)}`
  const extent = extentOf(briefs, labels)
  const page = {
    path: indexPath,
    title: site.title,
    description: `${site.title}: ${extent}`,
    main,
    hasFilter: true,
    ...(site.publisher !== site.title && { lead: site.publisher }),
  }
  return { path: indexPath, text: pageOf(page, site) }
}

function valuePage(site: Site, facets: readonly Facet[], facet: Facet, value: FacetValue): SiteFile {
  const { labels } = site
  const { page, name, briefs } = value
  const extent = extentOf(briefs, labels)
  const main = html`<p class="way"><a href="${linkFrom(page, indexPath)}">${wordOf(labels, 'allBriefs')}</a></p>
<p class="kicker">${facet.name}</p>
<h1>${name}</h1>
<p class="count">${extent}</p>
${shelf(briefs, facets, site, page)}
${register(facets, site, page)}`
  return {
    path: page,
    text: pageOf({ path: page, title: `${facet.name}: ${name}`, description: extent, main }, site),
  }
}

/** Briefs by their years, each with what it is found by. */
function shelf(briefs: readonly SiteBrief[], facets: readonly Facet[], site: Site, page: string): Markup {
  const years = new Map<string, SiteBrief[]>()
  for (const brief of briefs) {
    const year = brief.date?.slice(0, 4) ?? wordOf(site.labels, 'noDate')
    years.set(year, [...(years.get(year) ?? []), brief])
  }
  return html`<div class="shelf" id="shelf">
${[...years].map(
  ([year, all]) => html`<section>
<h2>${year}</h2>
<ol>
${all.map((brief) => entry(brief, facets, site, page))}</ol>
</section>
`,
)}</div>`
}

/** Short, as there may be thousands in one page. */
function entry(brief: SiteBrief, facets: readonly Facet[], { labels }: Site, page: string): Markup {
  const { date, language } = brief
  const lang = language !== labels.language && html` lang="${language}" dir="auto"`
  const signs = facets.flatMap((facet) => facet.signsOf(brief))
  const said = ['series', 'place', 'eu-action'].flatMap((folder) => {
    const values = facets.find((facet) => facet.folder === folder)?.of(brief) ?? []
    return values.length > 0 ? values.map(({ name }) => name).join(', ') : []
  })
  return html`<li data-f="${signs.join(' ')}">${date !== null && html`<small>${dayInWords(date, labels)}</small>`}<a href="${linkFrom(page, brief.page)}"${lang}>${titleOf(brief, labels)}</a>${said.length > 0 && html`<p>${said.join(' · ')}</p>`}</li>
`
}

/** All that briefs can be found by, as the index of a book has it. */
function register(facets: readonly Facet[], { labels }: Site, page: string): Markup {
  if (facets.length === 0) return html``
  return html`<nav class="register" id="browse" aria-labelledby="browse-title">
<h2 id="browse-title">${wordOf(labels, 'browse')}</h2>
<div class="groups">
${facets.map(
  ({ folder, name, values }) => html`<section id="${folder}">
<h3>${name}</h3>
<ul>
${values.map(
  (
    value,
  ) => html`<li><a href="${linkFrom(page, value.page)}"${value.page === page && html` aria-current="page"`}>${value.name}</a> <span>${value.briefs.length}</span></li>
`,
)}</ul>
</section>
`,
)}</div>
</nav>`
}
