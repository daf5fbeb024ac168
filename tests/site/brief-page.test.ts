/** The page of one brief: the brief itself, what leads from it, and what machines ask of it. */
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { briefPage } from '../../src/site/brief-page.ts'
import { facetsOf } from '../../src/site/facets.ts'
import { wordsOfHtml } from '../../src/site/words-of-html.ts'
import { htmlTextBlocks } from '../../src/verify/html/html-text.ts'
import { htmlWriter } from '../../src/writers/html/html-writer.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { faultsOfHtml } from './support/faults-of-html.ts'
import { siteBrief, siteWith } from './support/site-brief.ts'

const file = new TextDecoder().decode((await htmlWriter.write(sampleDocument, programAssets)).data)
const brief = siteBrief('masks', {
  title: 'Masks </script><b>',
  about: {
    series: 'European Alliance',
    summary: 'What is missing.',
    places: ['FR'],
    ecosystems: [{ code: 'health', label: 'Health' }],
    authors: ['Maria Rossi'],
    keywords: ['masks'],
    identifiers: [{ kind: 'doi', value: '10.1000/182' }],
    licence: 'CC BY 4.0',
  },
})

const pageAt = (base: string | null): string => {
  const site = siteWith([brief], { base })
  return briefPage(brief, file, site, facetsOf(site.briefs, site.labels)) ?? ''
}
const page = pageAt('https://example.eu/briefs/')

describe('the page of a brief', () => {
  test('is the brief, word for word', () => {
    const main = (html: string): string => /<main>[\s\S]*<\/main>/u.exec(html)?.[0] ?? ''
    expect(main(page)).toBe(main(file))
    expect(main(page)).not.toBe('')
  })

  test('leads to the other formats, the list and what is like it', () => {
    expect(page).toContain(
      '<a href="../briefs/masks.pdf" type="application/pdf">PDF <small>46\u00a0kB</small></a>',
    )
    expect(page).toContain('<a class="site-name" href="../index.html">Policy briefs</a>')
    expect(page).toContain('<dt>Place</dt><dd><a href="../place/fr.html">France</a></dd>')
  })

  test('says what it is to machines: Open Graph, Dublin Core, schema.org', () => {
    const metas = [...page.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/gu)].map(
      ([, name, value]) => `${name}: ${value}`,
    )
    expect(metas).toEqual(
      expect.arrayContaining([
        'og:type: article',
        'og:title: Masks &lt;/script&gt;&lt;b&gt;',
        'og:url: https://example.eu/briefs/briefs/masks.html',
        'article:published_time: 2020-07-09',
        'dcterms.language: en',
        'dcterms.isPartOf: European Alliance',
        'dcterms.creator: Maria Rossi',
        'dcterms.license: CC BY 4.0',
        'dcterms.spatial: France',
      ]),
    )
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Report',
      name: 'Masks </script><b>',
      datePublished: '2020-07-09',
      abstract: 'What is missing.',
      spatialCoverage: [{ name: 'France' }],
      encoding: [{ contentUrl: 'https://example.eu/briefs/briefs/masks.pdf', contentSize: '46296' }],
    })
  })

  test('is valid, with an address and without one', () => {
    expect(faultsOfHtml(page, 'masks.html')).toEqual([])
    expect(faultsOfHtml(pageAt(null), 'masks.html')).toEqual([])
    expect(pageAt(null)).not.toMatch(/canonical|og:url/u)
  })

  test.each(['', '<!doctype html><html lang="en">', '<p>Hello</p>', `${file.slice(0, -200)}`])(
    'is made of files of the HTML writer only',
    (other) => {
      const site = siteWith([brief])
      expect(briefPage(brief, other, site, [])).toBeNull()
    },
  )

  test('is searched by the words that its reader sees', () => {
    const words = htmlTextBlocks(new TextEncoder().encode(file)).join(' ').split(/\s+/u)
    expect(wordsOfHtml(file).split(' ')).toEqual(
      expect.arrayContaining(words.filter((word) => /^\p{L}+$/u.test(word))),
    )
    expect(wordsOfHtml(file)).not.toMatch(/font-family|viewport/u)
  })
})
