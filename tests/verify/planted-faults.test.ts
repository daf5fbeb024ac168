/** A fault for each thing that a brief must not do to its notes, in each format by itself: nothing stands beside it but its manifest. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameOf, PdfReference } from '../../src/verify/pdf/pdf-objects.ts'
import { runHere } from '../check/run-here.ts'
import { dictionariesOf, type EditablePdf, editPdf, editStream, writePdf } from '../support/pdf-editing.ts'
import { samplePng } from '../support/sample-document.ts'

const notes = `---
licence: https://creativecommons.org/licenses/by/4.0/
---
# Session on cranes

9 July 2020

## Conceptual framework

Cranes lift cargo.

Ports need [a study](https://example.org/study) of them[^1].

![A crane over a ship](crane.png)

[^1]: Made by 3 ports.

## Disruption: no cranes in 2.5 % of the ports

- **Evidence:** Ships wait 12 days for cranes. Nobody unloads them.
- **Geographical impact:** Spain
- **Recommendation:** Do not close ports before 14 July

## Needs

- 400 cranes a week
- A common list of ports
`

const faults: readonly [fault: string, from: string | RegExp, to: string, says: string][] = [
  ['a dropped line', 'Nobody unloads them.', '', 'Nobody unloads them'],
  ['an added line', 'Nobody unloads them.', 'Nobody unloads them. All is well.', 'All is well'],
  ['a changed word', 'Nobody unloads', 'Somebody unloads', 'Somebody unloads'],
  ['a changed figure', '12 days', '21 days', '21 days'],
  ['a changed figure in a footnote', 'Made by 3 ports', 'Made by 8 ports', 'Made by 8 ports'],
  ['a figure without its per cent', '2.5 %', '2.5', '2.5 of'],
  ['a dropped “not”', 'Do not close', 'Do close', 'Do close'],
  ['another place', 'Spain', 'Portugal', 'Portugal'],
  ['another date', '9 July', '10 July', '10 July'],
  ['two needs that changed places', /(- 400.*)\n(- A common.*)/u, '$2\n$1', '400 cranes'],
  [
    'two paragraphs that changed places',
    /(Cranes lift cargo\.)\n\n(Ports need .*)/u,
    '$2\n\n$1',
    'Cranes lift',
  ],
  ['a link that leads elsewhere', 'example.org/study', 'example.com/study', 'example.com/study'],
  ['a link that is gone', '[a study](https://example.org/study)', 'a study', 'example.org/study'],
  ['another alternative text', 'A crane over a ship', 'A ship', 'A ship'],
  ['a picture that is gone', '![A crane over a ship](crane.png)', '', 'A crane over a ship'],
  [
    'an emblem without funding',
    'licence:',
    'funding: { programme: COSME, grant: "874590" }\nlicence:',
    'picture “Emblem of the European Union” without funding',
  ],
  ['a malformed identifier', 'licence:', 'identifiers: { issn: 2443-8031 }\nlicence:', 'ISSN 2443-8031'],
  ['another licence', 'by/4.0/', 'by-nc/4.0/', 'by-nc/4.0'],
]

type Edit = readonly [name: string, format: string, edit: (data: Buffer) => Uint8Array]

const inText =
  (from: string, to: string) =>
  (data: Buffer): Buffer => {
    const text = data.toString('utf8')
    expect(text).toContain(from)
    return Buffer.from(text.replace(from, to))
  }

function inWord(data: Buffer): Uint8Array {
  const parts = unzipSync(data)
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array)
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('A crane over a ship', '')) })
}

const inPdf =
  (change: (pdf: EditablePdf) => void) =>
  (data: Buffer): Buffer => {
    const pdf = editPdf(data)
    change(pdf)
    return writePdf(pdf)
  }

/** The first tag of a role whose words are in its own content. */
const tagOf = (pdf: EditablePdf, role: string) =>
  dictionariesOf(pdf, (one) => nameOf(one.get('S')) === role && !one.has('Type'))[0]?.[1] ??
  dictionariesOf(pdf, (one) => nameOf(one.get('S')) === role)[0]?.[1]

/** Faults of one format’s own. */
const edits: readonly Edit[] = [
  ['alt', 'pdf', inPdf((pdf) => void tagOf(pdf, 'Figure')?.delete('Alt'))],
  ['alt', 'docx', inWord],
  ['alt', 'md', inText('![A crane over a ship]', '![]')],
  ['alt', 'html', inText('alt="A crane over a ship"', 'alt=""')],
  ['heard', 'pdf', inPdf((pdf) => void tagOf(pdf, 'H1')?.set('ActualText', 'Session on geese'))],
  [
    'beside',
    'pdf',
    inPdf((pdf) => {
      const pages = dictionariesOf(pdf, (one) => nameOf(one.get('Type')) === 'Page')
      const contents = pages[0]?.[1].get('Contents')
      const number = contents instanceof PdfReference ? contents.number : 0
      // The first words that are tagged are said to be none of the text.
      editStream(pdf, number, (text) => text.replace(/\/\w+ <<[^>]*\/MCID \d+[^>]*>> BDC/u, '/Artifact BMC'))
    }),
  ],
]

const formats = ['pdf', 'docx', 'md', 'html'] as const
const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const put = (path: string, data: string | Uint8Array) => writeFileSync(join(home, path), data)
const get = (path: string) => readFileSync(join(home, path))

/** What is told of the briefs of each fault, by folder: the number of the fault and the format; faults are counted from 1. */
let told: string[] = []

beforeAll(async () => {
  for (const folder of ['sources', 'other']) {
    mkdirSync(join(home, folder))
    put(`${folder}/crane.png`, samplePng)
  }
  put('sources/brief.md', notes)
  for (const format of formats) await runHere(['--to', format, '--out', `0-${format}`], home)
  for (const [index, [, from, to]] of faults.entries()) await plant(index + 1, notes.replace(from, to))
  for (const [name, format, edit] of edits) {
    cpSync(join(home, `0-${format}`), join(home, `${name}-${format}`), { recursive: true })
    const file = `${name}-${format}/brief.${format}`
    put(file, edit(get(file)))
  }
  const folders = readdirSync(home).filter((name) => /^(?:\d+|alt|heard|beside)-/u.test(name))
  told = (await runHere(['verify', ...folders, '--quiet'], home)).err.split('\n')
})

/** Folders as they were built, each with the file of changed notes in the place of its own. */
async function plant(number: number, changed: string): Promise<void> {
  expect(changed).not.toBe(notes)
  put('other/brief.md', changed)
  await runHere(['other/brief.md', '--to', formats.join(), '--out', 'lying', '--force'], home)
  for (const format of formats) {
    cpSync(join(home, `0-${format}`), join(home, `${number}-${format}`), { recursive: true })
    const lie = get(`lying/brief.${format}`)
    const file = `${number}-${format}/brief.${format}`
    put(file, format === 'pdf' ? withItsNotes(lie, get('0-pdf/brief.pdf')) : lie)
  }
}

/** A PDF of other notes that carries the notes and the model of the first: only its pages lie. */
function withItsNotes(lying: Uint8Array, sound: Uint8Array): Buffer {
  const [pdf, other] = [editPdf(lying), editPdf(sound)]
  const carried = (file: typeof pdf) =>
    dictionariesOf(file, (one) => nameOf(one.get('Type')) === 'EmbeddedFile').map(([number]) => number)
  const [places, sources] = [carried(pdf), carried(other)]
  places.forEach((place, index) => {
    const source = sources[index] ?? 0
    pdf.streams.set(place, other.streams.get(source) ?? new Uint8Array())
    pdf.objects.set(place, other.objects.get(source) ?? null)
  })
  return writePdf(pdf)
}

const linesOf = (folder: string) => told.filter((line) => line.startsWith(`${folder}/`)).join('\n')

test('nothing is told of briefs as they were built', () => {
  for (const format of formats) expect(linesOf(`0-${format}`)).toBe('')
})

test.each(faults)('%s is told in each format', (fault, _, __, says) => {
  const number = faults.findIndex(([name]) => name === fault) + 1
  for (const format of formats) {
    const proven = linesOf(`${number}-${format}`)
      .split('\n')
      .filter((line) => / error .* (?:brief-[a-z]+|[a-z]+-unfounded|identifier-malformed)$/u.test(line))
    expect(proven.join('\n'), format).toContain(says)
  }
})

test('a lost alternative text is told in each format, by its clause too', () => {
  for (const format of formats) {
    expect(linesOf(`alt-${format}`), format).toMatch(/ \(EN 301 549, 10\.1\.1\.1\) alt-missing$/mu)
    expect(linesOf(`alt-${format}`), format).toMatch(
      /“picture ”.*“picture A crane over a ship”.* brief-differs$/mu,
    )
  }
})

test('a PDF whose text layer differs from its tags is told', () => {
  expect(linesOf('heard-pdf')).toMatch(/“Session on geese” for those who hear it.* brief-twofold$/mu)
  expect(linesOf('beside-pdf')).toMatch(/ brief-differs$/mu)
})
