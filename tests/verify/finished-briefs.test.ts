/** Finished files are held against each other and against the model that they carry: planted faults are told. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FinishedBlock } from '../../src/verify/finished-text.ts'
import { type Model, promisedTexts } from '../../src/verify/promised-texts.ts'
import { firstDifference } from '../../src/verify/same-text.ts'
import { unsaid } from '../../src/verify/says-all.ts'
import { runHere } from '../check/run-here.ts'
import { emptyFolder } from '../support/run-cli.ts'

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
/** What was built, file by file. */
const built = new Map<string, Uint8Array>()

beforeAll(async () => {
  const home = mkdtempOf({ 'sources/cranes.md': notes('cranes'), 'sources/masks.md': notes('masks') })
  await runHere(['--to', formats.join()], home)
  for (const name of ['cranes', 'masks'])
    for (const format of formats)
      built.set(`${name}.${format}`, readFileSync(join(home, 'out', `${name}.${format}`)))
  built.set('manifest.json', readFileSync(join(home, 'out', 'manifest.json')))
  rmSync(home, { recursive: true })
})

function mkdtempOf(files: Record<string, string>): string {
  const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(home, 'sources'), { recursive: true })
    writeFileSync(join(home, name), text)
  }
  return home
}

/** The rules that `verify` names of a folder of briefs after a change, with the files that they are about. */
async function told(change: (out: string) => unknown): Promise<string[]> {
  const home = emptyFolder()
  const out = join(home, 'out')
  mkdirSync(out)
  for (const [name, data] of built) writeFileSync(join(out, name), data)
  await change(out)
  const { err } = await runHere(['verify', 'out', '--quiet'], home)
  const found = err.matchAll(/^out.(\S+?):\d+:\d+ error .* (brief-[a-z-]+|docx-[a-z-]+)$/gmu)
  return [...new Set([...found].map(([, file, rule]) => `${file} ${rule}`))].sort()
}

/** A PDF of another program with these files attached. */
async function pdfCarrying(files: Record<string, string>): Promise<Buffer> {
  const document = new PDFDocument()
  for (const [name, text] of Object.entries(files)) document.file(Buffer.from(text), { name })
  document.text('A letter').end()
  return buffer(document)
}

function editMarkdown(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text.includes(from)).toBe(true)
  writeFileSync(path, text.replace(from, to))
}

function editWord(path: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(path))
  const text = strFromU8(parts['word/document.xml'] as Uint8Array)
  expect(text.includes(from)).toBe(true)
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(text.replace(from, to)) }))
}

describe('verify', () => {
  test('has nothing to say of briefs as they were built', async () => {
    expect(await told(() => {})).toEqual([])
  })

  test.each<[string, string, string]>([
    ['a changed word', 'Nobody unloads', 'Somebody unloads'],
    ['a changed figure', '12 days', '21 days'],
    ['a dropped figure', ' 12 days', ' days'],
    ['a dropped per cent', '2.5 %', '2.5'],
    ['a dropped line', 'Nobody unloads them.', ''],
    ['an added line', 'Nobody unloads them.', 'Nobody unloads them. All is well.'],
  ])('tells %s in Word and in Markdown', async (_, from, to) => {
    expect(await told((out) => editMarkdown(join(out, 'cranes.md'), from, to))).toContain(
      'cranes.md brief-differs',
    )
    expect(await told((out) => editWord(join(out, 'cranes.docx'), from, to))).toContain(
      'cranes.docx brief-differs',
    )
  })

  test('tells a dropped “not” of a recommendation as such', async () => {
    const found = await told((out) =>
      editMarkdown(join(out, 'cranes.md'), 'R1**\u2002Do not close', 'R1**\u2002Do close'),
    )
    expect(found).toContain('cranes.md brief-differs')
  })

  test('tells two briefs that changed places, in each format', async () => {
    for (const format of formats) {
      const found = await told((out) => {
        copyFileSync(join(out, `masks.${format}`), join(out, `cranes.${format}`))
      })
      expect(found.some((fault) => fault.startsWith('cranes.'))).toBe(true)
    }
  })

  test('tells files that are cut short, and judges the others', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      const found = await told((out) => {
        const path = join(out, `cranes.${format}`)
        writeFileSync(path, readFileSync(path).subarray(0, 3000))
        editMarkdown(join(out, 'masks.md'), '12 days', '21 days')
      })
      expect(found).toContain(`cranes.${format} ${format === 'pdf' ? 'brief' : 'docx'}-unreadable`)
      expect(found).toContain('masks.md brief-differs')
    }
  })

  test.each(['{}', 'null', '[]', '{"language": 1', '"words"'])(
    'tells a PDF of others that carries %j, and judges the others',
    async (json) => {
      const found = await told(async (out) => {
        writeFileSync(
          join(out, 'cranes.pdf'),
          await pdfCarrying({ 'notes.md': '# Notes', 'data.json': json }),
        )
        editMarkdown(join(out, 'masks.md'), '12 days', '21 days')
      })
      expect(found).toContain('cranes.pdf brief-unreadable')
      expect(found).toContain('masks.md brief-differs')
    },
  )

  test('tells files that are none of ours, with what could not be judged', async () => {
    const found = await told((out) => {
      writeFileSync(join(out, 'cranes.pdf'), '%PDF-1.7\nnothing\n')
      writeFileSync(join(out, 'masks.docx'), 'PK nothing')
    })
    expect(found).toContain('cranes.pdf brief-unreadable')
    expect(found).toContain('masks.docx docx-unreadable')
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
  const model: Model = {
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
  const faults = (...changed: string[]) => unsaid(paragraphs(...changed), promisedTexts(model, null))

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
