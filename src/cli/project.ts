/** Where the program's own files lie, whether it runs from `dist` or, in tests, from `src`. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Assets } from '../writers/writer.ts'

/** The folder with the program's package.json. */
export const programFolder = findUp(dirname(fileURLToPath(import.meta.url)))

export const programVersion: string = JSON.parse(
  readFileSync(join(programFolder, 'package.json'), 'utf8'),
).version

/** The program's own fonts and other data, each read once. */
export const programAssets: Assets = {
  read: cached((name) => readFileSync(join(programFolder, 'assets', name))),
}

function findUp(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('Cannot find package.json, expected it above the program')
  return findUp(parent)
}

function cached(read: (name: string) => Uint8Array): (name: string) => Uint8Array {
  const files = new Map<string, Uint8Array>()
  return (name) => {
    const known = files.get(name)
    if (known) return known
    const data = read(name)
    files.set(name, data)
    return data
  }
}
