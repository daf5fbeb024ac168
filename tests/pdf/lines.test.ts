import { describe, expect, test } from 'vitest'
import type { Block, ListItem, Phrasing } from '../../src/document/document.ts'
import type { Box, LineBox } from '../../src/writers/pdf/boxes/box.ts'
import type { LinePart } from '../../src/writers/pdf/lines/line.ts'
import { pdfPages, wordsOf } from '../support/pdf-pages.ts'
import { documentOf, paragraph, sampleTheme } from '../support/sample-document.ts'
import { table, words } from './extreme-documents.ts'

const lines = (box: Box): LineBox[] => {
  if (box.kind === 'line') return [box]
  return box.kind === 'row' ? box.cells.flatMap((cell) => cell.boxes.flatMap(lines)) : []
}
async function linesOf(...blocks: Block[]): Promise<{ found: LineBox[]; width: number }> {
  const { pages, geometry } = pdfPages(documentOf(blocks))
  return {
    found: pages.flatMap(({ placed }) => placed.flatMap(({ box }) => lines(box))),
    width: geometry.textWidth,
  }
}
const glyphsOf = (found: LineBox[]) =>
  found.flatMap(({ line }) =>
    line.parts.flatMap((part: LinePart) => (part.kind === 'glyphs' ? [part.glyphs] : [])),
  )

describe('the last line', () => {
  const lastLines = async (end: string, list: boolean): Promise<string[]> => {
    const counts = Array.from({ length: 60 }, (_, i) => 25 + i)
    const texts = counts.map((count) => paragraph(`${words(count)} ${end}`))
    const items = texts.map((text): ListItem => ({ type: 'listItem', checked: null, children: [text] }))
    const blocks: Block[] = list
      ? [{ type: 'list', ordered: false, start: 1, prefix: '', spread: false, children: items }]
      : texts
    const { found } = await linesOf(...blocks)
    return found.filter(({ line }) => wordsOf(line).endsWith(end.slice(-4))).map(({ line }) => wordsOf(line))
  }

  test('is never a word with what a no-break space ties to it, alone', async () => {
    const ends = await lastLines('(Need\u00a0N34)', false)
    expect(ends.length).toBe(60)
    expect(ends.filter((line) => /^\(?(Need\s)?N34\)$/u.test(line))).toEqual([])
  })

  test('does not begin with half of its first word where the line before can do without', async () => {
    const ends = await lastLines('societal needs', true)
    expect(ends.length).toBe(60)
    expect(ends.filter((line) => /^[a-z]+ needs$/u.test(line) && !line.startsWith('soci'))).toEqual([])
  })
})

describe('a line', () => {
  test('hangs its punctuation into the margin, so that its letters reach it', async () => {
    const { found, width } = await linesOf(
      paragraph('Value, shared, cluster. “Policy, of the, society.” '.repeat(40)),
    )
    const inner = found.slice(0, -1)
    const reach = ({ line }: LineBox) => line.x + line.width - width
    const [stops, letters] = [/[.,]$/u, /[a-z]$/u].map((end) =>
      inner.filter(({ line }) => end.test(wordsOf(line))),
    )
    expect(stops?.length).toBeGreaterThan(3)
    for (const box of stops ?? []) expect(reach(box)).toBeGreaterThan(1)
    for (const box of letters ?? []) expect(Math.abs(reach(box))).toBeLessThan(0.01)
    const quoted = found.filter(({ line }) => wordsOf(line).startsWith('“'))
    expect(quoted.length).toBeGreaterThan(1)
    for (const { line } of quoted) expect(line.x).toBeLessThan(-1)
  })

  test('has kerning and ligatures', async () => {
    const [pair, office] = glyphsOf((await linesOf(paragraph('AVAT officially'))).found)
    const natural = pair?.naturals.reduce((sum, width) => sum + width, 0) ?? 0
    expect(pair?.width).toBeLessThan(natural - 50)
    expect(office?.ids.length).toBeLessThan('officially'.length)
    expect(office?.texts.join('')).toBe('officially')
  })

  test('in a table has figures of one width', async () => {
    const cell = (value: string) => ({
      type: 'tableCell' as const,
      columnSpan: 1,
      rowSpan: 1,
      children: [paragraph(value)],
    })
    const rows = ['Figures', '1111', '8888', '4071'].map((value) => [cell(value)])
    const widths = glyphsOf((await linesOf(table('t', rows))).found)
      .slice(1)
      .map(({ width }) => Math.round(width))
    expect(new Set(widths).size).toBe(1)
    expect(widths.length).toBe(3)
  })

  const narrow = { ...sampleTheme, page: { ...sampleTheme.page, width: 100, inner: 30, outer: 30 } }
  const headingLines = (value: string): string[] => {
    const heading: Block = {
      type: 'heading',
      depth: 2,
      id: 'h',
      children: [{ type: 'text', value }],
    }
    const { pages } = pdfPages(documentOf([heading], { theme: narrow, language: 'de' }))
    return pages.flatMap(({ placed }) =>
      placed.flatMap(({ box }) => lines(box).map(({ line }) => wordsOf(line))),
    )
  }

  test('parts a word that is wider than itself where the language does, also where words are not parted', () => {
    expect(headingLines('Unternehmenszusammenschlüsse')).toEqual(['Unterneh-', 'menszusam-', 'menschlüsse'])
  })

  test('sets a word of a hundred thousand letters with its lines as full as those of a short one, nearly', async () => {
    const { found, width } = await linesOf(paragraph('7'.repeat(100_000)))
    // The first gives way so that the last is no short one.
    const short = found.slice(1, -1).filter(({ line }) => line.width < width * 0.94)
    expect({ short: short.length, all: found.map(({ line }) => wordsOf(line)).join('').length }).toEqual({
      short: 0,
      all: 100_000,
    })
  })

  test('does not end after the colon of a number that names, nor before the number', () => {
    const ends = Array.from({ length: 12 }, (_, i) =>
      headingLines(`${'x'.repeat(i + 1)} Störung 2: Es fehlt`),
    )
    expect(ends.flat().filter((line) => /(?:Störung|2:)$/u.test(line))).toEqual([])
  })

  test('keeps numbers with their units and currencies where it comes out well', async () => {
    const texts = Array.from({ length: 80 }, (_, i) =>
      paragraph(`${words(8 + i)} EUR 145 for 72 h and 30 days, ${words(20)}`),
    )
    const { found } = await linesOf(...texts)
    const ends = found.map(({ line }) => wordsOf(line)).filter((line) => /(?:EUR|72|30)$/u.test(line))
    expect(ends.length).toBeLessThan(8)
  })

  test('holds a short address whole, and parts a long one after its own signs', async () => {
    const texts = Array.from({ length: 60 }, (_, i) =>
      paragraph(`${words(8 + i)} office@islands.example ${words(9)}`),
    )
    const { found } = await linesOf(...texts)
    const shown = found.map(({ line }) => wordsOf(line)).filter((line) => line.includes('@'))
    expect(shown.length).toBe(60)
    expect(shown.filter((line) => !line.includes('office@islands.example'))).toEqual([])
  })

  test('parts the words of a foreign span by that language’s rules', async () => {
    const word = 'Wettbewerbsfähigkeit'
    const text = `Die ${word} in einer `.repeat(60)
    const ends = async (...children: Phrasing[]) => {
      const { found } = await linesOf(paragraph(...children))
      const parted = found
        .filter(({ line }) => line.hyphenated)
        .map(({ line }) => wordsOf(line).split(' ').at(-1))
      return new Set(parted)
    }
    const span = await ends({ type: 'languageSpan', lang: 'de', children: [{ type: 'text', value: text }] })
    const tagged = await ends({ type: 'text', lang: 'de', value: text })
    const english = await ends({ type: 'text', value: text })
    const german = ['Wett-', 'Wettbe-', 'Wettbewerbs-', 'Wettbewerbsfä-', 'Wettbewerbsfähig-']
    const parted = (found: Set<string | undefined>) => german.filter((end) => found.has(end))
    expect(parted(tagged)).not.toEqual([])
    expect(parted(english)).toEqual([])
    expect(span).toEqual(tagged)
  })
})
