/** `verify` of a folder with a manifest: its files are those that the manifest lists, and can be made again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { emptyFolder } from '../support/run-cli.ts'
import { notesOn, projectIn, projectOf, sessionsOn } from './support/project-of.ts'

const first = mkdtempSync(join(tmpdir(), 'policy-brief-'))
beforeAll(async () => {
  projectIn(first, sessionsOn('boats', 'cranes'))
  await runHere(['--to', 'md'], first)
})
afterAll(() => rmSync(first, { recursive: true }))

/** A project with two briefs in Markdown. */
function built(): string {
  const home = emptyFolder()
  cpSync(first, home, { recursive: true })
  return home
}
const verified = (home: string, ...args: string[]) => runHere(['verify', 'out', ...args, '--quiet'], home)

test('a folder that is as it was built is proven, and can be built again', async () => {
  const home = projectOf(sessionsOn('boats', 'cranes'))
  await runHere(['--to', 'pdf,md'], home)
  expect(await verified(home)).toEqual({ code: 0, out: '', err: '' })
  expect(await verified(home, '--rebuild')).toEqual({ code: 0, out: '', err: '' })
})

test('a message about what stands at each page’s head is of the notes, and told once', async () => {
  const home = projectOf({ 'sources/wool.md': notesOn('🧵') })
  const { err } = await runHere(['--to', 'pdf'], home)
  expect(err.match(/^\S+ warning Unexpected letter 🧵/gmu)).toHaveLength(
    new Set(err.match(/^\S+ warning Unexpected letter 🧵/gmu)).size,
  )
  expect(err).not.toMatch(/^:/mu)
  expect(await verified(home)).toEqual({ code: 0, out: '', err: '' })
})

describe('a fault is told at its file', () => {
  const edit = (path: string, from: string, to: string) =>
    writeFileSync(path, readFileSync(path, 'latin1').replaceAll(from, to), 'latin1')

  test.each<[string, (out: string, home: string) => void, RegExp]>([
    [
      'a word that was changed by hand',
      (out) => edit(join(out, 'boats.md'), 'late', 'on time'),
      /^out.boats\.md:1:1 error Unexpected bytes.* output-differs$/mu,
    ],
    [
      'a file that is gone',
      (out) => rmSync(join(out, 'cranes.md')),
      /^out.cranes\.md:1:1 error Unexpected lack of the file.* output-differs$/mu,
    ],
    [
      'two briefs that changed places',
      (out) => {
        const [one, other] = ['boats.md', 'cranes.md'].map((name) => readFileSync(join(out, name)))
        writeFileSync(join(out, 'boats.md'), other as Uint8Array)
        writeFileSync(join(out, 'cranes.md'), one as Uint8Array)
      },
      /^out.boats\.md.* output-differs$\n^out.cranes\.md.* output-differs$/mu,
    ],
    [
      'a manifest that leads out of its folder',
      (out) => edit(join(out, 'manifest.json'), '"boats.md"', '"../sources/boats.md"'),
      /^out.manifest\.json.* Unexpected output \.\.\/sources\/boats\.md.* output-differs$/mu,
    ],
    [
      'a manifest that is cut short',
      (out) => writeFileSync(join(out, 'manifest.json'), '{"manifest": 1'),
      /^out.manifest\.json:1:1 error Unexpected file.* manifest-foreign$/mu,
    ],
  ])('%s', async (_, damage, says) => {
    const home = built()
    damage(join(home, 'out'), home)
    const { code, err } = await verified(home)
    expect(err).toMatch(says)
    expect(code).toBe(1)
  })

  test('a file that the manifest does not list is a warning', async () => {
    const home = built()
    writeFileSync(join(home, 'out', 'other.md'), '---\nlang: en\n---\n\n# Other\n')
    const { code, err } = await verified(home)
    expect(err).toMatch(/^out.other\.md:1:1 warning .* output-unlisted$/mu)
    expect(code).toBe(0)
  })

  test.each<[string, (home: string) => void, RegExp]>([
    [
      'a template that nobody has',
      (home) => edit(join(home, 'out', 'manifest.json'), '"name": "policy-brief"', '"name": "gone"'),
      /^sources.boats\.md.* its template is not there.* rebuild-differs$/mu,
    ],
    [
      'notes that changed',
      (home) => writeFileSync(join(home, 'sources', 'boats.md'), notesOn('sails')),
      /^sources.boats\.md.* its notes changed since.* rebuild-differs$/mu,
    ],
    [
      'notes that are gone',
      (home) => rmSync(join(home, 'sources', 'boats.md')),
      /^sources.boats\.md.* there is no such file.* notes-unreadable$/mu,
    ],
    [
      'other settings',
      (home) => writeFileSync(join(home, 'policy-brief.config.yaml'), 'acronyms: [ACME]\n'),
      /^sources.boats\.md.* the settings changed since.* rebuild-differs$/mu,
    ],
    [
      'a brief and its manifest that were both changed',
      (home) => {
        const manifest = join(home, 'out', 'manifest.json')
        edit(manifest, JSON.parse(readFileSync(manifest, 'utf8')).briefs[0].outputs[0].sha256, 'a'.repeat(64))
      },
      /^out.boats\.\w+:1:1 error Unexpected bytes.* output-differs$/mu,
    ],
  ])('--rebuild tells %s', async (_, damage, says) => {
    const home = built()
    damage(home)
    const { code, err } = await verified(home, '--rebuild')
    expect(err).toMatch(says)
    expect(code).toBe(1)
  })
})
