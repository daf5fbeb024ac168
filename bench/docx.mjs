/**
 * How fast the built Word writer is, alone, from ready documents: warm, and section by section to a thousand pages.
 * Prints one line a measure; ends with 1 where one is over its limit. Limits hold on an idle machine.
 */
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const assets = { read: (name) => readFileSync(new URL(`assets/${name}`, root)) }

const vocabulary =
  'shared value allows to strengthen the relationship among actors within a network putting together stakeholders clusters can support creation helping companies construct new products services which are better aligned societal needs redefining productivity'.split(
    ' ',
  )
const text = (value) => ({ type: 'text', value })
const words = (count, seed) =>
  Array.from({ length: count }, (_, i) => vocabulary[(i * 7 + seed * 13 + ((i * seed) % 5)) % 35]).join(' ')
const paragraph = (...children) => ({ type: 'paragraph', style: 'body', children })
const item = (child) => ({ type: 'listItem', checked: null, children: [child] })
const cell = (value) => ({
  type: 'tableCell',
  columnSpan: 1,
  rowSpan: 1,
  children: [paragraph(text(value))],
})

/** About a page: a heading, paragraphs with marks, a link and a note, a list and a table. */
const section = (i) => [
  { type: 'heading', depth: 2, id: `section-${i}`, children: [text(`Section ${i}`)] },
  paragraph(
    text(`${words(90, i)} `),
    { type: 'strong', children: [text(words(3, i))] },
    text(' '),
    { type: 'link', url: `https://example.org/${i}`, children: [text(words(4, i + 1))] },
    { type: 'footnoteReference', id: `note-${i}` },
    text('.'),
  ),
  paragraph(text(`${words(80, i + 1)}.`)),
  {
    type: 'list',
    ordered: i % 2 === 0,
    start: 1,
    prefix: '',
    spread: false,
    children: [1, 2, 3].map((k) => item(paragraph(text(`${words(25, i + k)}.`)))),
  },
  {
    type: 'table',
    id: `table-${i}`,
    caption: [text(`Table ${i}`)],
    summary: null,
    rowHeaders: true,
    align: [null, null, null],
    children: [0, 1, 2, 3].map((k) => ({
      type: 'tableRow',
      children: [1, 2, 3].map((j) => cell(words(3, i + k * j))),
    })),
  },
]
const note = (i) => ({ type: 'footnote', id: `note-${i}`, children: [paragraph(text(words(12, i)))] })

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
const brief = (sections) => {
  const numbers = Array.from({ length: sections }, (_, i) => i)
  return {
    type: 'document',
    language: 'en',
    metadata,
    theme,
    header: line,
    footer: line,
    children: [
      { type: 'heading', depth: 1, id: 'title', children: [text('A brief')] },
      { type: 'contents', title: [text('Contents')], depth: 3 },
      ...numbers.flatMap(section),
    ],
    footnotes: numbers.map(note),
    attachments: [],
  }
}

/** What the built chunks of a name export. */
async function built(name) {
  const chunks = readdirSync(new URL('dist/', root)).filter((file) => file.startsWith(name))
  const modules = await Promise.all(chunks.map((chunk) => import(new URL(`dist/${chunk}`, root))))
  return modules.flatMap((exported) => Object.values(exported))
}
const writer = async () => (await built('docx-writer-')).find((value) => value.format === 'docx')
const verifier = async () =>
  (await built('verify-docx-')).find((value) => typeof value === 'function' && isVerifier(value))
const isVerifier = (value) => {
  try {
    return value(new Uint8Array())[0].ruleId === 'docx-unreadable'
  } catch {
    return false
  }
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

let failed = false
function report(what, value, unit, limit) {
  if (value > limit) failed = true
  console.log(`${what}: ${value.toFixed(1)} ${unit} (at most ${limit}${value > limit ? ': over' : ''})`)
}

const docx = await writer()
const five = brief(5)
for (let i = 0; i < 30; i++) await docx.write(five, assets)
const times = []
for (let i = 0; i < 31; i++) {
  const start = performance.now()
  await docx.write(five, assets)
  times.push(performance.now() - start)
}
report('Word, warm, five pages', median(times), 'ms', 25)
const perSection = []
let last
for (const sections of [100, 1000]) {
  const document = brief(sections)
  const start = performance.now()
  last = (await docx.write(document, assets)).data
  perSection.push((performance.now() - start) / sections)
  report(`Word, ${sections} pages, a page`, perSection.at(-1), 'ms', 4)
}
report('Word, of many pages against fewer, a page', perSection[1] / perSection[0], 'times', 1.5)
report('Word, memory at the end', process.memoryUsage().rss / 1e6, 'MB', 400)
const verify = await verifier()
const start = performance.now()
verify(last)
report('Word, verify of 1000 pages', performance.now() - start, 'ms', 2000)
process.exitCode = failed ? 1 : 0
