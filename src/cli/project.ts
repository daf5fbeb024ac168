/** Where the program's own files lie, whether it runs from `dist` or, in tests, from `src`. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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
  read: cached((name) =>
    readFileSync(isLibrary(name) ? wasmPath(name) : join(programFolder, 'assets', name)),
  ),
}

/** Libraries' WebAssembly by the names of their files, and where their packages have it. */
const libraries = {
  'harfbuzz.wasm': 'harfbuzzjs/dist/harfbuzz.wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
}

function isLibrary(name: string): name is keyof typeof libraries {
  return Object.hasOwn(libraries, name)
}

/** A library's WebAssembly lies beside the built program, and in its package while there is none. */
function wasmPath(name: keyof typeof libraries): string {
  const built = join(programFolder, 'dist', name)
  return existsSync(built) ? built : createRequire(import.meta.url).resolve(libraries[name])
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
