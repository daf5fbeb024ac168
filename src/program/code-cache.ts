/**
 * The code that V8 has compiled in earlier runs, chunk by chunk, in one file. It makes runs shorter and never different:
 * what does not fit is left alone and made anew at the end of the run, and what cannot be written is not.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
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

/** Where a chunk's code lies behind the head, with a checksum, which V8 makes none of, and one of its source, of which V8 checks the length only. */
interface StoredCode {
  from: number
  bytes: number
  sum: number
  source: number
}

/** An open file, of which a run reads the code of its own chunks alone. */
interface Kept {
  file: number
  index: Index
  /** Where the code begins. */
  begin: number
}

/** The first bytes: a checksum of the index, and its length. */
const headBytes = 8

/** @param folder where the program's chunks lie */
export function openCodeCache(folder: string): CodeCache {
  const path = process.env['NODE_DISABLE_COMPILE_CACHE'] ? null : placeOf(folder)
  const kept = path === null ? null : read(path)
  let isRefused = false
  return {
    codeOf(chunk, source) {
      const place = kept?.index.chunks[chunk]
      if (!kept || !place) return null
      const code = place.source === crc32(source) ? codeAt(kept, place) : null
      isRefused ||= code === null
      return code
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
      // Windows puts no file in the place of an open one.
      if (kept) closeSync(kept.file)
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
    .flatMap(([name, place]) => {
      const code = codeAt(kept, place)
      return code === null ? [] : [{ name, source: place.source, code }]
    })
}

/** Null where it is damaged, or cannot be read any more. */
function codeAt({ file, begin }: Kept, { from, bytes, sum }: StoredCode): Buffer | null {
  try {
    const code = bytesAt(file, begin + from, bytes)
    return crc32(code) === sum ? code : null
  } catch {
    return null
  }
}

/** Of a file that is cut short, the last bytes are any. */
function bytesAt(file: number, from: number, bytes: number): Buffer {
  const read = Buffer.allocUnsafeSlow(bytes)
  readSync(file, read, 0, bytes, from)
  return read
}

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
    const file = openSync(path, 'r')
    const head = bytesAt(file, 0, headBytes)
    const index = bytesAt(file, headBytes, Math.min(head.readUInt32LE(4), fstatSync(file).size))
    if (crc32(index) !== head.readUInt32LE(0)) return null
    return { file, index: JSON.parse(index.toString()), begin: headBytes + index.length }
  } catch {
    return null
  }
}

function bytesOf(runs: string[], all: readonly Code[]): Buffer {
  const chunks: Index['chunks'] = {}
  let from = 0
  for (const { name, source, code } of all) {
    chunks[name] = { from, bytes: code.length, sum: crc32(code), source }
    from += code.length
  }
  const index = Buffer.from(JSON.stringify({ runs, chunks } satisfies Index))
  const head = Buffer.alloc(headBytes)
  head.writeUInt32LE(crc32(index), 0)
  head.writeUInt32LE(index.length, 4)
  return Buffer.concat([head, index, ...all.map(({ code }) => code)])
}

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
