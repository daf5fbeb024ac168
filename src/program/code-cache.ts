/**
 * The code that V8 has compiled in earlier runs, chunk by chunk, in one file. It makes runs shorter and never different:
 * what does not fit is left alone and made anew at the end of the run, and what cannot be written is not.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { crc32 } from 'node:zlib'

export interface CodeCache {
  /** Code of a chunk with such a source, or null. */
  codeOf(chunk: string, source: Uint8Array): Buffer | null
  /** V8 has no use for the code that there was. */
  refuse(chunk: string): void
  /** Keeps the code of a run's chunks; does nothing where a run of the same chunks has left its own. */
  keep(chunks: readonly CompiledChunk[]): void
}

export interface CompiledChunk {
  name: string
  source: Uint8Array
  /** What V8 has compiled of it by now. */
  code(): Buffer
}

/** What stands at the head of the file. */
interface Index {
  /** The chunks of each run that left code: another command or format runs functions that are not compiled yet. */
  runs: string[]
  chunks: Record<string, StoredCode>
}

/** Where a chunk's code lies behind the head, and a checksum of its source, of which V8 checks the length only. */
interface StoredCode {
  from: number
  bytes: number
  source: number
}

interface Kept {
  index: Index
  code: Buffer
}

/** The first bytes: a checksum of all that follows, which V8 does not make, and the length of the index. */
const headBytes = 8

/** V8 reads code in place where it begins at a multiple of this. */
const alignment = 8

/** @param folder where the program's chunks lie */
export function openCodeCache(folder: string): CodeCache {
  const path = process.env['NODE_DISABLE_COMPILE_CACHE'] ? null : placeOf(folder)
  const kept = path === null ? null : read(path)
  let isRefused = false
  return {
    codeOf(chunk, source) {
      const place = kept?.index.chunks[chunk]
      if (!kept || !place) return null
      if (place.source === crc32(source)) return codeAt(kept, place)
      isRefused = true
      return null
    },
    refuse: () => {
      isRefused = true
    },
    keep(chunks) {
      const run = chunks.map(({ name }) => name).join(' ')
      const runs = isRefused ? [] : (kept?.index.runs ?? [])
      if (path === null || runs.includes(run)) return
      const own = chunks.map(({ name, source, code }) => ({ name, source: crc32(source), code: code() }))
      const others =
        kept && !isRefused ? otherCode(kept, folder, new Set(chunks.map(({ name }) => name))) : []
      write(path, bytesOf([...runs, run], [...own, ...others]))
    },
  }
}

interface Code {
  name: string
  source: number
  code: Buffer
}

/** What other runs have left of chunks that are still there. */
function otherCode(kept: Kept, folder: string, own: ReadonlySet<string>): Code[] {
  return Object.entries(kept.index.chunks)
    .filter(([name]) => !own.has(name) && existsSync(join(folder, name)))
    .map(([name, place]) => ({ name, source: place.source, code: codeAt(kept, place) }))
}

const codeAt = ({ code }: Kept, { from, bytes }: StoredCode): Buffer => code.subarray(from, from + bytes)

/**
 * In a checkout, beside the build that it belongs to; else in the folder where the system keeps what can be made again.
 * Each version of V8, with its flags, has a file of its own.
 */
function placeOf(folder: string): string | null {
  const name = `code-${cachedDataVersionTag().toString(16)}.bin`
  if (existsSync(join(folder, '..', 'src'))) return join(folder, name)
  const caches = cachesFolder()
  return caches === null ? null : join(caches, 'policy-brief', name)
}

function cachesFolder(): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return LOCALAPPDATA || null
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  const home = homedir()
  return home === '' ? null : join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}

/** Null where there is none, or it is cut short or damaged. */
function read(path: string): Kept | null {
  try {
    const file = readFileSync(path)
    if (file.length < headBytes || crc32(file.subarray(4)) !== file.readUInt32LE(0)) return null
    const end = headBytes + file.readUInt32LE(4)
    return { index: JSON.parse(file.toString('utf8', headBytes, end)), code: file.subarray(aligned(end)) }
  } catch {
    return null
  }
}

function bytesOf(runs: string[], all: readonly Code[]): Buffer {
  const chunks: Index['chunks'] = {}
  let length = 0
  for (const { name, source, code } of all) {
    chunks[name] = { from: length, bytes: code.length, source }
    length = aligned(length + code.length)
  }
  const index = Buffer.from(JSON.stringify({ runs, chunks } satisfies Index))
  const begin = aligned(headBytes + index.length)
  const file = Buffer.alloc(begin + length)
  file.writeUInt32LE(index.length, 4)
  index.copy(file, headBytes)
  for (const { name, code } of all) code.copy(file, begin + (chunks[name]?.from ?? 0))
  file.writeUInt32LE(crc32(file.subarray(4)), 0)
  return file
}

const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment

/** Whole or not at all, since other runs may read it meanwhile; where it cannot be, the next run is as long as this one. */
function write(path: string, file: Buffer): void {
  const beside = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(beside, file, { mode: 0o600, flag: 'wx' })
      renameSync(beside, path)
    } catch {
      rmSync(beside, { force: true })
    }
  } catch {}
}
