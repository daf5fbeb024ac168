import { pageOf } from './frame.ts'
import { addressOf } from './links.ts'
import { html } from './markup.ts'
import type { Site, SiteFile } from './site.ts'
import { wordOf } from './words.ts'

/** What hosts show at addresses that lead nowhere, however deep: it needs to know where the site is. */
export function notFound(site: Site): SiteFile[] {
  const { base, labels } = site
  if (base === null) return []
  const title = wordOf(labels, 'pageNotFound')
  const link = (to: string): string => addressOf(to, base) ?? to
  const main = html`<h1>${title}</h1>
<p><a href="${link('index.html')}">${wordOf(labels, 'allBriefs')}</a></p>`
  const parts = { path: '404.html', title, description: null, main, link, isPublic: false }
  return [{ path: '404.html', text: pageOf(parts, site) }]
}
