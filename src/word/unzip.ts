import { Inflate, inflateSync } from 'fflate'
import { crc32 } from '../bytes/crc32.ts'
import { joined } from '../bytes/joined.ts'

/** A file of the package as its listing has it. */
interface Entry {
  name: string
  /** How it is packed: 0 as it is, 8 deflated. */
  method: number
  checksum: number
  packed: number
  size: number
  /** Where its own header begins, in bytes. */
  at: number
}

/** What an unpacking may cost: bytes of all files and of one, and their number. */
export interface UnzipLimits {
  total: number
  part: number
  parts: number
  /** A part beyond `ratioFrom` bytes may be so many times as long as it is packed. */
  ratio: number
  ratioFrom: number
}

/** A file that would be too much to unpack. */
export class TooMuch extends Error {}

/** So many bytes are inflated at a time: deflate makes at most a thousand of each. */
const step = 8192

/**
 * The files of a ZIP with their names, folders left out. Sizes that the listing declares are only compared: what counts is what
 * comes out, and unpacking stops where that is too much.
 *
 * @throws {TooMuch} beyond the limits.
 * @throws {Error} where the archive is cut off, damaged, or of a kind that no office program writes.
 */
export function unzip(data: Uint8Array, limits: UnzipLimits): (readonly [name: string, data: Uint8Array])[] {
  const entries = listing(data, limits.parts)
  notOverlapping(entries)
  let left = limits.total
  const files = entries.map((entry) => {
    const swollen = Math.max(limits.ratioFrom, limits.ratio * entry.packed)
    const content = contentOf(data, entry, Math.min(limits.part, left, swollen))
    left -= content.length
    return [entry.name, content] as const
  })
  return files.filter(([name]) => !name.endsWith('/'))
}

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength)

/** The end record stands in the last 65,557 bytes, behind which is only its comment (APPNOTE 4.3.16). */
function endRecord(data: Uint8Array): number {
  const view = viewOf(data)
  for (let at = data.length - 22; at >= Math.max(0, data.length - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new Error('Cannot unzip, expected the listing at the end')
}

/** The central directory (APPNOTE 4.3.12). */
function listing(data: Uint8Array, most: number): Entry[] {
  const view = viewOf(data)
  const end = endRecord(data)
  const count = view.getUint16(end + 10, true)
  if (count > most) throw new TooMuch(`${count} parts`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== 0x02014b50)
      throw new Error('Cannot unzip, expected an entry of the listing')
    const name = data.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    if (isEncrypted) throw new Error('Cannot unzip, expected no encryption')
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Entries that share their bytes are how a small file is made to hold a huge one many times. */
function notOverlapping(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  for (const [i, { at, packed, name }] of inOrder.entries()) {
    const next = inOrder[i + 1]
    if (next && at + 30 + packed > next.at)
      throw new Error(`Cannot unzip, expected ${name} apart from others`)
  }
}

/** A file's bytes, out of the place that its own header says (APPNOTE 4.3.7). */
function contentOf(data: Uint8Array, entry: Entry, most: number): Uint8Array {
  const view = viewOf(data)
  if (view.getUint32(entry.at, true) !== 0x04034b50) throw new Error(`Cannot unzip ${entry.name}`)
  const begin = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = data.subarray(begin, begin + entry.packed)
  if (packed.length < entry.packed) throw new Error(`Cannot unzip ${entry.name}, expected all its bytes`)
  const content = entry.method === 8 ? inflated(packed, most, entry) : packed
  if (entry.method !== 0 && entry.method !== 8)
    throw new Error(`Cannot unzip ${entry.name}, expected deflate`)
  if (content.length > most) throw new TooMuch(`“${entry.name}” of more than ${most} bytes`)
  if (content.length !== entry.size || crc32(content) !== entry.checksum)
    throw new Error(`Cannot unzip ${entry.name}, expected what its listing says`)
  return content
}

/** Inflates piece by piece, so that no more is ever held than may be. */
function inflated(packed: Uint8Array, most: number, { name, size }: Entry): Uint8Array {
  // One that goes on behind the size of its listing is cut there, and told by its length.
  if (packed.length <= step) return inflateSync(packed, { out: new Uint8Array(Math.min(size, most) + 1) })
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length)
    if (length > most) throw new TooMuch(`“${name}” of more than ${most} bytes`)
  }
  return joined(pieces)
}
