import { catalogue } from './catalogue.ts'
import { facetsOf } from './facets.ts'
import { feed } from './feed.ts'
import { listPages } from './list-pages.ts'
import { notFound } from './not-found.ts'
import type { Site, SiteFile } from './site.ts'
import { sitemap } from './sitemap.ts'
import { briefStyle, icon, siteStyle } from './style-sheet.ts'

/** All files of a site but those of its briefs, and the index of their words. */
export function siteFiles(site: Site, script: string): SiteFile[] {
  const lists = listPages(site)
  const pages = site.briefs.map(({ page }) => page)
  return [
    ...lists,
    ...notFound(site),
    feed(site),
    catalogue(site, facetsOf(site.briefs, site.labels)),
    ...sitemap([...lists.map(({ path }) => path), ...pages], site.base),
    { path: 'assets/site.css', text: siteStyle(site.theme) },
    { path: 'assets/brief.css', text: briefStyle(site.theme) },
    { path: 'assets/icon.svg', text: icon(site.theme) },
    { path: 'assets/site.js', text: script },
  ]
}
