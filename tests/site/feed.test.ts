/** The feed, as RFC 4287 asks for it. */
import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { feed } from '../../src/site/feed.ts'
import { siteBrief, siteWith } from './support/site-brief.ts'

const elementsIn = (parent: Root | Element, name: string): Element[] =>
  parent.children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []))

const briefs = [
  siteBrief('a', { date: '2021-03-02', about: { summary: 'What is missing.', authors: ['Maria Rossi'] } }),
  siteBrief('b', { date: '2020-07-09', language: 'fr' }),
  siteBrief('c', { date: null }),
]

describe.each([null, '/briefs/', 'https://example.eu/briefs/'])('the feed of a site under %s', (base) => {
  const [root] = elementsIn(fromXml(feed(siteWith(briefs, { base })).text), 'feed')
  const entries = root ? elementsIn(root, 'entry') : []

  test('has, as each entry has, one id that is an address of its own, one title and one moment', () => {
    const parts = root ? [root, ...entries] : []
    expect(parts).toHaveLength(3)
    const ids = parts.map((part) => {
      for (const name of ['id', 'title', 'updated']) expect(elementsIn(part, name)).toHaveLength(1)
      expect(wordsOf(elementsIn(part, 'updated'))).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/u)
      return wordsOf(elementsIn(part, 'id'))
    })
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(URL.canParse(id)).toBe(true)
  })

  test('is as new as its newest entry, and leaves out what has no date', () => {
    expect(root && wordsOf(elementsIn(root, 'updated'))).toBe('2021-03-02T00:00:00Z')
    expect(entries.map((entry) => wordsOf(elementsIn(entry, 'title')))).toEqual(['a', 'b'])
    expect(entries.map(({ attributes }) => attributes['xml:lang'])).toEqual(['en', 'fr'])
  })

  test('names an author, and leads from each entry to its page', () => {
    expect(root && elementsIn(root, 'author')).toHaveLength(1)
    for (const entry of entries)
      expect(elementsIn(entry, 'link')).toMatchObject([
        { attributes: { rel: 'alternate', type: 'text/html' } },
      ])
  })
})

test('the feed of a site without a date is one all the same', () => {
  const { text } = feed(siteWith([siteBrief('c', { date: null })]))
  expect(text).toContain('<updated>1970-01-01T00:00:00Z</updated>')
  expect(text).not.toContain('<entry')
})
