import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeNew } from '../../src/cli/write-new.ts'
import { emptyFolder } from '../support/run-cli.ts'

const data = new TextEncoder().encode('text')
const all = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('new files are all there or none, with the folders that were made for them', () => {
  test('where all can be written', () => {
    const home = emptyFolder()
    writeNew([{ path: join(home, 'new', 'a.md'), data }], join(home, 'new'))
    expect(all(home)).toEqual(['new', join('new', 'a.md')])
  })

  test('where one cannot be filled, as on a full disk', () => {
    const home = emptyFolder()
    const unwritable = {} as Uint8Array
    const files = [
      { path: join(home, 'sources', 'a.md'), data },
      { path: join(home, 'templates', 'x', 'b.md'), data: unwritable },
    ]
    expect(() => writeNew(files)).toThrow()
    expect(all(home)).toEqual([])
  })

  test('where something has the place of one, which stays', () => {
    const home = emptyFolder()
    writeFileSync(join(home, 'b.md'), 'mine')
    const files = ['a.md', 'b.md'].map((name) => ({ path: join(home, name), data }))
    expect(() => writeNew(files)).toThrow('EEXIST')
    expect(all(home)).toEqual(['b.md'])
  })

  test('where the folder of all is there, even if it is empty', () => {
    const home = emptyFolder()
    mkdirSync(join(home, 'x'))
    expect(() => writeNew([{ path: join(home, 'x', 'a.md'), data }], join(home, 'x'))).toThrow('EEXIST')
    expect(all(home)).toEqual(['x'])
  })
})
