/** Finished files are held against each other and against the model that they carry: planted faults are told. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FinishedBlock } from '../../src/verify/finished-text.ts'
import { promisedTexts } from '../../src/verify/promised-texts.ts'
import { firstDifference } from '../../src/verify/same-text.ts'
import { unsaid } from '../../src/verify/says-all.ts'
import { runHere } from '../check/run-here.ts'
import { edited, inBody, judged, replaced } from '../support/planted-faults.ts'

const notes = (what: string) => `# Session on ${what}

9 July 2020

## Disruption: no ${what} in 2.5 % of the ports

- **Evidence:** Ships wait 12 days for ${what}. Nobody unloads them.
- **EU action needed:** Coordination of ports; do not close them
- **Recommendation:** Do not close ports before 14 July
- **Time frame:** short term

## Needs

- 400 ${what} a week
- A common list of ports
`

const formats = ['pdf', 'docx', 'md', 'html'] as const

/** What is done to a folder of two briefs in all formats, and what is told of which file. */
const damages = new Map<string, { plant: (out: string) => unknown; told: readonly string[] }>()

/** A PDF of another program with these files attached. */
async function pdfCarrying(files: Record<string, string>): Promise<Buffer> {
  const document = new PDFDocument()
  for (const [name, text] of Object.entries(files)) document.file(Buffer.from(text), { name })
  document.text('A letter').end()
  return buffer(document)
}

const inMarkdown = (out: string, brief: string, from: string, to: string) =>
  edited(join(out, `${brief}.md`), replaced(from, to))

damages.set('no damage', { plant: () => {}, told: [] })

for (const [what, from, to] of [
  ['a changed word', 'Nobody unloads', 'Somebody unloads'],
  ['a changed figure', '12 days', '21 days'],
  ['a dropped figure', ' 12 days', ' days'],
  ['a dropped per cent', '2.5 %', '2.5'],
  ['a dropped line', 'Nobody unloads them.', ''],
  ['an added line', 'Nobody unloads them.', 'Nobody unloads them. All is well.'],
] as const)
  damages.set(`${what} in Word and in Markdown`, {
    plant(out) {
      inMarkdown(out, 'cranes', from, to)
      edited(join(out, 'cranes.docx'), inBody(from, to))
    },
    told: ['cranes.docx brief-differs', 'cranes.md brief-differs'],
  })

damages.set('a dropped “not” of a recommendation', {
  plant: (out) => inMarkdown(out, 'cranes', 'R1**\u2002Do not close', 'R1**\u2002Do close'),
  told: ['cranes.md brief-differs'],
})

for (const format of formats)
  damages.set(`two briefs that changed places in .${format}`, {
    plant: (out) => copyFileSync(join(out, `masks.${format}`), join(out, `cranes.${format}`)),
    told: [format === 'pdf' ? 'cranes.docx brief-differs' : `cranes.${format} brief-differs`],
  })

// The brief beside one that cannot be judged is judged.
for (const [format, rule] of [
  ['pdf', 'brief-unreadable'],
  ['docx', 'docx-unreadable'],
] as const)
  damages.set(`a .${format} that is cut short`, {
    plant(out) {
      edited(join(out, `cranes.${format}`), (data) => data.subarray(0, 3000))
      inMarkdown(out, 'masks', '12 days', '21 days')
    },
    told: [`cranes.${format} ${rule}`, 'masks.md brief-differs'],
  })

for (const json of ['{}', 'null', '[]', '{"language": 1', '"words"'])
  damages.set(`a PDF of others that carries ${json}`, {
    async plant(out) {
      const files = { 'notes.md': '# Notes', 'data.json': json }
      writeFileSync(join(out, 'cranes.pdf'), await pdfCarrying(files))
      inMarkdown(out, 'masks', '12 days', '21 days')
    },
    told: ['cranes.pdf brief-unreadable', 'masks.md brief-differs'],
  })

damages.set('files that are none of ours', {
  plant(out) {
    writeFileSync(join(out, 'cranes.pdf'), '%PDF-1.7\nnothing\n')
    writeFileSync(join(out, 'masks.docx'), 'PK nothing')
  },
  told: ['cranes.pdf brief-unreadable', 'masks.docx docx-unreadable'],
})

describe('verify', () => {
  const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  const names = [...damages.keys()]
  let linesOf: (name: string) => string[] = () => []
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  beforeAll(async () => {
    mkdirSync(join(home, 'sources'))
    for (const brief of ['cranes', 'masks']) writeFileSync(join(home, 'sources', `${brief}.md`), notes(brief))
    await runHere(['--to', formats.join()], home)
    // The notes are those that the PDF carries.
    rmSync(join(home, 'sources'), { recursive: true })
    linesOf = await judged(
      home,
      [...damages.values()].map(({ plant }, index) => ({ name: String(index), of: 'out', plant })),
    )
  })

  test.each([...damages].map(([what, { told }]) => [what, told] as const))('tells %s', (what, told) => {
    const found = linesOf(String(names.indexOf(what))).flatMap((line) => {
      const [, file, rule] = /^(\S+?):\d+:\d+ error .* (brief-[a-z-]+|docx-[a-z-]+)$/u.exec(line) ?? []
      return file === undefined ? [] : [`${file} ${rule}`]
    })
    if (told.length === 0) expect(found).toEqual([])
    expect(found).toEqual(expect.arrayContaining([...told]))
  })
})

const paragraphs = (...texts: string[]): FinishedBlock[] =>
  texts.map((text) => ({ role: 'text', text, links: [] }))

describe('two files say the same', () => {
  test('however their words are parted into blocks', () => {
    expect(
      firstDifference(paragraphs('Time frame short', 'a b'), paragraphs('Time frame', 'short a b')),
    ).toBeNull()
  })

  test.each<[string, FinishedBlock[]]>([
    ['two paragraphs that changed places', paragraphs('c d', 'a b')],
    ['a word less at the end', paragraphs('a b', 'c')],
    ['a word more at the end', paragraphs('a b', 'c d e')],
    ['a heading that is a paragraph', [{ role: 'heading', text: 'a b', links: [] }, ...paragraphs('c d')]],
  ])('but not with %s', (_, other) => {
    expect(firstDifference(paragraphs('a b', 'c d'), other)).not.toBeNull()
  })
})

describe('a brief says all of its model', () => {
  const holds = ['title', 'disruptions', 'needs', 'solutions']
  const model = {
    source: 'notes.md',
    language: 'en',
    title: { text: 'Ports' },
    disruptions: [
      {
        title: { text: 'no masks in 2.5 % of ports' },
        recommendations: [
          {
            content: { text: 'Do not close ports' },
            children: [{ content: { text: 'Open 3 more' }, children: [] }],
          },
        ],
        euActions: [{ content: { text: 'Fund −5 °C stores' } }],
      },
    ],
    needs: [{ content: { text: '400 cranes\n\nand ropes' } }],
    solutions: [{ title: { text: 'Share' }, content: { text: 'Share cranes' } }],
  }
  const brief = [
    'Ports',
    'Disruption: No masks in 2.5 % of ports',
    'R1 Do not close ports',
    'Open 3 more',
    'Fund −5 °C stores',
    'N1 400 cranes and ropes',
    'S1 Share: Share cranes',
  ]
  const faults = (...changed: string[]) => unsaid(paragraphs(...changed), promisedTexts(model, holds))

  test('whatever stands between', () => {
    expect(faults(...brief)).toEqual([])
  })

  test.each([
    ['a dropped “not”', 2, 'R1 Do close ports', 'recommendation'],
    ['a changed figure', 5, 'N1 40 cranes and ropes', 'need'],
    ['a changed decimal', 1, 'No masks in 25 % of ports', 'disruption'],
    ['a lost per cent', 1, 'No masks in 2.5 of ports', 'disruption'],
    ['a lost minus', 4, 'Fund 5 °C stores', 'EU action'],
    ['a lost point of a recommendation', 3, '', 'recommendation'],
    ['another solution', 6, 'S1 Share: Share ropes', 'solution'],
  ] as const)('%s is told', (_, at, text, what) => {
    const found = faults(...brief.map((line, index) => (index === at ? text : line)))
    expect(found.map((fault) => fault.what)).toEqual([what])
  })
})
