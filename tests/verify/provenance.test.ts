/** What finished files were made from: the manifest, the notes and the model are held against each other. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/manifest/manifest-schema.ts'
import { projectOf } from '../batch/support/project-of.ts'
import { runHere } from '../check/run-here.ts'

const notes = `---
publisher: A cluster platform
---
# Session on cranes

9 July 2020

## Disruption: no cranes

- **Evidence:** Ships wait 12 days.
- **Geographical impact:** Spain
- **Recommendation:** Do not close ports

## Needs

- 400 cranes a week
`

const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

beforeAll(async () => {
  mkdirSync(join(home, 'sources'))
  writeFileSync(join(home, 'sources', 'brief.md'), notes)
  await runHere(['--to', 'pdf,docx,md,html', '--quiet'], home)
})

type Change = (manifest: Manifest) => void

/** What is told of the folder with another manifest. */
async function told(change: Change): Promise<{ code: number | null; err: string }> {
  const copy = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  cpSync(home, copy, { recursive: true })
  const path = join(copy, 'out', 'manifest.json')
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'))
  change(manifest)
  writeFileSync(path, JSON.stringify(manifest))
  const { code, err } = await runHere(['verify', 'out', '--quiet'], copy)
  rmSync(copy, { recursive: true })
  return { code, err }
}

/** Other values in the brief, or in a part of it. */
const withOther =
  (part: 'model' | 'notes' | 'about' | 'template' | 'options' | null, values: object): Change =>
  ({ briefs: [brief] }) =>
    void Object.assign((part === null ? brief : brief?.[part]) ?? {}, values)

const zeros = '0'.repeat(64)

describe('a manifest', () => {
  test('of a folder as it was built says what its briefs say', async () => {
    expect(await told(() => {})).toEqual({ code: 0, err: '' })
  })

  test.each<[what: string, said: string, change: Change]>([
    ['title', '"Session on geese"', withOther(null, { title: 'Session on geese' })],
    ['date', '"2021-01-01"', withOther(null, { date: '2021-01-01' })],
    ['language', '"fr"', withOther(null, { language: 'fr' })],
    ['places', '["FR"]', withOther('about', { places: ['FR'] })],
    ['publisher', '"Nobody"', withOther('about', { publisher: 'Nobody' })],
    ['digest of the model', `"${zeros}"`, withOther('model', { sha256: zeros })],
    ['digest of the notes', `"${zeros}"`, withOther('notes', { sha256: zeros })],
    ['number of sessions', '2', withOther(null, { sessions: 2 })],
  ])('with another %s is told', async (what, said, change) => {
    const { code, err } = await told(change)
    expect(err).toContain(`brief.pdf:1:1 error Unexpected ${what} ${said} in the manifest, expected `)
    expect(code).toBe(1)
  })

  test('whose files were made of other notes, and have their digests in it, is told', async () => {
    const forged = projectOf({ 'sources/brief.md': notes.replace('Do not close', 'Do close') })
    await runHere(['--to', 'pdf,docx,md,html', '--quiet'], forged)
    const manifestIn = (folder: string): Manifest =>
      JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'))
    const [sound, lying] = [manifestIn(home), manifestIn(forged)]
    const outputs = lying.briefs[0]?.outputs ?? []
    const manifest = { ...sound, briefs: sound.briefs.map((brief) => ({ ...brief, outputs })) }
    writeFileSync(join(forged, 'out', 'manifest.json'), JSON.stringify(manifest))
    const { code, err } = await runHere(['verify', 'out', '--quiet'], forged)
    expect(err).toMatch(/ error Unexpected digest of the notes .* manifest-differs$/mu)
    expect(code).toBe(1)
  })

  test('that lists a brief twice is told', async () => {
    const { code, err } = await told(({ briefs }) => void briefs.push(...briefs))
    expect(err).toMatch(
      /^out.manifest\.json:1:1 error Unexpected session 1 of sources.brief\.md that is listed twice.* manifest-twice$/mu,
    )
    expect(code).toBe(1)
  })

  test.each<[what: string, says: string, change: Change]>([
    ['program', 'version 0.0.1 of the program made it', withOther(null, { version: '0.0.1' })],
    ['template', 'its template policy-brief changed since', withOther('template', { sha256: zeros })],
    ['settings', 'the settings changed since', withOther('options', { settings: zeros })],
  ])('of another %s says that the order of its briefs was not judged', async (_, says, change) => {
    const { err } = await told(change)
    expect(err).toMatch(
      /^out.brief\.pdf:1:1 warning Cannot judge whether its words stand in .* brief-order$/mu,
    )
    expect(err).toContain(says)
  })
})

test('a file alone says that its order was not judged', async () => {
  const { code, err } = await runHere(['verify', 'out/brief.pdf'], home)
  expect(err).toMatch(/^out.brief\.pdf:1:1 info Cannot judge whether its words stand in .* brief-alone$/mu)
  expect(code).toBe(0)
})

test('a file of another kind is told, and what of it could not be judged', async () => {
  writeFileSync(join(home, 'out', 'words.txt'), 'words')
  const { code, err } = await runHere(['verify', 'out'], home)
  rmSync(join(home, 'out', 'words.txt'))
  expect(err).toMatch(/^out.words\.txt:1:1 info Cannot judge the file: .* verify-beside$/mu)
  expect(err).not.toContain('manifest.json')
  expect(code).toBe(0)
})
