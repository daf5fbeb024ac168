import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, projectFolder } from '../support/run-cli.ts'

const notes = '# Clusters\n\n## Needs\n\n- Value must be shared.\n'

type Folders = [caches: string, project: string]

const place = mkdtempSync(join(tmpdir(), 'policy-brief-'))
const dist = join(place, 'dist')
afterAll(() => rmSync(place, { recursive: true, force: true }))
beforeAll(() => {
  for (const name of ['package.json', 'assets', 'templates'])
    symlinkSync(join(projectFolder, name), join(place, name))
  const filter = (path: string): boolean => !/^(?:code-.*\.bin|types)$/u.test(basename(path))
  cpSync(join(projectFolder, 'dist'), dist, { recursive: true, filter })
})

/** The program as it stands where it is installed: no sources beside it, and a folder of caches of its own. */
function installed() {
  const folder = emptyFolder()
  const [caches, project] = ['caches', 'project'].map((name) => join(folder, name)) as Folders
  mkdirSync(project)
  writeFileSync(join(project, 'notes.md'), notes)
  const run = (args: readonly string[], environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'policy-brief.js'), ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], XDG_CACHE_HOME: caches, NO_COLOR: '1', ...environment },
    })
    return { code: status, out: stdout, err: stderr }
  }
  const kept = (): string => {
    const [name = ''] = readdirSync(join(caches, 'policy-brief'))
    return join(caches, 'policy-brief', name)
  }
  return { run, caches, kept }
}

const model = ['model', 'notes.md']
/** A run of few chunks. */
const help = ['help']

describe('what V8 has compiled is kept for the runs to come', () => {
  test('by a run of other chunks than those before, once', () => {
    const { run, kept, caches } = installed()
    run(['--version'])
    const short = statSync(kept()).size
    run(model)
    const long = readFileSync(kept())
    expect(long.length).toBeGreaterThan(short)
    run(model)
    run(['--version'])
    expect(readFileSync(kept()).equals(long)).toBe(true)
    expect(readdirSync(join(caches, 'policy-brief'))).toHaveLength(1)
  })

  test('for other flags of V8 in a file of their own', () => {
    const { run, caches } = installed()
    run(['--version'])
    run(['--version'], { NODE_OPTIONS: '--max-old-space-size=300' })
    expect(readdirSync(join(caches, 'policy-brief'))).toHaveLength(2)
  })

  test('not where Node.js is told to keep none', () => {
    const { run, caches } = installed()
    run(['--version'], { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(existsSync(caches)).toBe(false)
  })
})

describe('a file of code that does not fit is left alone, the run says nothing of it, and leaves its own', () => {
  const faults: [title: string, spoil: (path: string) => void][] = [
    ['an empty one', (path) => truncateSync(path, 0)],
    ['one that is cut short', (path) => truncateSync(path, statSync(path).size - 100)],
    ['one that is damaged', (path) => damage(path, statSync(path).size >> 1)],
    ['one that V8 refuses', refusable],
  ]
  test.each(faults)('%s', (_, spoil) => {
    const { run, kept } = installed()
    const first = run(help)
    spoil(kept())
    const spoilt = readFileSync(kept())
    expect(run(help)).toEqual(first)
    expect(readFileSync(kept()).equals(spoilt)).toBe(false)
    expect(run(help)).toEqual(first)
  })
})

test('code of a source of the same length is not taken for that of another', () => {
  const { run } = installed()
  const misspelt = ['modle']
  expect(run(misspelt).err).toContain('Unknown command')
  const cli = join(dist, 'cli.js')
  const own = readFileSync(cli, 'utf8')
  writeFileSync(cli, own.replace('Unknown command', 'Unheard command'))
  expect(run(misspelt).err).toContain('Unheard command')
  writeFileSync(cli, own)
})

test('where it cannot be written, the run goes on', () => {
  const { run, caches } = installed()
  const first = run(model, { NODE_DISABLE_COMPILE_CACHE: '1' })
  writeFileSync(caches, 'a file where a folder should be')
  expect(run(model)).toEqual(first)
  expect(first.code).toBe(0)
})

function damage(path: string, place: number): void {
  const file = readFileSync(path)
  file[place] = (file[place] ?? 0) ^ 0xff
  writeFileSync(path, file)
}

/** Chunks change places: the checksum is right, and what V8 finds is not the code of what it compiles. */
function refusable(path: string): void {
  const file = readFileSync(path)
  const end = 8 + file.readUInt32LE(4)
  const index = JSON.parse(file.toString('utf8', 8, end))
  const chunks: [string, { source: number }][] = Object.entries(index.chunks)
  const turned = chunks.map(([name, { source }], i) => [name, { ...chunks.at(i - 1)?.[1], source }])
  index.chunks = Object.fromEntries(turned)
  file.write(JSON.stringify(index).padEnd(end - 8), 8)
  file.writeUInt32LE(crc32(file.subarray(8, end)), 0)
  writeFileSync(path, file)
}
