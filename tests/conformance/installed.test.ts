import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder, realNotes } from '../support/run-cli.ts'

/** Bytes that the installed program may take. */
const most = 15_000_000

const project = mkdtempSync(join(tmpdir(), 'policy-brief-installed-'))
const installed = join(project, 'node_modules', 'policy-brief')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Packed as npm would publish it, and installed where there is no network. */
beforeAll(() => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: projectFolder,
  })
  execFileSync(npm, ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: projectFolder,
  })
  const tarball = readdirSync(project).find((file) => file.endsWith('.tgz')) ?? ''
  writeFileSync(join(project, 'package.json'), '{ "name": "briefs", "private": true, "type": "module" }\n')
  execFileSync(npm, ['install', '--offline', '--no-audit', '--no-fund', '--silent', `./${tarball}`], {
    cwd: project,
  })
}, 300_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('the packed program, installed', () => {
  test('is the only package there', () => {
    const folders = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(folders).toEqual(['policy-brief'])
  })

  test('takes at most 15 MB', () => {
    expect(bytesIn(installed)).toBeLessThan(most)
  })

  test('makes a brief in three formats', () => {
    mkdirSync(join(project, 'sources'))
    copyFileSync(realNotes, join(project, 'sources', 'notes.md'))
    const program = join(project, 'node_modules', '.bin', 'policy-brief')
    execFileSync(program, ['--to', 'pdf,docx,md'], { cwd: project, shell: process.platform === 'win32' })
    const out = join(project, 'out')
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'notes.docx', 'notes.md', 'notes.pdf'])
    expect(readFileSync(join(out, 'notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(out, 'notes.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toContain('# ')
  })

  test('hands on the licences of what is bundled', () => {
    const licences = readFileSync(join(installed, 'dist', 'licences.txt'), 'utf8')
    for (const name of ['pdfkit', 'docx', 'harfbuzzjs', 'mammoth', 'vfile', 'pdfjs-dist'])
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'mu'))
  })

  test('holds neither sources nor tests', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'README.md',
      'assets',
      'dist',
      'docs',
      'package.json',
      'templates',
    ])
  })
})

/** A document's code in one language, block by block. */
const blocks = (document: string, language: string): string[] => {
  const text = readFileSync(join(projectFolder, document), 'utf8')
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gmsu)].flatMap(([, named, code = '']) =>
    named === language ? [code] : [],
  )
}

describe.each(['README.md', 'docs/api.md'])('the examples of %s', (document) => {
  const examples = blocks(document, 'js')

  test('are there', () => expect(examples.length).toBeGreaterThan(0))

  test.each(examples)('run where the program is installed: %#', (code) => {
    writeFileSync(join(project, 'example.js'), code)
    const run = spawnSync(process.execPath, ['example.js'], { cwd: project, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    expect(run.stdout).not.toBe('')
    expect(run.stdout).not.toMatch(/undefined|NaN/u)
  })
})

test('the commands of README.md run where the program is installed, and do what they say', () => {
  const lines = blocks('README.md', '').flatMap((code) => code.trim().split('\n'))
  const named = [
    ...readFileSync(join(projectFolder, 'README.md'), 'utf8').matchAll(/`(npx policy-brief [^`]*)`/gu),
  ]
  const commands = [...lines, ...named.map(([, line = '']) => line)].flatMap(argumentsIn)
  expect(commands.length).toBeGreaterThan(7)
  const folder = mkdtempSync(join(project, 'readme-'))
  mkdirSync(join(folder, 'sources'))
  copyFileSync(realNotes, join(folder, 'sources', basename(realNotes)))
  const program = join(installed, 'dist', 'policy-brief.js')
  const name = basename(realNotes, '.md')
  spawnSync(process.execPath, [program, '--to', 'docx'], { cwd: folder })
  copyFileSync(join(folder, 'out', `${name}.docx`), join(folder, 'notes.docx'))
  for (const args of commands) {
    const given = args.map((arg) => arg.replace('NAME', args[0] === 'new' ? 'mine' : name))
    const run = spawnSync(process.execPath, [program, ...given], {
      // A project begins in an empty folder.
      cwd: args[0] === 'init' ? mkdtempSync(join(project, 'begun-')) : folder,
      encoding: 'utf8',
    })
    expect(run, given.join(' ')).toMatchObject({ status: 0 })
  }
})

/** What a line of a shell hands to the program; none where it begins something else, or what never ends. */
function argumentsIn(line: string): string[][] {
  const [, words] = /^(?:npx policy-brief|npm run brief --) (.+)$/u.exec(line) ?? []
  return words === undefined || words.includes('--watch') ? [] : [words.split(' ')]
}

describe('the types of the interface for programs', () => {
  const declarations = () =>
    ['index.d.ts', ...readdirSync(join(installed, 'dist', 'types', 'api')).map((name) => `api/${name}`)].map(
      (name) => readFileSync(join(installed, 'dist', 'types', name), 'utf8'),
    )

  test('compile where no library is there, with every library looked into', () => {
    const code = blocks('docs/api.md', 'js').map((block, index) => [`example-${index}.ts`, block] as const)
    for (const [name, block] of code.slice(0, 1))
      writeFileSync(
        join(project, name),
        block.replace(
          /^import .*node:fs.*$/mu,
          'declare function writeFileSync(name: string, data: Uint8Array): void; declare const console: { log(...words: unknown[]): void }',
        ),
      )
    const options = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--skipLibCheck',
      'false',
      '--noEmit',
      '--types',
      '',
      '--lib',
      'es2023',
      '--module',
      'nodenext',
      '--target',
      'es2023',
    ]
    const run = spawnSync(
      process.execPath,
      [join(projectFolder, 'node_modules/typescript/bin/tsc'), ...options, 'example-0.ts'],
      { cwd: project, encoding: 'utf8' },
    )
    expect(run.stdout).toBe('')
    expect(run.status).toBe(0)
  })

  test('name no library', () => {
    const named = declarations().flatMap((text) => [...text.matchAll(/(?:from|import\()\s*'([^.'][^']*)'/gu)])
    expect(named.map(([, name]) => name)).toEqual([])
  })
})

function bytesIn(folder: string): number {
  const sizes = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? bytesIn(path) : statSync(path).size
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}
