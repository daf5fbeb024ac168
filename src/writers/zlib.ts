/**
 * zlib as WebAssembly, as far as files need it: its bytes are the same on any machine, which those of the zlib in Node.js are
 * not, and its first call is as fast as its last, which that of a deflate in JavaScript is not.
 */
import { joined } from '../bytes/joined.ts'
import type { Assets } from './writer.ts'

export interface Zlib {
  /** RFC 1950, as PDF wants it. */
  deflate(data: Uint8Array): Uint8Array
  /** RFC 1952: a head of `gzipHead` bytes, the deflated data, its checksum and its length. */
  gzip(data: Uint8Array): Uint8Array
}

/** Bytes before and behind what a gzip file has deflated: those behind are the checksum and the length, four each. */
export const gzipHead = 10
export const gzipEnd = 8

/** What is called of the library: all arguments are numbers, most of them places in its memory. */
interface Library {
  memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(bytes: number): number
  free(place: number): void
  deflate_new(): number
  deflate_init(stream: number, level: number): number
  deflate_init_gzip(stream: number, level: number): number
  /** The bytes that came out in the lower 24 bits, `Z_STREAM_END` or an error, which is negative, above. */
  deflate_process(
    stream: number,
    from: number,
    bytes: number,
    to: number,
    room: number,
    flush: number,
  ): number
  deflate_last_consumed(stream: number): number
  deflate_end(stream: number): number
}

/** `Z_NO_FLUSH`, `Z_FINISH` and zlib's own level. */
const goOn = 0
const finish = 4
const level = 6

/** So much goes in at a time, and comes out at most, in bytes: below what 24 bits tell. */
const window = 1 << 18

let started: Zlib | null = null

/** The library, compiled when it is first asked for. */
export function zlibOf(assets: Assets): Zlib {
  started ??= start(assets.read('zlib.wasm'))
  return started
}

function start(wasm: Uint8Array): Zlib {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(wasm)), {})
  const library = exports as unknown as Library
  library._initialize()
  const [from, to] = [library.malloc(window), library.malloc(window)]
  const packed = (data: Uint8Array, init: (stream: number, level: number) => number): Uint8Array => {
    const stream = library.deflate_new()
    const pieces: Uint8Array[] = []
    const step = (bytes: number, flush: number): void => {
      const result = library.deflate_process(stream, from, bytes, to, window, flush)
      if (result < 0) throw new Error(`Cannot deflate ${data.length} bytes, expected no error of zlib`)
      pieces.push(new Uint8Array(library.memory.buffer).slice(to, to + (result & 0xffffff)))
    }
    try {
      if (init(stream, level) !== 0) throw new Error('Cannot deflate, expected memory for zlib')
      for (let at = 0; at < data.length; at += library.deflate_last_consumed(stream)) {
        const piece = data.subarray(at, at + window)
        new Uint8Array(library.memory.buffer).set(piece, from)
        step(piece.length, goOn)
      }
      do step(0, finish)
      while (pieces.at(-1)?.length === window)
    } finally {
      library.deflate_end(stream)
    }
    return pieces.length === 1 ? (pieces[0] as Uint8Array) : joined(pieces)
  }
  return {
    deflate: (data) => packed(data, library.deflate_init),
    gzip: (data) => packed(data, library.deflate_init_gzip),
  }
}
