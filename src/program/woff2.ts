import { brotliCompressSync, constants } from 'node:zlib'

/** Tags that WOFF 2.0 writes as a number (5.2, Known Table Tags), as far as a face here has them. */
const known =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB'
    .split(' ')
    .map((tag) => tag.replace('_', ' '))

/** Outlines as they are, without the transformation of WOFF 2.0 (5.1): the third version of `glyf` and `loca`. */
const asIs = 3 << 6

/** A face, TrueType or OpenType, as WOFF 2.0 (W3C, 2024). */
export function woff2(face: Uint8Array): Uint8Array {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength)
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const record = 12 + 16 * index
    const tag = String.fromCharCode(...face.subarray(record, record + 4))
    const at = view.getUint32(record + 8)
    return { tag, data: face.subarray(at, at + view.getUint32(record + 12)) }
  })
  const directory = tables.flatMap(({ tag, data }) => [
    ...(known.includes(tag)
      ? [known.indexOf(tag) | (tag === 'glyf' || tag === 'loca' ? asIs : 0)]
      : [63, ...Buffer.from(tag, 'latin1')]),
    ...base128(data.length),
  ])
  const packed = brotliCompressSync(Buffer.concat(tables.map(({ data }) => data)), {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: 9,
    },
  })
  const length = (48 + directory.length + packed.length + 3) & ~3
  const file = Buffer.alloc(length)
  file.write('wOF2', 'latin1')
  file.writeUInt32BE(view.getUint32(0), 4)
  file.writeUInt32BE(length, 8)
  file.writeUInt16BE(tables.length, 12)
  file.writeUInt32BE(
    tables.reduce((sum, { data }) => sum + 16 + ((data.length + 3) & ~3), 12),
    16,
  )
  file.writeUInt32BE(packed.length, 20)
  file.set(directory, 48)
  file.set(packed, 48 + directory.length)
  return file
}

/** A number of seven bits a byte, the first ones first (WOFF 2.0 4.1, UIntBase128). */
function base128(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}
