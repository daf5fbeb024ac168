import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error The benchmark's corpus comes without types.
import { notesOf } from '../../bench/corpus.mjs'
import { emptyFolder, projectFolder, realNotes, runCli } from '../support/run-cli.ts'

test('2,000 notes are made in 160 MB of heap: memory does not grow with the batch', () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'sources'))
  for (let number = 0; number < 2000; number++) cpSync(realNotes, join(folder, 'sources', `n${number}.md`))
  const run = runCli(['--to', 'md', '--quiet', '--jobs', '1'], folder, {
    NODE_OPTIONS: '--max-old-space-size=160',
  })
  expect(run.code).toBe(0)
  expect(readdirSync(join(folder, 'out'))).toHaveLength(2001)
}, 1_800_000)

/** What comes in with the others: each keeps its own brief from being made and no other. */
const faults: Record<string, string> = {
  empty: '',
  'front matter that is no YAML': '---\ntitle: [\n---\n',
  'a bomb of aliases': `---\na: &a [${'1, '.repeat(200)}]\nb: &b [${'*a, '.repeat(200)}]\n---\n# A\n`,
  'a table beyond the limit': `# A\n\n<table>${`<tr>${'<td>x</td>'.repeat(200)}</tr>`.repeat(200)}</table>\n`,
  'quotations beyond the limit': `# A\n\n${'>'.repeat(2000)} x\n`,
}

describe('1,000 notes, faulty and hostile ones among them', () => {
  const count = Number(process.env['BATCH_NOTES'] ?? 1000)
  const folder = emptyFolderFor(beforeAll)
  const args = ['--to', 'docx,md,html', '--jobs', '2', '--quiet']
  const digests = (out: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(folder(), out))
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(folder(), out, name)))
            .digest('hex'),
        ]),
    )

  beforeAll(() => {
    mkdirSync(join(folder(), 'sources'))
    for (let number = 1; number <= count; number++)
      writeFileSync(join(folder(), 'sources', `n${number}.md`), notesOf(number))
    for (const [name, text] of Object.entries(faults))
      writeFileSync(join(folder(), 'sources', `${name}.md`), text)
  })

  test('are made in one go, all but the faulty ones', () => {
    const { code, err } = runCli(args, folder())
    expect(code).toBe(1)
    for (const name of Object.keys(faults))
      expect(err).toMatch(new RegExp(`^sources.${name}\\.md:\\d+:\\d+ error `, 'mu'))
    expect(readdirSync(join(folder(), 'out'))).toHaveLength(3 * count + 1)
  })

  test('are the same, killed at twenty moments and taken up again', async () => {
    const out = join(folder(), 'killed')
    const signals = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const
    for (let kill = 0; kill < 20; kill++) {
      const made = () =>
        existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.md')).length : 0
      const enough = Math.min(count - 1, made() + 1 + Math.floor(Math.random() * (count / 25)))
      const run = spawn(
        process.execPath,
        [join(projectFolder, 'dist', 'policy-brief.js'), ...args, '--out', 'killed'],
        {
          cwd: folder(),
          stdio: 'ignore',
        },
      )
      const ended = new Promise((resolve) => run.on('exit', resolve))
      while (run.exitCode === null && made() < enough) await new Promise((resolve) => setTimeout(resolve, 10))
      run.kill(signals[kill % signals.length])
      await ended
    }
    expect(runCli([...args, '--out', 'killed'], folder()).code).toBe(1)
    expect(digests('killed')).toEqual(digests('out'))
  })

  test('are the same in three parts, joined', () => {
    for (const part of ['1', '2', '3']) runCli([...args, '--shard', `${part}/3`, '--out', part], folder())
    expect(runCli(['merge', '1', '2', '3', '--out', 'joined'], folder())).toMatchObject({ code: 0, err: '' })
    expect(digests('joined')).toEqual(digests('out'))
  })

  test('are not made again while nothing changes', () => {
    const { code, out } = runCli(['--to', 'docx,md,html', '--jobs', '2'], folder())
    expect(code).toBe(1)
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => !line.endsWith(', unchanged'))).toEqual([])
    expect(lines).toHaveLength(3 * count)
  })

  test('are a site, all but the faulty ones, whose first page has less than 300 kB', () => {
    const { code, out, err } = runCli(['site'], folder())
    expect(code).toBe(0)
    expect(out).toContain(`: ${count} briefs; `)
    expect(err.match(/ site-without$/gmu)).toHaveLength(Object.keys(faults).length)
    const size = (name: string): number => statSync(join(folder(), 'site', name)).size
    expect(size('index.html')).toBeLessThan(300_000)
    expect(readdirSync(join(folder(), 'site', 'briefs'))).toHaveLength(3 * count)
  })
})

/** One folder for all the tests of a block. */
function emptyFolderFor(before: typeof beforeAll): () => string {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-brief-'))
    return () => rmSync(folder, { recursive: true, force: true })
  })
  return () => folder
}
