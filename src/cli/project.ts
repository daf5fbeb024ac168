/** Where the program's own files lie, whether it runs from `dist` or, in tests, from `src`. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Assets } from '../writers/writer.ts'

/** The folder with the program's package.json, and its version. */
export const { folder: programFolder, version: programVersion } = findProgram(import.meta.dirname)

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

/** The build has a package.json of its own, which only says of what kind its modules are. */
function findProgram(folder: string): { folder: string; version: string } {
  const path = join(folder, 'package.json')
  const version: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined
  if (typeof version === 'string') return { folder, version }
  const parent = dirname(folder)
  if (parent === folder) throw new Error('Cannot find package.json, expected it above the program')
  return findProgram(parent)
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
