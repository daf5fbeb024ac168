import { execFileSync } from 'node:child_process'
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
import { join } from 'node:path'
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
    expect(readdirSync(out).sort()).toEqual(['notes.docx', 'notes.md', 'notes.pdf'])
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

function bytesIn(folder: string): number {
  const sizes = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? bytesIn(path) : statSync(path).size
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}
