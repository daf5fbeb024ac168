import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../../src/cli/make-folder.ts'
import { writeFiles } from '../../src/cli/write-files.ts'
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
  expect(() => writeFiles(files, { root: null })).toThrow(/EISDIR|EPERM|directory/u)
  expect(readFileSync(kept, 'utf8')).toBe('earlier')
  expect(statSync(kept).mode & 0o777).toBe(0o640)
  expect(readdirSync(out).sort()).toEqual(['a.md', 'a.pdf'])
})

test('where all can, each is the later one, in folders made for them', () => {
  const out = emptyFolder()
  writeFileSync(join(out, 'a.pdf'), 'earlier')
  const paths = [join(out, 'a.pdf'), join(out, 'deep', 'er', 'a.md')]
  writeFiles(
    paths.map((path) => ({ path, data: data('later') })),
    { root: out },
  )
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['later', 'later'])
  expect(readdirSync(out).sort()).toEqual(['a.pdf', 'deep'])
})

test('a link in the root that leads out of it is never followed, nor a folder made behind it', () => {
  const [out, elsewhere] = [emptyFolder(), emptyFolder()]
  symlinkSync(elsewhere, join(out, 'link'))
  const files = ['a.md', join('link', 'b.md'), join('link', 'new', 'c.md')]
  for (const name of files.slice(1)) {
    const all = ['a.md', name].map((one) => ({ path: join(out, one), data: data('brief') }))
    expect(() => writeFiles(all, { root: out })).toThrow(/symbolic link leads out/u)
  }
  expect([readdirSync(out), readdirSync(elsewhere)]).toEqual([['link'], []])
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

describe('a name beside the place', () => {
  test('cannot be foreseen, and a link that lies there is never followed', () => {
    const out = emptyFolder()
    const victim = join(emptyFolder(), 'victim')
    writeFileSync(victim, 'precious')
    for (const name of [`.a.pdf.${process.pid}.tmp`, `.a.pdf.${process.pid}.old`])
      symlinkSync(victim, join(out, name))
    symlinkSync(victim, join(out, 'a.pdf'))
    writeFiles([{ path: join(out, 'a.pdf'), data: data('brief') }], { root: null })
    expect(readFileSync(victim, 'utf8')).toBe('precious')
    expect(lstatSync(join(out, 'a.pdf')).isFile()).toBe(true)
  })

  test('takes no room of the name’s own length', () => {
    const path = join(emptyFolder(), `${'n'.repeat(251)}.pdf`)
    writeFiles([{ path, data: data('brief') }], { root: null })
    expect(readFileSync(path, 'utf8')).toBe('brief')
  })
})
