import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../../src/cli/make-folder.ts'
import { writeFiles } from '../../src/cli/write-files.ts'
import { sweep } from '../../src/cli/write-set.ts'
import { notesOn } from '../batch/support/project-of.ts'
import { emptyFolder, projectFolder } from '../support/run-cli.ts'

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

describe('a run that dies while files change places', () => {
  /** Kills a run of its own at its nth call of a function of the file system. */
  function killed(out: string, call: string, nth: number): void {
    const script = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const real = fs.${call}
      let calls = 0
      fs.${call} = (...given) => {
        if (++calls === ${nth}) process.kill(process.pid, 'SIGKILL')
        return real(...given)
      }
      syncBuiltinESMExports()
      process.argv = [...process.argv.slice(0, 1), 'policy-brief']
      const { main } = await import(${JSON.stringify(join(projectFolder, 'dist', 'cli.js'))})
      await main(['notes.md', '--to', 'html,docx,md', '--out', ${JSON.stringify(out)}])
    `
    const folder = emptyFolder()
    writeFileSync(join(folder, 'notes.md'), notesOn('boats'))
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
    expect(run.signal).toBe('SIGKILL')
  }

  test.each([
    ['openSync', 12],
    ['fsyncSync', 1],
    ['fsyncSync', 3],
    ['fsyncSync', 4],
    ['linkSync', 2],
    ['renameSync', 1],
    ['renameSync', 2],
    ['renameSync', 3],
    ['rmSync', 1],
    ['rmSync', 2],
  ])('at %s %i, and the next leaves whole sets only and nothing beside them', (call, nth) => {
    const out = emptyFolder()
    writeFileSync(join(out, 'notes.html'), 'earlier')
    writeFileSync(join(out, 'notes.docx'), 'earlier')
    killed(out, call, nth)
    sweep(out)
    const names = readdirSync(out).sort()
    const texts = names.map((name) => readFileSync(join(out, name), 'latin1'))
    if (names.length === 2) expect(texts).toEqual(['earlier', 'earlier'])
    else expect(names).toEqual(['notes.docx', 'notes.html', 'notes.md'])
    if (names.length === 3) expect(texts).not.toContain('earlier')
  })

  test('leaves nothing to sweep in what others have made, and in what still runs', () => {
    const out = emptyFolder()
    const others = [
      '.policy-brief',
      '.policy-brief-1-x.tmp',
      '.notes.md.swp',
      `.policy-brief-${process.ppid}-${'0'.repeat(8)}-${'0'.repeat(16)}-0.tmp`,
    ]
    for (const name of others) writeFileSync(join(out, name), '')
    sweep(out)
    expect(readdirSync(out).sort()).toEqual([...others].sort())
  })

  test('and a journal that names a file elsewhere leads nowhere', () => {
    const out = emptyFolder()
    writeFileSync(join(out, '..', 'precious-of-the-test'), 'precious')
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const journal = JSON.stringify([{ name: '../precious-of-the-test', earlier: false, file: '' }])
    writeFileSync(join(out, `.policy-brief-4194304-${host}-${'0'.repeat(16)}.undo`), journal)
    sweep(out)
    expect(readFileSync(join(out, '..', 'precious-of-the-test'), 'utf8')).toBe('precious')
    expect(readdirSync(out)).toEqual([])
    rmSync(join(out, '..', 'precious-of-the-test'))
  })
})
