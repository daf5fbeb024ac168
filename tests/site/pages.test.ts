/** The pages of a site: what they show, where they lead, and that nothing in a brief acts on them. */
import { fromHtml } from 'hast-util-from-html'
import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { languageTags } from '../../src/languages/store.ts'
import { listPages } from '../../src/site/list-pages.ts'
import { siteFiles } from '../../src/site/site-files.ts'
import { faultsOfHtml } from './support/faults-of-html.ts'
import { labelsIn, siteBrief, siteWith } from './support/site-brief.ts'

const masks = siteBrief('masks', {
  title: 'Masks are missing',
  date: '2021-03-02',
  about: {
    series: 'European Alliance',
    places: ['FR', 'EU', 'BE'],
    terms: ['short', 'medium'],
    ecosystems: [
      { code: 'health', label: 'Healthcare' },
      { code: null, label: 'Space' },
    ],
    euActions: ['coordination'],
  },
})
const cranes = siteBrief('sub/cranes', {
  title: 'Des grues en retard',
  language: 'fr',
  about: { places: ['FR'], euActions: ['coordination', 'funding'] },
})
const undated = siteBrief('undated', { date: null })

const textOf = (files: readonly { path: string; text: string }[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? ''

describe('a site', () => {
  const files = siteFiles(siteWith([undated, cranes, masks]), '/* script */')
  const index = textOf(files, 'index.html')

  test('has a page for each value that briefs are found by, and those of no value have none', () => {
    expect(files.map(({ path }) => path).filter((path) => path.endsWith('.html'))).toEqual([
      'index.html',
      'year/2021.html',
      'year/2020.html',
      'series/european-alliance.html',
      'place/eu.html',
      'place/be.html',
      'place/fr.html',
      'time-frame/short.html',
      'time-frame/medium.html',
      'ecosystem/health.html',
      'ecosystem/space.html',
      'eu-action/coordination.html',
      'eu-action/funding.html',
    ])
  })

  test('lists the newest brief first, those without a date last, and marks another language', () => {
    const links = [...index.matchAll(/<li data-f.*?<a href="([^"]+)"( lang="\w+" dir="auto")?>([^<]*)/gu)]
    expect(links.map(([, href, lang, title]) => [href, lang, title])).toEqual([
      ['briefs/masks.html', undefined, 'Masks are missing'],
      ['briefs/sub/cranes.html', ' lang="fr" dir="auto"', 'Des grues en retard'],
      ['briefs/undated.html', undefined, 'undated'],
    ])
    expect(index).toContain('<p>European Alliance · European Union, Belgium, France · Coordination</p>')
  })

  test('shows on the page of a value its briefs and no others, and leads back', () => {
    const page = textOf(files, 'place/fr.html')
    expect(page).toContain('<h1>France</h1>')
    expect(page).toContain('href="../briefs/masks.html"')
    expect(page).toContain('href="../briefs/sub/cranes.html"')
    expect(page).not.toContain('undated')
    expect(page).toContain('href="../index.html"')
  })

  test('leads nowhere but to files that it has', () => {
    const briefs = [masks, cranes, undated].flatMap(({ page, downloads }) => [
      page,
      ...downloads.map(({ path }) => path),
    ])
    const there = new Set([...files.map(({ path }) => path), ...briefs])
    for (const { path, text } of files.filter((file) => file.path.endsWith('.html')))
      for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]*)"/gu)) {
        if (href.startsWith('#')) expect(text).toContain(`id="${href.slice(1)}"`)
        else
          expect(there, `${href} on ${path}`).toContain(
            decodeURI(new URL(href, `https://a.eu/${path}`).pathname.slice(1)),
          )
      }
  })

  test('asks for nothing elsewhere, and has no script where none is needed', () => {
    for (const { path, text } of files.filter((file) => /\.(?:html|css)$/u.test(file.path))) {
      expect(text).not.toMatch(/(?:href|src)="(?:https?:)?\/\/|@import|url\("?(?:https?:)?\/\//u)
      if (path !== 'index.html') expect(text).not.toContain('<script')
    }
  })

  test('is the same, whatever order its briefs come in', () => {
    expect(siteFiles(siteWith([masks, undated, cranes]), '/* script */')).toEqual(files)
  })

  test.each(languageTags)('is valid in %s, and has all its words', (tag) => {
    const site = siteWith([masks, cranes, undated], {
      labels: labelsIn(tag),
      base: 'https://example.eu/briefs/',
    })
    for (const { path, text } of siteFiles(site, '')) {
      if (!['index.html', 'place/fr.html', '404.html'].includes(path)) continue
      expect(faultsOfHtml(text, path)).toEqual([])
      expect(text).toContain(`<html lang="${tag}"`)
      expect(text).not.toMatch(/\{count\}(?!&quot;|[^<>]*&quot;)|undefined/u)
    }
  })
})

describe('where the site is published', () => {
  const briefs = [masks, cranes]
  const pathsAt = (base: string | null) => siteFiles(siteWith(briefs, { base }), '').map(({ path }) => path)

  test('is said in what needs a whole address, and in nothing else', () => {
    const files = siteFiles(siteWith(briefs, { base: 'https://example.eu/briefs/' }), '')
    expect(textOf(files, 'index.html')).toContain('<link rel="canonical" href="https://example.eu/briefs/">')
    expect(textOf(files, 'index.html')).toContain('<a href="briefs/masks.html">')
    expect(textOf(files, 'sitemap.xml')).toContain(
      '<loc>https://example.eu/briefs/briefs/sub/cranes.html</loc>',
    )
    expect(textOf(files, 'feed.xml')).toContain('<id>https://example.eu/briefs/briefs/masks.html</id>')
    expect(textOf(files, '404.html')).toContain('href="https://example.eu/briefs/assets/site.css"')
  })

  test('may be a path only, or be said by nobody', () => {
    expect(pathsAt('/briefs/')).toContain('404.html')
    expect(pathsAt('/briefs/')).not.toContain('sitemap.xml')
    expect(pathsAt(null)).not.toContain('404.html')
    const files = siteFiles(siteWith(briefs), '')
    expect(textOf(files, 'index.html')).not.toContain('canonical')
    expect(textOf(files, 'feed.xml')).toContain('<id>urn:example:briefs%2Fmasks.html</id>')
  })
})

describe.each([
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]><entry/>&amp;<!--',
  '\u202Egnorts\u2066 and \0 \uFFFF',
  'half a letter \uD800',
  '{{title}} {count} $&',
])('a brief that says %j everywhere', (hostile) => {
  const brief = siteBrief('hostile', {
    title: hostile,
    about: {
      series: hostile,
      summary: hostile,
      places: [hostile],
      ecosystems: [{ code: null, label: hostile }],
      publisher: hostile,
      authors: [hostile],
      keywords: [hostile],
      identifiers: [{ kind: 'isbn', value: hostile }],
      licence: hostile,
    },
  })
  const files = siteFiles(siteWith([brief, masks], { title: hostile, publisher: hostile }), '')

  test('is words on every page, and nothing else', () => {
    for (const { path, text } of files.filter((file) => file.path.endsWith('.html'))) {
      const tree = fromHtml(text)
      const tags = JSON.stringify(tree).match(/"tagName":"(?:img|entry)"/gu) ?? []
      expect(tags, path).toEqual([])
      expect(text.match(/<script/gu)?.length ?? 0).toBe(path === 'index.html' ? 1 : 0)
      for (const sign of ['\u202E', '\u2066', '\0', '\uFFFF', '\uD800']) expect(text).not.toContain(sign)
    }
    expect(faultsOfHtml(textOf(files, 'index.html'), 'index.html')).toEqual([])
  })

  test('leaves the feed and the catalogue well-formed', () => {
    const feed = fromXml(textOf(files, 'feed.xml'))
    expect(wordsOf(feed)).not.toContain('\0')
    expect(JSON.parse(textOf(files, 'catalogue.jsonld'))['dcat:dataset']).toHaveLength(2)
  })
})

test('values that no file could tell apart have names of their own', () => {
  const briefs = ['Ελλάδα', 'Κύπρος', 'CON', 'A & B', 'a b'].map((series, index) =>
    siteBrief(`n${index}`, { about: { series } }),
  )
  const names = listPages(siteWith(briefs))
    .map(({ path }) => path)
    .filter((path) => path.startsWith('series/'))
  expect(new Set(names).size).toBe(5)
  for (const name of names) expect(name).toMatch(/^series\/[a-z0-9-]{8,}\.html$/u)
})

test('a thousand briefs are listed in less than 300 kB', () => {
  const briefs = Array.from({ length: 1000 }, (_, number) =>
    siteBrief(`2021-03-02-what-smaller-firms-need-from-the-union-${number}`, {
      title: `What smaller firms need from the Union, session ${number}`,
      about: {
        series: 'European Alliance Against Coronavirus',
        places: ['ES', 'FR'],
        terms: ['short', 'medium'],
        ecosystems: [{ code: 'health', label: 'Health' }],
        euActions: ['coordination', 'funding'],
      },
    }),
  )
  expect(listPages(siteWith(briefs))[0]?.text.length).toBeLessThan(300_000)
})
