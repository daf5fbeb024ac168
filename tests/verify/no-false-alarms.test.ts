/** Briefs that are as they were made are told of nothing, wherever they are judged and whichever version made them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest } from '../../src/cli/batch/digest.ts'
import { runHere } from '../check/run-here.ts'

const notes = `# Häfen

9. Juli 2020

## Erste Störung: keine Kräne

- **Belege:** Schiffe warten, siehe https://bücher.example/ä|b und [die Zahlen](https://example.eu/é?a=ü&b=%C3%A9).

  ![Ein Schiff](ship.png)

  ![Ein Kran](https://example.eu/crane.png)

## Bedürfnisse

- Kräne
`

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
)

const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

beforeAll(async () => {
  mkdirSync(join(home, 'sources', 'deeper'), { recursive: true })
  writeFileSync(join(home, 'sources', 'brief.md'), notes)
  writeFileSync(join(home, 'sources', 'ship.png'), pixel)
  await runHere(['--to', 'pdf,docx,md,html', '--quiet'], home)
})

const verified = async (folder: string, out: string): Promise<string> => {
  const { code, err } = await runHere(['verify', out, '--quiet'], join(home, folder))
  return `${code}\n${err}`.trim()
}

test.each([
  ['the folder that built them', '.', 'out'],
  ['a folder of the notes', join('sources', 'deeper'), join('..', '..', 'out')],
])('addresses and pictures are held against those of the notes from %s', async (_, folder, out) => {
  expect(await verified(folder, out)).toBe('0')
})

const ofBothWays = `# جلسة عمل (2021) – ports of Haifa [חיפה]

9 July 2021

Participants: يوسف حداد (Port Authority, 12), דנה כהן [Union 7], Ann Bee (ACC)

## Disruption 1: نقص الحاويات (40%) in Rotterdam

- **Evidence:** Ships wait 12 days (من 3 إلى 5), see [الميناء (2)](https://example.org/ميناء) and **قوي 5%**.[^a]
- **Geographical impact:** חיפה 3
- **Time frame:** short term
- **Recommendation:** لا تغلقوا الموانئ (ports) قبل 2022

[^a]: مصدر: ports.org (p. 7) – חדש [x].

## Disruption 2: מחסור

- **Evidence:** Signs of their own: 1\u200E2, \u2067שלום\u2069 and \u202Bא\u202C.

## Needs

- 400 مصفاة (40 ft) a week
`

test.each(['policy-brief', 'one-pager', 'briefing', 'research-brief'])(
  'values that run both ways say the same in all formats by the template %s',
  async (template) => {
    const own = mkdtempSync(join(home, 'both-'))
    writeFileSync(join(own, 'brief.md'), ofBothWays)
    await runHere(['brief.md', '--template', template, '--to', 'pdf,docx,md,html', '--quiet'], own)
    const { code, err } = await runHere(['verify', 'out', '--rebuild', '--quiet'], own)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    // Marks of direction are of Word alone.
    expect(readFileSync(join(own, 'out', 'brief.md'), 'utf8')).not.toMatch(
      /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    )
  },
)

test('a style sheet of an earlier version in a file alone is a question for a person', async () => {
  const html = readFileSync(join(home, 'out', 'brief.html'), 'utf8')
  writeFileSync(join(home, 'alone.html'), html.replace('.tight>li>p{margin-bottom:.15em}', ''))
  const said = await verified('.', 'alone.html')
  expect(said).toMatch(/^0$/mu)
  expect(said).toMatch(/warning Cannot judge whether readers see what was read: style sheet .* file-unlike/u)
})

/** The brief as a version with another style sheet made it. */
function ofEarlier(edit: (html: string) => string): void {
  const [page, listing] = ['brief.html', 'manifest.json'].map((name) => join(home, 'out', name)) as [
    string,
    string,
  ]
  const html = edit(readFileSync(page, 'utf8'))
  writeFileSync(page, html)
  const manifest = JSON.parse(readFileSync(listing, 'utf8'))
  const [brief] = manifest.briefs
  const output = brief.outputs.find(({ format }: { format: string }) => format === 'html')
  Object.assign(output, { sha256: digest(html), bytes: Buffer.byteLength(html) })
  writeFileSync(listing, JSON.stringify({ ...manifest, briefs: [{ ...brief, version: '0.0.1' }] }))
}

test('a style sheet of an earlier version is a question for a person, what hides words in it a fault', async () => {
  ofEarlier((html) => html.replace('.tight>li>p{margin-bottom:.15em}', ''))
  const said = await verified('.', 'out')
  expect(said).toMatch(/^0$/mu)
  expect(said).toMatch(/warning Cannot judge whether readers see what was read: style sheet .* file-unlike/u)
  ofEarlier((html) => html.replace('<p>', '<p hidden>'))
  expect(await verified('.', 'out')).toMatch(/^1$[\s\S]*error Unexpected attribute hidden .* brief-unlike/mu)
})
