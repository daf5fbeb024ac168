import { indexPath, linkFrom, wholeAddressOf } from './links.ts'
import { html, type Markup } from './markup.ts'
import type { SiteFrame } from './site.ts'

/** What stands in a page between head and foot, and what the head says of it. */
interface PageParts {
  path: string
  title: string
  description: string | null
  /** How a page leads to a file of the site; by its own place, where nothing else is said. */
  link?: (to: string) => string
  /** What stands below the site's name. */
  lead?: string
  main: Markup
  /** Whether the filter works on it. */
  hasFilter?: boolean
  /** Whether search engines are to know it. */
  isPublic?: boolean
}

/** A page of the site. */
export function pageOf(parts: PageParts, frame: SiteFrame): string {
  const { path, title, description, main, hasFilter = false, isPublic = true } = parts
  const link = parts.link ?? ((to: string) => linkFrom(path, to))
  const { labels, logo } = frame
  const address = isPublic ? wholeAddressOf(path, frame.base) : null
  const fullTitle = path === indexPath ? title : `${title} – ${frame.title}`
  const isIndex = path === indexPath
  const name = html`<a href="${link(indexPath)}"${isIndex && html` aria-current="page"`}>${frame.title}</a>`
  return html`<!doctype html>
<html lang="${labels.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${fullTitle}</title>
${description !== null && html`<meta name="description" content="${description}">\n`}${
  isPublic
    ? openGraph([
        ['og:type', 'website'],
        ['og:site_name', frame.title],
        ['og:title', title],
        ['og:description', description],
        ['og:url', address],
      ])
    : html`<meta name="robots" content="noindex">\n`
}${address !== null && html`<link rel="canonical" href="${address}">\n`}<link rel="stylesheet" href="${link('assets/site.css')}">
<link rel="icon" type="image/svg+xml" href="${link('assets/icon.svg')}">
<link rel="alternate" type="application/atom+xml" title="${frame.title}" href="${link('feed.xml')}">
<link rel="alternate" type="application/ld+json" title="DCAT-AP" href="${link('catalogue.jsonld')}">
${hasFilter && html`<script src="${link('assets/site.js')}" defer></script>\n`}</head>
<body>
<a class="skip" href="#content">${labels.words['skipToContent'] ?? ''}</a>
<header class="masthead"><div class="wide">
${logo !== null && html`<img class="logo" src="${link(logo.path)}" alt="${logo.alt}">\n`}${
  isIndex ? html`<h1>${frame.title}</h1>` : html`<p class="site-name">${name}</p>`
}
${parts.lead !== undefined && html`<p class="lead">${parts.lead}</p>\n`}</div></header>
<main id="content" class="wide" tabindex="-1">
${main}
</main>
<footer class="foot"><div class="wide">
<p>${frame.publisher}</p>
<ul>
<li><a href="${link('feed.xml')}">Atom</a></li>
<li><a href="${link('catalogue.jsonld')}">DCAT-AP</a></li>
</ul>
</div></footer>
</body>
</html>
`.source
}

/** Open Graph's words, as far as there is something to say. */
export const openGraph = (named: readonly (readonly [name: string, value: string | null])[]): Markup =>
  html`${named.map(([name, value]) => value !== null && html`<meta property="${name}" content="${value}">\n`)}`
