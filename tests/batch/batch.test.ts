import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { projectFolder, type Ran, runCli } from '../support/run-cli.ts'
import { samplePng } from '../support/sample-document.ts'
import { contentsOf, notesOn, projectIn, projectOf, sessionsOn } from './support/project-of.ts'

const _program = join(projectFolder, 'dist', 'policy-brief.js')
const md = ['--to', 'md']

/** What was printed, without the times that it took. */
const lines = ({ out }: Ran): string[] =>
  out
    .replaceAll(/\d+ ms$/gmu, '… ms')
    .trimEnd()
    .split('\n')

describe('the same files come out', () => {
  const names = ['boats', 'cranes', 'docks', 'engines', 'ferries']
  const notes = {
    ...sessionsOn(...names),
    'sources/broken.md': '---\ntitle: [\n---\n',
    'sources/empty.md': '',
  }
  const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  /** In this process, one after the other. */
  let calm: Ran
  let contents: Record<string, string> = {}
  beforeAll(async () => {
    projectIn(home, notes)
    calm = await runHere(['--to', 'pdf,md', '--jobs', '1'], home)
    contents = contentsOf(join(home, 'out'))
  })
  afterAll(() => rmSync(home, { recursive: true }))

  test('on several processes, told in the same order', async () => {
    const other = await runHere(['--to', 'pdf,md', '--jobs', '3', '--out', 'other'], home)
    expect(contentsOf(join(home, 'other'))).toEqual(contents)
    expect(lines(other)).toEqual(lines(calm).map((line) => line.replace('out', 'other')))
    expect({ code: other.code, err: other.err }).toEqual({ code: 1, err: calm.err })
  })

  test('on more processes than Node takes listeners', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${index}`)
    const home = projectOf(sessionsOn(...names))
    expect(runCli([...md, '--jobs', '3'], home)).toMatchObject({ code: 0, err: '' })
  })

  test('in three parts, which merge joins', async () => {
    for (const part of [1, 2, 3])
      await runHere(['--to', 'pdf,md', '--shard', `${part}/3`, '--out', `part${part}`], home)
    const parts = [1, 2, 3].map((part) => readdirSync(join(home, `part${part}`)).length)
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(2)
    const merged = await runHere(['merge', 'part2', 'part1/manifest.json', 'part3', '--out', 'all'], home)
    expect(merged).toEqual({
      code: 0,
      out: `${join('all', 'manifest.json')}: 5 briefs of 3 parts, 2 failed\n`,
      err: '',
    })
    expect(contentsOf(join(home, 'all'))).toEqual(contents)
  })
})

describe('what is unchanged is not made again', () => {
  const project = () => projectOf(sessionsOn('boats', 'cranes'))
  const unchanged = (name: string) => `${join('out', `${name}.md`)}, unchanged`
  const made = (name: string) => `${join('out', `${name}.md`)}, … ms`

  test('and says again what was said of it', async () => {
    const home = project()
    writeFileSync(join(home, 'sources', 'odd.md'), `${notesOn('odd')}\n![](missing.png)\n`)
    const first = await runHere(md, home)
    expect(first.err).toContain('odd.md')
    const second = await runHere(md, home)
    expect(second).toEqual({ ...first, out: expect.any(String) })
    expect(lines(second)).toEqual(['boats', 'cranes', 'odd'].map(unchanged))
  })

  test.each<[string, (home: string) => void, string[]]>([
    ['notes that changed', (home) => writeFileSync(join(home, 'sources', 'boats.md'), notesOn('sails')), md],
    ['a file that is gone', (home) => rmSync(join(home, 'out', 'boats.md')), md],
    ['a file that was changed by hand', (home) => writeFileSync(join(home, 'out', 'boats.md'), 'x'), md],
  ])('%s alone are made', async (_, change, args) => {
    const home = project()
    await runHere(md, home)
    const before = contentsOf(join(home, 'out'))
    change(home)
    expect(lines(await runHere(args, home))).toEqual([made('boats'), unchanged('cranes')])
    if (!_.startsWith('notes')) expect(contentsOf(join(home, 'out'))).toEqual(before)
  })

  test.each<[string, (home: string) => void, string[]]>([
    ['another template', () => {}, [...md, '--template', 'one-pager']],
    ['another language', () => {}, [...md, '--lang', 'fr']],
    ['another format', () => {}, ['--to', 'docx']],
    ['warnings that fail', () => {}, [...md, '--strict']],
    ['--force', () => {}, [...md, '--force']],
    [
      'other settings',
      (home) => writeFileSync(join(home, 'policy-brief.config.yaml'), 'acronyms: [ACME]\n'),
      md,
    ],
    [
      'another build of the program',
      (home) => {
        const manifest = join(home, 'out', 'manifest.json')
        const [, build] = /"version": "[^"+]+\+([0-9a-f]{12})"/u.exec(readFileSync(manifest, 'utf8')) ?? []
        writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(`+${build}`, `+${'0'.repeat(12)}`))
      },
      md,
    ],
    [
      'a label of the project’s own',
      (home) => {
        mkdirSync(join(home, 'templates', 'labels'), { recursive: true })
        writeFileSync(join(home, 'templates', 'labels', 'en.yaml'), 'words: { needs: Wants }\n')
      },
      md,
    ],
  ])('with %s all are', async (_, change, args) => {
    const home = project()
    await runHere(md, home)
    change(home)
    const { out, err } = await runHere(args, home)
    expect(`${out}${err}`).not.toContain('unchanged')
    expect(out).toMatch(/boats\..*\d ms\n.*cranes\..*\d ms\n/u)
  })

  test('a picture that changed, came or went', async () => {
    const home = projectOf({ 'sources/a.md': `${notesOn('boats')}\n![A boat](boat.png)\n` })
    const boat = join(home, 'sources', 'boat.png')
    const again = async () => lines(await runHere(md, home))[0]
    const isMade = join('out', 'a.md, … ms')
    await again()
    expect(await again()).toBe(join('out', 'a.md, unchanged'))
    writeFileSync(boat, samplePng)
    expect(await again()).toBe(isMade)
    expect(await again()).toBe(join('out', 'a.md, unchanged'))
    rmSync(boat)
    expect(await again()).toBe(isMade)
  })

  test('a picture stands beside a Markdown brief, where its address leads', async () => {
    const notes = `${notesOn('boats')}\n![A boat](img/a%20boat.png)\n\n![It again](img/a%20boat.png)\n`
    const home = projectOf({ 'sources/a.md': notes, 'sources/img/a boat.png': samplePng })
    await runHere(md, home)
    const brief = readFileSync(join(home, 'out', 'a.md'), 'utf8')
    const [, address = ''] = /!\[A boat\]\(([\w.-]+\.png)\)/u.exec(brief) ?? []
    expect(readFileSync(join(home, 'out', address)).equals(samplePng)).toBe(true)
    const { briefs } = JSON.parse(readFileSync(join(home, 'out', 'manifest.json'), 'utf8'))
    expect(briefs[0].outputs.map(({ path }: { path: string }) => path)).toEqual(['a.md', address])
  })

  test('a picture that lies where it must not', async () => {
    const home = projectOf({
      'sources/a.md': `${notesOn('boats')}\n![A boat](../boat.png)\n`,
      'boat.png': samplePng,
    })
    await runHere(md, home)
    expect(lines(await runHere(md, home))[0]).toBe(join('out', 'a.md, unchanged'))
  })

  test('what is said of notes is listed once, however many sessions they hold', async () => {
    const session = `${notesOn('boats')}\n## Strange part\n\nStray words\n\n`
    const home = projectOf({ 'sources/a.md': session.repeat(6) })
    const first = await runHere(md, home)
    const { briefs } = JSON.parse(readFileSync(join(home, 'out', 'manifest.json'), 'utf8'))
    expect(briefs).toHaveLength(6)
    const said = first.err.trimEnd().split('\n')
    expect(said.length).toBeGreaterThanOrEqual(6)
    expect(briefs.flatMap(({ messages }: { messages: object[] }) => messages)).toHaveLength(said.length)
    expect((await runHere(md, home)).err).toBe(first.err)
  })

  const listed = (home: string) => {
    const { briefs, failed } = JSON.parse(readFileSync(join(home, 'out', 'manifest.json'), 'utf8'))
    const pathsOf = (all: { notes: { path: string } }[]) => all.map(({ notes }) => notes.path)
    return { briefs: pathsOf(briefs), failed: pathsOf(failed) }
  }

  test('the manifest lists no brief of notes that now have an error, though the file stays', async () => {
    const home = project()
    await runHere(md, home)
    writeFileSync(join(home, 'sources', 'boats.md'), '')
    expect((await runHere(md, home)).code).toBe(1)
    expect(listed(home)).toEqual({ briefs: ['sources/cranes.md'], failed: ['sources/boats.md'] })
    expect(existsSync(join(home, 'out', 'boats.md'))).toBe(true)
  })

  test('the manifest keeps what other runs have made, as long as its notes are there', async () => {
    const home = project()
    await runHere([...md, 'sources/boats.md'], home)
    await runHere([...md, 'sources/cranes.md'], home)
    expect(listed(home).briefs).toEqual(['sources/boats.md', 'sources/cranes.md'])
    rmSync(join(home, 'sources', 'boats.md'))
    await runHere(md, home)
    expect(listed(home).briefs).toEqual(['sources/cranes.md'])
  })

  test('nor does it forget what failed in another run', async () => {
    const home = projectOf({ ...sessionsOn('boats'), 'sources/broken.md': '' })
    await runHere([...md, 'sources/broken.md', 'sources/boats.md'], home)
    await runHere([...md, 'sources/boats.md'], home)
    expect(listed(home)).toEqual({ briefs: ['sources/boats.md'], failed: ['sources/broken.md'] })
    writeFileSync(join(home, 'sources', 'broken.md'), notesOn('cranes'))
    await runHere(md, home)
    expect(listed(home).failed).toEqual([])
  })

  test('parts of notes that changed between them are not joined', async () => {
    const home = projectOf(sessionsOn('boats', 'cranes', 'docks'))
    await runHere([...md, '--shard', '1/2', '--out', 'one'], home)
    writeFileSync(join(home, 'sources', 'boats.md'), `${notesOn('boats')}\n- More\n`)
    await runHere([...md, '--shard', '2/2', '--out', 'two'], home)
    const { code, err } = await runHere(['merge', 'one', 'two'], home)
    expect(err).toMatch(/^two.manifest\.json.*Unexpected list of notes.* merge-differs$/mu)
    expect(code).toBe(1)
  })

  test('a part that has no notes has a manifest all the same', async () => {
    const home = project()
    for (const part of ['1/4', '2/4', '3/4', '4/4'])
      await runHere([...md, '--shard', part, '--out', part.replace('/', '-')], home)
    const { code, out } = await runHere(['merge', '1-4', '2-4', '3-4', '4-4'], home)
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2 briefs of 4 parts') })
  })

  test('the manifest of a part lists no others, whatever an earlier run has left', async () => {
    const home = project()
    await runHere([...md, '--shard', '1/1'], home)
    writeFileSync(join(home, 'sources', 'docks.md'), notesOn('docks'))
    await runHere([...md, '--shard', '1/1', 'sources/docks.md'], home)
    expect(listed(home).briefs).toEqual(['sources/docks.md'])
  })
})

describe('a wrong command line', () => {
  test.each([
    [['--jobs', '0'], 'Option --jobs has "0", expected a number from 1 to 999'],
    [['--jobs', 'two'], 'Option --jobs has "two"'],
    [['--shard', '9/8'], 'Option --shard has "9/8", expected a part and how many there are, such as 3/8'],
    [['--shard', '0/8'], 'Option --shard has "0/8"'],
    [['--shard', '3'], 'Option --shard has "3"'],
    [['merge'], 'merge needs the manifests of all parts, or their folders'],
    [['check', '--jobs', '2'], 'Option --jobs is of build and verify only'],
  ])('%j is exit code 2, and nothing is done', async (args, says) => {
    const home = projectOf(sessionsOn('boats'))
    const { code, err } = await runHere(args, home)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`policy-brief: ${says}`) })
    expect(existsSync(join(home, 'out'))).toBe(false)
  })
})

describe('a manifest.json that is not ours', () => {
  test.each(['{"name": "app"}', 'words', '', '{"manifest": 2, "program": "policy-brief"}'])(
    '%j is left as it is, and nothing is made',
    async (text) => {
      const home = projectOf({ ...sessionsOn('boats'), 'out/manifest.json': text })
      const { code, err } = await runHere(md, home)
      expect(err).toMatch(/^out.manifest\.json:1:1 error Unexpected file in the place of the manifest/mu)
      expect(code).toBe(1)
      expect(contentsOf(join(home, 'out'))).toEqual({ 'manifest.json': text })
    },
  )

  test('is left as it is by merge, and no file is brought', async () => {
    const home = projectOf({ ...sessionsOn('boats'), 'all/manifest.json': '{}' })
    await runHere([...md, '--shard', '1/1', '--out', 'part'], home)
    const { code, err } = await runHere(['merge', 'part', '--out', 'all'], home)
    expect(err).toMatch(/^all.manifest\.json:1:1 error Unexpected file, expected a manifest/mu)
    expect(code).toBe(1)
    expect(contentsOf(join(home, 'all'))).toEqual({ 'manifest.json': '{}' })
  })
})

describe('names', () => {
  test('that begin as other paths do are names of files', async () => {
    const names = ['..boats.md', 'policy-brief:boats.md']
    const home = projectOf(Object.fromEntries(names.map((name) => [name, notesOn('boats')])))
    const args = [...md, ...names.map((name) => `./${name}`)]
    expect((await runHere(args, home)).err).toBe('')
    expect(lines(await runHere(args, home))).toEqual([
      join('out', '..boats.md, unchanged'),
      join('out', 'policy-brief:boats.md, unchanged'),
    ])
    expect(await runHere(['verify', 'out', '--rebuild', '--quiet'], home)).toMatchObject({ code: 0, err: '' })
  })
})

describe('reports', () => {
  const home = () => projectOf({ ...sessionsOn('boats', 'cranes'), 'sources/b<&>.md': '' })

  test('--format junit has a case for each file, and a failure for each error', async () => {
    const { err } = await runHere([...md, '--format', 'junit'], home())
    expect(err).toContain('<testsuites name="policy-brief" tests="3" failures="1" errors="0" skipped="0">')
    expect(err).toMatch(
      /<testcase name="sources.b&lt;&amp;&gt;\.md" [^>]*>\n {6}<failure type="[a-z-]+" message="/u,
    )
    expect(err).toMatch(/<testcase name="sources.boats\.md" [^>]*\/>/u)
  })

  test('--summary adds what was made to a Markdown file', async () => {
    const folder = home()
    writeFileSync(join(folder, 'page.md'), 'Before\n')
    await runHere([...md, '--summary', 'page.md'], folder)
    const page = readFileSync(join(folder, 'page.md'), 'utf8').replace(/\d+\.\d s/u, '… s')
    expect(page).toContain('Before\n## Policy briefs\n')
    expect(page).toContain('| 2 | 0 | 1 | 0 | … s |\n')
    expect(page).toContain('- ` sources/b<&>.md `\n')
  })
})
