import { isBriefFile } from '../manifest/brief-file.ts'
import type { Labels } from '../template/labels-schema.ts'
import type { Facet } from './facets.ts'
import { openGraph } from './frame.ts'
import { indexPath, linkFrom, wholeAddressOf } from './links.ts'
import { html, type Markup } from './markup.ts'
import { dublinCore, mediaTypes, schemaOrg } from './metadata.ts'
import type { Site, SiteBrief } from './site.ts'
import { titleOf, wordOf } from './words.ts'

/** Where the HTML writer's file is open to what a site adds. */
const seams = { head: '</head><body>', foot: '</main></body></html>' }

/**
 * The HTML brief as a page of the site: the same, word for word, with a way to the other briefs, its other formats, and
 * what machines ask of a page.
 *
 * @returns null where the file is not one that the HTML writer has written.
 */
export function briefPage(
  brief: SiteBrief,
  file: string,
  site: Site,
  facets: readonly Facet[],
): string | null {
  const head = file.indexOf(seams.head)
  const foot = file.lastIndexOf(seams.foot)
  if (!file.startsWith('<!doctype html><html lang="') || head < 0 || foot < head) return null
  const language = /^<!doctype html><html lang="([^"]*)"/u.exec(file)?.[1] ?? brief.language
  const labels = site.labelsOf(language)
  const body = head + seams.head.length
  return [
    file.slice(0, head),
    headOf(brief, site, facets).source,
    seams.head,
    bar(brief, site, labels).source,
    file.slice(body, foot),
    '</main>',
    footOf(brief, facets, labels).source,
    '</body></html>\n',
  ].join('')
}

function headOf(brief: SiteBrief, site: Site, facets: readonly Facet[]): Markup {
  const { page, downloads, about, date } = brief
  const address = wholeAddressOf(page, site.base)
  const title = titleOf(brief, site.labels)
  return html`
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${linkFrom(page, 'assets/brief.css')}">
<link rel="icon" type="image/svg+xml" href="${linkFrom(page, 'assets/icon.svg')}">
${address !== null && html`<link rel="canonical" href="${address}">\n`}${downloads
  .filter(isBriefFile)
  .map(
    ({ path, format }) =>
      html`<link rel="alternate" type="${mediaTypes[format]}" href="${linkFrom(page, path)}">\n`,
  )}${openGraph([
  ['og:type', 'article'],
  ['og:site_name', site.title],
  ['og:title', title],
  ['og:description', about.summary],
  ['og:url', address],
  ['article:published_time', date],
])}${dublinCore(brief, site, facets)}<script type="application/ld+json">${schemaOrg(brief, site, facets)}</script>
`
}

const formatNames = { pdf: 'PDF', docx: 'Word', md: 'Markdown', html: 'HTML' } as const

function bar({ page, downloads }: SiteBrief, site: Site, labels: Labels): Markup {
  const files = downloads.filter(isBriefFile)
  const lang = labels.language !== site.labels.language && html` lang="${site.labels.language}"`
  return html`<header class="site-bar"><a class="site-name" href="${linkFrom(page, indexPath)}"${lang}>${site.title}</a>${
    files.length > 0 &&
    html`<nav aria-label="${wordOf(labels, 'download')}"><ul>${files.map(
      ({ path, format, bytes }) =>
        html`<li><a href="${linkFrom(page, path)}" type="${mediaTypes[format]}">${formatNames[format]} <small>${kilobytes(bytes)}</small></a></li>`,
    )}</ul></nav>`
  }</header>`
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`

/** By what it is found, each a way to others of its kind. */
function footOf(brief: SiteBrief, facets: readonly Facet[], labels: Labels): Markup {
  const groups = facets.flatMap((facet) => {
    const values = facet.of(brief)
    return values.length > 0 ? [{ facet, values }] : []
  })
  return html`<footer class="site-foot"><nav aria-label="${wordOf(labels, 'browse')}">${
    groups.length > 0 &&
    html`<dl>${groups.map(
      ({ facet, values }) =>
        html`<div><dt>${wordOf(labels, facet.word)}</dt><dd>${values.map(
          ({ value, page }, index) =>
            html`${index > 0 && ', '}<a href="${linkFrom(brief.page, page)}">${facet.named(value, labels).name}</a>`,
        )}</dd></div>`,
    )}</dl>`
  }<p><a href="${linkFrom(brief.page, indexPath)}">${wordOf(labels, 'allBriefs')}</a></p></nav></footer>`
}
