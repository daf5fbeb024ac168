/** Where the program's own files lie, whether it runs from `dist` or, in tests, from `src`. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Assets } from '../writers/writer.ts'

/** The folder with the program's package.json, and its version. */
export const { folder: programFolder, version: programVersion } = findProgram(import.meta.dirname)

/** The version with a digest of what is built (`0.2.0+1f3a…`, as Semantic Versioning has it): other code makes other briefs. */
export const programBuild = [programVersion, buildIn(join(programFolder, 'dist'))].filter(Boolean).join('+')

/** The program's own fonts and other data, each read once. */
export const programAssets: Assets = {
  read: cached((name) =>
    isLibrary(name) ? wasmOf(name) : readFileSync(join(programFolder, 'assets', name)),
  ),
}

/** Libraries' WebAssembly by the names of their files, and where their packages have it. */
const libraries = {
  'harfbuzz.wasm': 'harfbuzzjs/dist/harfbuzz.wasm',
  'zlib.wasm': '@zip.js/zip.js/dist/zip-module.wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
}

function isLibrary(name: string): name is keyof typeof libraries {
  return Object.hasOwn(libraries, name)
}

const require = createRequire(import.meta.url)

/** A library's WebAssembly lies beside the built program, packed where few runs need it, and in its package while there is none. */
function wasmOf(name: keyof typeof libraries): Uint8Array {
  const built = join(programFolder, 'dist', name)
  if (existsSync(built)) return readFileSync(built)
  if (!existsSync(`${built}.br`)) return readFileSync(require.resolve(libraries[name]))
  // Loaded here: every other run does without.
  const { brotliDecompressSync }: typeof import('node:zlib') = require('node:zlib')
  return brotliDecompressSync(readFileSync(`${built}.br`))
}

/** The build has a package.json of its own, without a version. */
function buildIn(folder: string): string | null {
  const path = join(folder, 'package.json')
  const build: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).build : undefined
  return typeof build === 'string' ? build : null
}

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
