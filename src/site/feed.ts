import { linkFrom, wholeAddressOf } from './links.ts'
import { xml } from './markup.ts'
import type { Site, SiteBrief, SiteFile } from './site.ts'
import { titleOf } from './words.ts'

export const feedPath = 'feed.xml'

/** As many as feed readers look at. */
const most = 50

/** The newest briefs as an Atom feed (RFC 4287); those without a date have no place in time. */
export function feed(site: Site): SiteFile {
  const { title, labels, publisher, base } = site
  const dated = site.briefs.filter((brief): brief is SiteBrief & { date: string } => brief.date !== null)
  const newest = dated.slice(0, most)
  const self = wholeAddressOf(feedPath, base)
  const link = (path: string): string => wholeAddressOf(path, base) ?? linkFrom(feedPath, path)
  const moment = (date: string): string => `${date}T00:00:00Z`
  const text = xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${labels.language}">
<id>${self ?? site.idOf(feedPath)}</id>
<title>${title}</title>
<updated>${moment(newest[0]?.date ?? '1970-01-01')}</updated>
<author><name>${publisher}</name></author>
${self !== null && xml`<link rel="self" type="application/atom+xml" href="${self}"/>\n`}<link rel="alternate" type="text/html" href="${link('index.html')}"/>
${newest.map(
  (brief) => xml`<entry xml:lang="${brief.language}">
<id>${wholeAddressOf(brief.page, base) ?? site.idOf(brief.page)}</id>
<title>${titleOf(brief, labels)}</title>
<updated>${moment(brief.date)}</updated>
<published>${moment(brief.date)}</published>
${brief.about.authors.map((name) => xml`<author><name>${name}</name></author>\n`)}<link rel="alternate" type="text/html" href="${link(brief.page)}"/>
${brief.about.summary !== null && xml`<summary>${brief.about.summary}</summary>\n`}</entry>
`,
)}</feed>
`.source
  return { path: feedPath, text }
}
