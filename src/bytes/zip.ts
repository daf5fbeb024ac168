import { joined } from './joined.ts'

/** A file within a zip, as it stands there. */
export interface ZipEntry {
  name: string
  /** Deflated (RFC 1951), or as they are. */
  bytes: Uint8Array
  isDeflated: boolean
  /** Of the file itself: its checksum (CRC-32) and its bytes. */
  checksum: number
  size: number
}

const signature = { file: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 }

/** 2.0, the version that knows deflated data; 1 January 1980, the first day that can be named; names in UTF-8. */
const version = 20
const day = 0x21
const inUtf8 = 0x800

/**
 * A zip (ISO/IEC 21320-1) of these files in their order, every one with its lengths before it, so that it can be read from its
 * beginning, too; the same bytes for the same files.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const said = [
      [2, version],
      [2, name.length === entry.name.length ? 0 : inUtf8],
      [2, entry.isDeflated ? 8 : 0],
      [2, 0],
      [2, day],
      [4, entry.checksum],
      [4, entry.bytes.length],
      [4, entry.size],
      [2, name.length],
      [2, 0],
    ] as const
    const file = [numbers([[4, signature.file], ...said]), name, entry.bytes]
    // Behind what is said of a file: no comment, the first disk, no attributes.
    const behind = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ] as const
    directory.push(numbers([[4, signature.directory], [2, version], ...said, ...behind]), name)
    files.push(...file)
    at += file.reduce((sum, { length }) => sum + length, 0)
  }
  const index = joined(directory)
  const count = entries.length
  const end = [
    [4, signature.end],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, at],
    [2, 0],
  ] as const
  return joined([...files, index, numbers(end)])
}

/** Numbers of so many bytes each, the lowest first. */
function numbers(all: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of all) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}
