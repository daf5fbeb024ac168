import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../src/cli/make-folder.ts'
import { writeAside } from '../../src/cli/write-aside.ts'
import { emptyFolder } from '../support/run-cli.ts'

const data = (text: string) => new TextEncoder().encode(text)

test('where one file cannot take its place, those before it are what they were, and nothing is left beside them', () => {
  const out = emptyFolder()
  const [kept, fresh, folder] = ['a.pdf', 'a.docx', 'a.md'].map((name) => join(out, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(kept, 'earlier')
  chmodSync(kept, 0o640)
  mkdirSync(folder)
  const files = [kept, fresh, folder].map((path) => ({ path, data: data('later') }))
  expect(() => writeAside(files)).toThrow(/EISDIR|EPERM|directory/u)
  expect(readFileSync(kept, 'utf8')).toBe('earlier')
  expect(statSync(kept).mode & 0o777).toBe(0o640)
  expect(readdirSync(out).sort()).toEqual(['a.md', 'a.pdf'])
})

test('where all can, each is the later one, in folders made for them', () => {
  const out = emptyFolder()
  writeFileSync(join(out, 'a.pdf'), 'earlier')
  const paths = [join(out, 'a.pdf'), join(out, 'deep', 'er', 'a.md')]
  writeAside(paths.map((path) => ({ path, data: data('later') })))
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['later', 'later'])
  expect(readdirSync(out).sort()).toEqual(['a.pdf', 'deep'])
})

test('a file in the way of a folder is an error, at any height', () => {
  const out = emptyFolder()
  writeFileSync(join(out, 'file'), '')
  expect(() => makeFolder(join(out, 'file'))).toThrow(/EEXIST/u)
  expect(() => makeFolder(join(out, 'file', 'deep', 'er'))).toThrow(/EEXIST|ENOTDIR/u)
})

test.runIf(existsSync('/proc/self'))(
  'a file system that takes no folder is told of, and never waited for',
  () => {
    expect(() => makeFolder('/proc/none/deep')).toThrow('no folder can be made in /proc; choose another')
  },
)
