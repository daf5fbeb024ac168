/** A fault for each thing that a brief must not do to its notes, in each format by itself: nothing stands beside it but its manifest. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameOf, PdfReference } from '../../src/verify/pdf/pdf-objects.ts'
import { runHere } from '../check/run-here.ts'
import { dictionariesOf, type EditablePdf, editPdf, editStream, writePdf } from '../support/pdf-editing.ts'
import { type Copy, type Edit, edited, inBody, inPdf, judged, replaced } from '../support/planted-faults.ts'
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

type EditOfFormat = readonly [name: string, format: string, edit: Edit]

/** The first tag of a role whose words are in its own content. */
const tagOf = (pdf: EditablePdf, role: string) =>
  dictionariesOf(pdf, (one) => nameOf(one.get('S')) === role && !one.has('Type'))[0]?.[1] ??
  dictionariesOf(pdf, (one) => nameOf(one.get('S')) === role)[0]?.[1]

/** Faults of one format’s own. */
const edits: readonly EditOfFormat[] = [
  ['alt', 'pdf', inPdf((pdf) => void tagOf(pdf, 'Figure')?.delete('Alt'))],
  ['alt', 'docx', inBody('A crane over a ship', '')],
  ['alt', 'md', replaced('![A crane over a ship]', '![]')],
  ['alt', 'html', replaced('alt="A crane over a ship"', 'alt=""')],
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
let linesOf: (folder: string) => string[] = () => []
const textOf = (folder: string): string => linesOf(folder).join('\n')

beforeAll(async () => {
  for (const folder of ['sources', 'other']) {
    mkdirSync(join(home, folder))
    put(`${folder}/crane.png`, samplePng)
  }
  put('sources/brief.md', notes)
  for (const format of formats) await runHere(['--to', format, '--out', `0-${format}`], home)
  const copies: Copy[] = formats.map((format) => ({
    name: `as-built-${format}`,
    of: `0-${format}`,
    plant: () => {},
  }))
  for (const [index, [, from, to]] of faults.entries())
    copies.push(...(await lying(index + 1, notes.replace(from, to))))
  for (const [name, format, edit] of edits)
    copies.push({
      name: `${name}-${format}`,
      of: `0-${format}`,
      plant: (folder) => edited(join(folder, `brief.${format}`), edit),
    })
  linesOf = await judged(home, copies)
})

/** Folders as they were built, each with the file of changed notes in the place of its own. */
async function lying(number: number, changed: string): Promise<Copy[]> {
  expect(changed).not.toBe(notes)
  put('other/brief.md', changed)
  const out = `lying-${number}`
  await runHere(['other/brief.md', '--to', formats.join(), '--out', out, '--force'], home)
  return formats.map((format) => ({
    name: `${number}-${format}`,
    of: `0-${format}`,
    plant: (folder) =>
      edited(join(folder, `brief.${format}`), (sound) => {
        const lie = get(`${out}/brief.${format}`)
        return format === 'pdf' ? withItsNotes(lie, sound) : lie
      }),
  }))
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

test('nothing is told of briefs as they were built', () => {
  for (const format of formats) expect(linesOf(`as-built-${format}`)).toEqual([])
})

test.each(faults)('%s is told in each format', (fault, _, __, says) => {
  const number = faults.findIndex(([name]) => name === fault) + 1
  for (const format of formats) {
    const proven = linesOf(`${number}-${format}`).filter((line) =>
      / error .* (?:brief-[a-z]+|[a-z]+-unfounded|identifier-malformed)$/u.test(line),
    )
    expect(proven.join('\n'), format).toContain(says)
  }
})

test('a lost alternative text is told in each format, by its clause too', () => {
  for (const format of formats) {
    expect(textOf(`alt-${format}`), format).toMatch(/ \(EN 301 549, 10\.1\.1\.1\) alt-missing$/mu)
    expect(textOf(`alt-${format}`), format).toMatch(
      /“picture ”.*“picture A crane over a ship”.* brief-differs$/mu,
    )
  }
})

test('a PDF whose text layer differs from its tags is told', () => {
  expect(textOf('heard-pdf')).toMatch(/“Session on geese” for those who hear it.* brief-twofold$/mu)
  expect(textOf('beside-pdf')).toMatch(/ brief-differs$/mu)
})
