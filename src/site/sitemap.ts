import { wholeAddressOf } from './links.ts'
import { xml } from './markup.ts'
import type { SiteFile } from './site.ts'

export const sitemapPath = 'sitemap.xml'

/** All pages for search engines (sitemaps.org 0.9), which take whole addresses only: none where nobody says the site's. */
export function sitemap(pages: readonly string[], base: string | null): SiteFile[] {
  const addresses = pages.flatMap((page) => wholeAddressOf(page, base) ?? [])
  if (addresses.length === 0) return []
  const text = xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => xml`<url><loc>${address}</loc></url>\n`)}</urlset>
`.source
  return [{ path: sitemapPath, text }]
}
