/** How lines end: at addresses, in narrow cells, in short items and at references. */
import { describe, expect, test } from 'vitest'
import type { Block, Phrasing, TableCell } from '../../src/document/document.ts'
import type { Box } from '../../src/writers/pdf/boxes/box.ts'
import type { Line } from '../../src/writers/pdf/lines/line.ts'
import { pdfPages, wordsOf } from '../support/pdf-pages.ts'
import { documentOf, paragraph, text } from '../support/sample-document.ts'
import { words } from './extreme-documents.ts'

const linesIn = (box: Box): Line[] => {
  if (box.kind === 'row') return box.cells.flatMap((cell) => cell.boxes.flatMap(linesIn))
  return box.kind === 'line' ? [box.line] : []
}

async function linesOf(language: string, ...blocks: Block[]): Promise<Line[]> {
  const { pages } = pdfPages(documentOf(blocks, { language }))
  return pages.flatMap(({ placed }) => placed.flatMap(({ box }) => linesIn(box)))
}

const address =
  'https://www.example.eu/policies/industrial-ecosystems/2020/annexes/annex-3.pdf?version=2&lang=en'

/** A space of the line as it is shown, in points. */
function spaceOf(line: Line): number {
  const space = line.parts.find((part) => part.kind === 'space')
  return space ? space.width + line.stretch : 0
}

describe('a line that ends in an address', () => {
  const counts = Array.from({ length: 24 }, (_, i) => 8 + i)
  const lead = (count: number): string => `${words(count)} transformation`

  test('ends after one of its own signs, and has no hyphen', async () => {
    let parted = 0
    for (const count of counts) {
      const lines = await linesOf(
        'en',
        paragraph(
          lead(count),
          ' ',
          { type: 'link', url: address, children: [text(address)] },
          ` ${words(40)}`,
        ),
      )
      const shown = lines.map(wordsOf)
      const whole = shown.findIndex((line) => line.includes('https'))
      for (let i = whole; i < lines.length && !shown[i]?.includes('lang=en'); i++) {
        parted += 1
        expect(shown[i], `${count} words before`).toMatch(/[/?=&.-]$/u)
        expect(lines[i]?.hyphenated, `${count} words before`).toBe(false)
      }
    }
    expect(parted).toBeGreaterThan(10)
  })

  test('is ragged, and the words beside the address stay whole', async () => {
    for (const count of counts) {
      const shown = await linesOf('en', paragraph(`${lead(count)} ${address} responsibility ${words(40)}`))
      for (const line of shown) {
        expect(spaceOf(line), `${count}: ${wordsOf(line)}`).toBeLessThan(5.4)
        if (line.hyphenated)
          expect(wordsOf(line), `${count} words before`).not.toMatch(/(?:tran|respo)\S*-$/u)
      }
    }
  })
})

describe('in narrow cells', () => {
  const cell = (value: string): TableCell => ({
    type: 'tableCell',
    columnSpan: 1,
    rowSpan: 1,
    children: [paragraph(value)],
  })
  const table = (values: readonly string[]): Block => ({
    type: 'table',
    id: 't',
    caption: null,
    summary: null,
    rowHeaders: true,
    align: [],
    children: [
      { type: 'tableRow', children: values.map(() => cell('Kopf')) },
      { type: 'tableRow', children: values.map(cell) },
    ],
  })
  const long = {
    de: ['Wettbewerbsfähigkeit', 'Grenzübergangsstellen', 'Lebensmittelverarbeitung', 'Kurzarbeitergeld'],
    fr: ['approvisionnement', 'réglementaires', 'interdépendance', 'établissements', 'recommandations'],
  }

  test.each(Object.entries(long))(
    'a column is as wide as its longest word if it can be: %s',
    async (lang, values) => {
      const lines = await linesOf(lang, table(values))
      for (const value of values) expect(lines.map(wordsOf)).toContain(value)
    },
  )

  test.each(Object.entries(long))(
    'a word that is too long breaks with a hyphen: %s',
    async (lang, values) => {
      const many = [...values, ...values, ...values].map((value) => value + value.toLowerCase())
      const lines = await linesOf(lang, table(many))
      const parted = lines.filter((line) => line.spaceAfter === null && line.hyphenated)
      expect(parted.length).toBeGreaterThan(values.length)
      for (const value of many) {
        const at = lines.findIndex((line) => value.startsWith(wordsOf(line).replace(/-$/u, '')))
        expect(lines[at]?.hyphenated ?? true, value).toBe(true)
      }
    },
  )
})

describe('items', () => {
  const list = (count: number): Block => ({
    type: 'list',
    ordered: false,
    start: 1,
    prefix: '',
    spread: false,
    children: [{ type: 'listItem', checked: null, children: [paragraph(words(count))] }],
  })

  test('of fewer than four lines are ragged, longer ones are not', async () => {
    const short = await linesOf('en', list(34))
    expect(short.length).toBeGreaterThan(1)
    expect(short.length).toBeLessThan(4)
    expect(short.map(({ stretch, scale }) => [stretch, scale])).toEqual(short.map(() => [0, 1]))
    const longer = await linesOf('en', list(90))
    expect(longer.some(({ stretch }) => stretch !== 0)).toBe(true)
  })
})

describe('a reference', () => {
  const reference = (value: string): Phrasing => ({
    type: 'crossReference',
    target: 'h',
    children: [text(value)],
  })

  test.each(['Disruption 1', 'Need N3', 'EU action'])('stays on one line: %s', async (value) => {
    for (let count = 8; count < 34; count++) {
      const lines = await linesOf(
        'en',
        { type: 'heading', depth: 1, id: 'h', children: [text('Heading')] },
        paragraph(`${words(count)} (`, reference(value), `) ${words(20)}`),
      )
      const holds = lines.filter((line) => wordsOf(line).includes(value))
      expect(holds.length, `${count} words before`).toBe(1)
    }
  })
})
