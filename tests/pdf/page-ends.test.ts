/** What a page may not end or begin with, over texts of many lengths, so that every kind of end comes up. */
import { describe, expect, test } from 'vitest'
import type { Block, Figure, ListItem } from '../../src/document/document.ts'
import type { Box } from '../../src/writers/pdf/boxes/box.ts'
import type { Page } from '../../src/writers/pdf/pages/page.ts'
import { pdfPages, wordsOf } from '../support/pdf-pages.ts'
import { runs } from '../support/runs.ts'
import { documentOf, paragraph, samplePng, text } from '../support/sample-document.ts'
import { cell, table, words } from './extreme-documents.ts'

const pictureOf = (width: number): Figure => ({
  type: 'figure',
  id: 'f',
  alt: 'A picture',
  url: 'a.png',
  mediaType: 'image/png',
  data: samplePng,
  width,
  height: 400,
  caption: [text('Caption')],
})

/** Lengths of the text before what is looked at, in words: each moves it down by about a line, or by some. */
const tries = Math.min(40, 4 * runs(40))
const lengths = Array.from({ length: tries }, (_, i) => 60 + Math.round((520 * i) / tries))

async function pagesAfter(count: number, ...blocks: Block[]): Promise<Page[]> {
  return pdfPages(documentOf([paragraph(words(count)), ...blocks])).pages
}

const isRow = (box: Box | undefined): boolean => box?.kind === 'row'
const heightOf = ({ placed }: Page): number => Math.max(...placed.map(({ box, y }) => y + box.height))

const linesOf = ({ placed }: Page): string[] =>
  placed.map(({ box }) => (box.kind === 'line' ? wordsOf(box.line) : ''))

/** The lines of a short list and the words that lead to it. */
const group = ['Three of them:', 'First', 'Second', 'Third']

/** The gaps between boxes, where there are any; in points. */
const gapsOf = (pages: readonly Page[]): number[] =>
  pages.flatMap(({ placed }) =>
    placed.slice(1).flatMap(({ y }, i) => {
      const above = placed[i]
      const gap = above ? y - above.y - above.box.height : 0
      return gap > 0.01 ? [gap] : []
    }),
  )

describe('wherever the page ends,', () => {
  test('a paragraph shows two lines at least on each page', async () => {
    let broken = 0
    for (const count of lengths) {
      const { pages } = pdfPages(
        documentOf([paragraph(words(count)), paragraph(words(530)), paragraph('End')]),
      )
      const [first, second] = pages.map(({ placed }) => placed.map(({ box }) => box))
      if (!first || !second) continue
      const starts = first.findLastIndex((box) => box.before === 0 && box.after > 0)
      const onFirst = first.length - 1 - starts
      const onSecond = second.findIndex((box) => box.after > 0) + 1
      if (onFirst > 0) {
        broken += 1
        expect(onFirst, `${count} words before`).toBeGreaterThan(1)
        expect(onSecond, `${count} words before`).toBeGreaterThan(1)
      }
    }
    expect(broken).toBeGreaterThan(tries / 8)
  })

  test('a heading stands with two lines of its text', async () => {
    const heading: Block = { type: 'heading', depth: 2, id: 'h', children: [text('Heading')] }
    for (const count of lengths) {
      for (const page of await pagesAfter(count + 420, heading, paragraph(words(90)))) {
        const at = page.placed.findIndex(({ box }) => box.heading !== null)
        if (at >= 0) expect(page.placed.length - at, `${count} words before`).toBeGreaterThan(2)
      }
    }
  })

  test('no fact stands alone', async () => {
    const fact = (value: string) => ({
      type: 'fact' as const,
      term: [text(value)],
      children: [paragraph(value)],
    })
    const facts: Block = { type: 'facts', children: [...'abcdefghijkl'].map(fact) }
    let split = 0
    for (const count of lengths) {
      const pages = await pagesAfter(count + 350, facts)
      const rows = pages
        .map(({ placed }) => placed.filter(({ box }) => isRow(box)).length)
        .filter((n) => n > 0)
      if (rows.length > 1) split += 1
      expect(Math.min(...rows), `${count} words before`).toBeGreaterThan(1)
    }
    expect(split).toBeGreaterThan(0)
  })

  test('a short list stays whole, with the words that lead to it', async () => {
    const items = ['First', 'Second', 'Third'].map(
      (value): ListItem => ({ type: 'listItem', checked: null, children: [paragraph(value)] }),
    )
    const list: Block = {
      type: 'list',
      ordered: false,
      start: 1,
      prefix: '',
      spread: false,
      children: items,
    }
    let moved = 0
    for (const count of lengths) {
      const pages = await pagesAfter(count + 330, paragraph('Three of them:'), list, paragraph(words(200)))
      const shown = pages.map((page) => linesOf(page).filter((line) => group.includes(line)))
      expect(
        shown.filter((lines) => lines.length > 0),
        `${count} words before`,
      ).toEqual([group])
      if (shown[1]?.length === group.length) moved += 1
    }
    expect(moved).toBeGreaterThan(0)
  })

  test('a last page holds more than three lines of a paragraph', async () => {
    let pages = 0
    for (let count = 520; count < 900; count += 3) {
      const set = await pagesAfter(count)
      if (set.length < 2) continue
      pages += 1
      expect(set[1]?.placed.length, `${count} words`).toBeGreaterThan(3)
    }
    expect(pages).toBeGreaterThan(20)
  })

  test('gaps close up by a fifth and open by three tenths at most, all of a page alike, no line is lost', async () => {
    const short = Array.from({ length: 60 }, (_, i) => paragraph(words(12 + (i % 5))))
    const [wanted = 0] = gapsOf(pdfPages(documentOf(short.slice(0, 3))).pages)
    let [closed, opened] = [0, 0]
    for (let count = 20; count < 60; count++) {
      const { pages } = pdfPages(documentOf(short.slice(0, count)))
      expect(pages.flatMap(({ placed }) => placed).length).toBeGreaterThanOrEqual(count)
      for (const page of pages) {
        const shares = new Set(gapsOf([page]).map((gap) => Math.round((gap / wanted) * 100)))
        expect(shares.size, `${count} paragraphs, page ${page.number}`).toBeLessThan(2)
        for (const share of shares) {
          expect(share, `${count} paragraphs`).toBeGreaterThanOrEqual(80)
          expect(share, `${count} paragraphs`).toBeLessThanOrEqual(130)
          if (share < 100) closed += 1
          if (share > 100) opened += 1
        }
      }
    }
    expect(closed).toBeGreaterThan(0)
    expect(opened).toBeGreaterThan(0)
  })

  test('a figure that does not fit floats to the next page, text fills the hole, and it parts no block', async () => {
    const figure = pictureOf(500)
    let floated = 0
    for (const count of lengths) {
      const rows = Array.from({ length: 30 }, () => [cell('one'), cell('two')])
      const pages = await pagesAfter(count, figure, table('t', rows), paragraph(words(300)))
      const [first, second] = pages
      if (!first || !second) continue
      const shown = pages.flatMap(({ placed }) => placed.map(({ box }) => box))
      const at = shown.findIndex(({ kind }) => kind === 'figure')
      if (shown.slice(0, at).some(isRow)) floated += 1
      expect(shown[at + 2]?.begins ?? true, `${count} words before`).toBe(true)
      expect(heightOf(first), `${count} words before`).toBeGreaterThan(690)
    }
    expect(floated).toBeGreaterThan(tries / 13)
  })

  test('a picture that nearly fits is set smaller and stays where it is, and words in charts stay large', () => {
    const pictureAfter = (count: number, drawn: boolean) => {
      const picture: Block = { ...pictureOf(480), ...(drawn ? { drawn: true } : {}) }
      const { pages } = pdfPages(documentOf([paragraph(words(count)), picture, paragraph(words(300))]))
      const page = pages.findIndex(({ placed }) => placed.some(({ box }) => box.kind === 'figure'))
      const [box] = pages[page]?.placed.flatMap(({ box }) => (box.kind === 'figure' ? [box] : [])) ?? []
      if (!box) throw new Error('Cannot find the picture, expected it on a page')
      expect(box.width / box.height).toBeCloseTo(1.2, 5)
      return { page, share: box.height / 300 }
    }
    const pictures = lengths.map((count) => pictureAfter(count, false))
    expect(pictures.filter(({ page, share }) => page === 0 && share < 0.99).length).toBeGreaterThan(tries / 8)
    expect(Math.min(...pictures.map(({ share }) => share))).toBeGreaterThan(0.59)
    const charts = lengths.map((count) => pictureAfter(count, true))
    expect(Math.min(...charts.map(({ share }) => share / 1.25))).toBeGreaterThan(0.84)
  })

  test('a row of a table begins with all that it says, and a low one is not parted', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [cell(`row${i}`), cell(words(90)), cell(words(140))])
    let parted = 0
    for (const count of lengths) {
      const { pages } = pdfPages(documentOf([paragraph(words(count)), table('t', rows)]))
      for (const { placed } of pages.slice(0, -1)) {
        const last = placed.at(-1)?.box
        if (last?.kind !== 'row') continue
        const filled = last.cells.map(({ boxes }) => boxes.length > 0)
        if (last.under === null) parted += 1
        expect(new Set(filled).size, `${count} words before`).toBe(1)
      }
    }
    expect(parted).toBeGreaterThan(tries / 13)
  })

  test('a footnote that does not fit goes on over the page, all its words in order', async () => {
    const note = words(900)
      .split(' ')
      .map((word, i) => `${word}${i}`)
      .join(' ')
    const document = documentOf(
      [paragraph(words(300), { type: 'footnoteReference', id: 'n' }, ` ${words(500)}`)],
      { footnotes: [{ type: 'footnote', id: 'n', children: [paragraph(note)] }] },
    )
    const { pages } = pdfPages(document)
    const shown = pages.map(({ notes }) =>
      notes.map(({ box }) => (box.kind === 'line' ? wordsOf(box.line) : '')),
    )
    expect(shown.filter((lines) => lines.length > 0).length).toBeGreaterThan(1)
    const whole = shown.flat().join(' ').replaceAll('- ', '')
    expect(whole).toBe(note)
  })
})
