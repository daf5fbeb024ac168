/**
 * How fast the built PDF writer is, alone, from ready documents: cold in a process of its own, warm, and page by page.
 * Prints one line a measure; ends with 1 where one is over its limit. Limits hold on an idle machine.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const assets = { read: (name) => readFileSync(new URL(`assets/${name}`, root)) }

const vocabulary =
  'shared value allows to strengthen the relationship among actors within a network putting together stakeholders clusters can support creation helping companies construct new products services which are better aligned societal needs redefining productivity'.split(
    ' ',
  )
const text = (value) => ({ type: 'text', value })
const paragraph = (count, seed) => {
  const words = Array.from(
    { length: count },
    (_, i) => vocabulary[(i * 7 + seed * 13 + ((i * seed) % 5)) % 35],
  )
  return { type: 'paragraph', style: 'body', children: [text(`${words.join(' ')}.`)] }
}
const item = (child) => ({ type: 'listItem', checked: null, children: [child] })
const section = (i) => [
  { type: 'heading', depth: 2, id: `section-${i}`, children: [text(`Section ${i}`)] },
  paragraph(120, i),
  paragraph(90, i + 1),
  {
    type: 'list',
    ordered: false,
    start: 1,
    prefix: '',
    spread: false,
    children: [1, 2, 3].map((k) => item(paragraph(30, i + k))),
  },
]

/** The defaults of the theme that the writer reads. */
const theme = {
  page: { width: 210, height: 297, top: 27, bottom: 27, inner: 28, outer: 28, columns: 1, margin: 0, gap: 8 },
  fonts: { body: 'Source Serif 4', headings: 'Source Sans 3', word: 'Calibri', files: {} },
  text: { size: 10.5, leading: 1.42, alignment: 'justify', hyphenate: true },
  headings: { sizes: [25, 16, 12.5, 11, 10.5, 10.5] },
  spacing: { paragraphs: 0.5, headings: 1 },
  colours: {
    text: '#1A1A1A',
    accent: '#003399',
    muted: '#595959',
    link: '#0B4A9E',
    tint: '#EEF2FA',
    rule: '#B8C2D6',
  },
}
const metadata = {
  title: 'A brief',
  subject: null,
  authors: [],
  keywords: [],
  date: '2020-07-09',
  publisher: null,
  identifiers: [],
  generator: 'bench',
}
const line = { start: [text('A series')], end: [{ type: 'page' }], firstPage: true }
const brief = (sections) => ({
  type: 'document',
  language: 'en',
  metadata,
  theme,
  header: line,
  footer: line,
  children: [
    { type: 'heading', depth: 1, id: 'title', children: [text('A brief')] },
    ...Array.from({ length: sections }, (_, i) => section(i)).flat(),
  ],
  footnotes: [],
  attachments: [],
})

async function writer() {
  const chunk = readdirSync(new URL('dist/', root)).find((name) => name.startsWith('pdf-writer-'))
  const exported = await import(new URL(`dist/${chunk}`, root))
  return Object.values(exported).find((value) => value.format === 'pdf')
}

const self = fileURLToPath(import.meta.url)
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
const wall = (run) => {
  const start = performance.now()
  run()
  return performance.now() - start
}
/** Loaded here, so that the process that is measured does without it. */
async function cold(...argv) {
  const { execFileSync } = await import('node:child_process')
  return median(Array.from({ length: 7 }, () => wall(() => execFileSync(process.execPath, argv))))
}

let failed = false
function report(what, value, unit, limit) {
  if (value > limit) failed = true
  console.log(`${what}: ${value.toFixed(1)} ${unit} (at most ${limit}${value > limit ? ': over' : ''})`)
}

async function measure() {
  report(
    'cold, four pages, against an empty node',
    (await cold(self, 'once')) / (await cold('-e', '0')),
    'times',
    4,
  )
  const pdf = await writer()
  const four = brief(4)
  for (let i = 0; i < 30; i++) await pdf.write(four, assets)
  const times = []
  for (let i = 0; i < 31; i++) {
    const start = performance.now()
    await pdf.write(four, assets)
    times.push(performance.now() - start)
  }
  report('warm, four pages', median(times), 'ms', 20)
  const perPage = []
  for (const sections of [110, 1100]) {
    const start = performance.now()
    const { pages } = await pdf.write(brief(sections), assets)
    perPage.push((performance.now() - start) / pages)
    report(`${pages} pages, a page`, perPage.at(-1), 'ms', 6)
  }
  report('of many pages against fewer, a page', perPage[1] / perPage[0], 'times', 1.5)
  report('memory at the end', process.memoryUsage().rss / 1e6, 'MB', 400)
}

if (process.argv[2] === 'once') await (await writer()).write(brief(4), assets)
else await measure()
process.exitCode ||= failed ? 1 : 0
