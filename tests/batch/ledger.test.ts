/** What runs leave in a folder for each other: the manifest, and until a run ends its lines. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Ledger, openLedger } from '../../src/cli/batch/ledger.ts'
import { manifestAt } from '../../src/cli/batch/manifest-at.ts'
import type { Manifest, ManifestShard } from '../../src/manifest/manifest-schema.ts'
import { brief, sha256 } from './support/manifest-brief.ts'
import { projectOf } from './support/project-of.ts'

const progress = '.policy-brief-progress.jsonl'
const home = () => projectOf({ 'boats.md': 'x', 'cranes.md': 'x' })
const opened = (folder: string, shard: ManifestShard | null = null) => openLedger(folder, shard) as Ledger

/** Puts down that the brief of notes beside it was made. */
function made(ledger: Ledger, folder: string, name: string): void {
  const notes = { path: join(folder, `${name}.source`), sha256 }
  writeFileSync(notes.path, 'x')
  writeFileSync(join(folder, `${name}.md`), 'x')
  ledger.add({ notes: notes.path, briefs: [brief(name, { notes })], failure: null, isNew: true })
}

const listed = (folder: string) => {
  const { briefs, failed } = manifestAt(join(folder, 'manifest.json')) as Manifest
  return { briefs: briefs.map(({ title }) => title), failed: failed.map(({ notes }) => notes.path) }
}

test('two runs beside each other keep what both have made', () => {
  const folder = home()
  const [one, other] = [opened(folder), opened(folder)]
  made(one, folder, 'boats')
  made(other, folder, 'cranes')
  one.close()
  other.close()
  expect(listed(folder)).toEqual({ briefs: ['boats', 'cranes'], failed: [] })
})

test('a part whose run was ended says before what', () => {
  const folder = home()
  const shard = { part: 1, of: 2, files: sha256 }
  const whole = opened(folder, shard)
  made(whole, folder, 'boats')
  made(whole, folder, 'cranes')
  whole.close()
  const ended = opened(folder, shard)
  made(ended, folder, 'boats')
  ended.close([join(folder, 'cranes.source')])
  // The brief of the earlier run need not be made again.
  expect(listed(folder)).toEqual({ briefs: ['boats', 'cranes'], failed: [join(folder, 'cranes.source')] })
})

test.each<[string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a link to a file', (path) => symlinkSync('boats.md', path)],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
])('%s in the place of the lines is in nobody’s way', (_, plant) => {
  const folder = home()
  plant(join(folder, progress))
  const ledger = opened(folder)
  made(ledger, folder, 'cranes')
  ledger.close()
  expect(listed(folder).briefs).toEqual(['cranes'])
  expect(existsSync(join(folder, 'boats.md'))).toBe(true)
})
