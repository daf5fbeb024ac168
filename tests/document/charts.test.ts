import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { programAssets } from '../../src/cli/project.ts'
import type { ChartData } from '../../src/document/charts/chart.ts'
import { type ChartKind, charts, drawChart } from '../../src/document/charts/charts.ts'
import { contrastRatio } from '../../src/document/contrast-ratio.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import { pdfTags } from '../../src/verify/pdf/pdf-text.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { writers } from '../../src/writers/writers.ts'
import { docxPart } from '../support/docx-text.ts'
import { runs } from '../support/runs.ts'
import { lowered } from './support.ts'

const theme = readTheme(null)
const { text, accent, tint, rule } = theme.colours
const looks = { text, accent, tint, rule, family: theme.fonts.headings }
const kinds = Object.keys(charts) as ChartKind[]

const word = fc.stringMatching(/^[A-Za-zčłżβД&<">' ]{1,30}$/u)
const data: fc.Arbitrary<ChartData> = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    columns: fc.array(word, { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record({
        name: word,
        values: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: columns, maxLength: columns }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
)

interface Shape {
  name: string
  values: Record<string, number>
  text: string
}

function shapesOf(svg: string): Shape[] {
  const root = fromXml(svg).children.find(({ type }) => type === 'element')
  if (root?.type !== 'element') throw new Error('Cannot read the picture, expected an svg element')
  return root.children.flatMap((child): Shape[] => {
    if (child.type !== 'element') return []
    const values = Object.entries(child.attributes).map(([key, value]) => [key, Number(value)])
    const words = child.children.map((inner) => (inner.type === 'text' ? inner.value : '')).join('')
    return [{ name: child.name, values: Object.fromEntries(values), text: words }]
  })
}

test.each(kinds)('a %s chart is sound XML within its edges, whatever the data', (kind) => {
  fc.assert(
    fc.property(data, (given) => {
      const { svg, width, height } = drawChart(kind, given, looks)
      for (const { name, values } of shapesOf(svg)) {
        const { x = 0, y = 0, width: wide = 0, height: high = 0, r = 0, cx = r, cy = r } = values
        if (name === 'text') continue
        expect(Math.min(x, cx - r)).toBeGreaterThanOrEqual(-0.1)
        expect(Math.min(y, cy - r)).toBeGreaterThanOrEqual(-0.1)
        expect(Math.max(x + wide, cx + r)).toBeLessThanOrEqual(width + 0.1)
        expect(Math.max(y + high, cy + r)).toBeLessThanOrEqual(height + 0.1)
      }
    }),
    { numRuns: runs(200) },
  )
})

test.each(kinds)('a %s chart says every name, and every number that it draws', (kind) => {
  const given: ChartData = {
    columns: ['Alpha', 'Beta'],
    rows: [
      { name: 'First row', values: [11, 0] },
      { name: 'Second row', values: [5, 7] },
    ],
  }
  const words = shapesOf(drawChart(kind, given, looks).svg).map((shape) => shape.text)
  expect(words).toEqual(expect.arrayContaining(['First row', 'Second row']))
  if (kind !== 'bar') expect(words).toEqual(expect.arrayContaining(['Alpha', 'Beta']))
  if (kind !== 'timeline') expect(words).toEqual(expect.arrayContaining(['11', '5']))
})

test('lengths are as the numbers', () => {
  const rows = [10, 5, 0].map((value) => ({ name: 'x', values: [value] }))
  const { svg } = drawChart('bar', { columns: ['n'], rows }, looks)
  const [long = 0, half = 0, none] = shapesOf(svg)
    .filter(({ name, values }) => name === 'rect' && values['height'] === 16)
    .map(({ values }) => values['width'])
  expect(half / long).toBeCloseTo(0.5, 2)
  expect(none).toBe(0)
})

test('words on the theme’s grounds have a contrast of 4.5:1', () => {
  for (const ground of ['#FFFFFF', tint]) expect(contrastRatio(text, ground)).toBeGreaterThan(4.5)
  expect(contrastRatio('#FFFFFF', accent)).toBeGreaterThan(4.5)
})

const source =
  '# T\n\n:::chart[Disruptions by place]{kind="stacked"}\n| Place | Short | Long |\n| - | - | - |\n| EU | 2 | 0 |\n| Spain | 1 | 3 |\n:::\n'

test('a chart is a figure whose alternative text tells the numbers, and the table that it was drawn from', () => {
  const { blocks, messages } = lowered(source)
  expect(messages).toEqual([])
  expect(blocks).toEqual([
    'h1 #t T',
    'figure #figure-1 image/svg+xml 580×81 Disruptions by place: EU: Short 2; Spain: Short 1, Long 3 “Disruptions by place”',
    'table #table-1 row-headers',
    '  p Place | p Short | p Long',
    '  p EU | p 2 | p 0',
    '  p Spain | p 1 | p 3',
  ])
})

test('in the PDF a chart is a tagged figure of shapes alone, and nothing of it is left out', async () => {
  const { data: pdf, messages } = await pdfWriter.write(lowered(source).document, programAssets)
  expect(messages.map(String)).toEqual([])
  expect(await pdfTags(pdf)).toContain('Figure')
})

test('in Word a chart has a fallback with its words and its alternative text', async () => {
  const writer = await writers.docx()
  const { data: docx } = await writer.write(lowered(source).document, programAssets)
  expect(await docxPart(docx, 'word/document.xml')).toContain('EU: Short 2; Spain: Short 1, Long 3')
})

test('Markdown comes with the picture that it names', async () => {
  const writer = await writers.md()
  const { data: markdown, files = [] } = await writer.write(lowered(source).document, programAssets)
  const [, named] = /\]\((chart-[0-9a-f]{8}\.svg)\)/u.exec(new TextDecoder().decode(markdown)) ?? []
  expect(files.map(({ name }) => name)).toEqual([named])
  expect(new TextDecoder().decode(files[0]?.data)).toMatch(/^<svg /u)
})

test.each([
  [
    'a text for a number',
    '| A | B |\n| - | - |\n| x | many |',
    'Unexpected “many” in a chart, expected a whole number',
  ],
  [
    'another kind',
    '| A | B |\n| - | - |\n| x | 1 |',
    'Unexpected kind `pie` of `:::chart`, expected one of bar, stacked, matrix, timeline',
  ],
  ['no table', 'words', 'Unexpected `:::chart` without a table alone in it'],
])('%s is told, and nothing is drawn', (name, body, reason) => {
  const kind = name === 'another kind' ? '{kind="pie"}' : ''
  const { document, messages } = lowered(`# T\n\n:::chart[C]${kind}\n${body}\n:::\n`)
  expect(messages).toEqual([expect.stringContaining(reason)])
  expect(document.children.filter(({ type }) => type === 'figure')).toEqual([])
})

test('a chart stands alone where it asks for it and its alternative text is short', () => {
  const chart = (name: string) =>
    lowered(`:::chart[C]{kind="bar" alone}\n| a | n |\n| - | - |\n| ${name} | 1 |\n:::`).document.children
  expect(chart('b').map(({ type }) => type)).toEqual(['figure'])
  expect(chart('b '.repeat(200)).map(({ type }) => type)).toEqual(['figure', 'table'])
})

test('a chart of nothing is its table alone', () => {
  const { document } = lowered('# T\n\n:::chart[C]\n| A | B |\n| - | - |\n| x | 0 |\n:::\n')
  expect(document.children.map(({ type }) => type)).toEqual(['heading', 'table'])
})
