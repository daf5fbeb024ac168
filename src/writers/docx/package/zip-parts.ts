import { crc32 } from '../../../bytes/crc32.ts'
import { type ZipEntry, zip } from '../../../bytes/zip.ts'
import { soundXml } from '../../../escape/xml.ts'
import type { Assets } from '../../writer.ts'
import { gzipEnd, gzipHead, type Zlib, zlibOf } from '../../zlib.ts'
import type { Parts } from './parts.ts'

/** The first parts of a package, in the order that readers like; the rest follows by name. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** The parts as one file, the same bytes for the same parts. */
export function zipParts(parts: Parts, assets: Assets): Uint8Array {
  const zlib = zlibOf(assets)
  const others = [...parts.keys()].filter((path) => !first.includes(path)).toSorted()
  return zip(
    [...first.filter((path) => parts.has(path)), ...others].map((path) => {
      const data = parts.get(path) ?? ''
      return entry(path, typeof data === 'string' ? new TextEncoder().encode(soundXml(data)) : data, zlib)
    }),
  )
}

function entry(name: string, data: Uint8Array, zlib: Zlib): ZipEntry {
  const size = data.length
  if (/\.(?:png|jpe?g)$/.test(name))
    return { name, bytes: data, isDeflated: false, checksum: crc32(data), size }
  // What gzip has deflated is what a zip has, and its checksum is the same.
  const packed = zlib.gzip(data)
  const end = packed.length - gzipEnd
  const checksum = new DataView(packed.buffer, packed.byteOffset).getUint32(end, true)
  return { name, bytes: packed.subarray(gzipHead, end), isDeflated: true, checksum, size }
}
