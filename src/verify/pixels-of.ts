import { joined } from '../bytes/joined.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What a PDF keeps of a picture: of a PNG its deflated pixels, of others the file. */
export function pixelsOf(data: Uint8Array): Uint8Array {
  if (!signature.every((byte, at) => data[at] === byte)) return data
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const parts: Uint8Array[] = []
  for (let at = signature.length; at + 12 <= data.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...data.subarray(at + 4, at + 8))
    if (name === 'IDAT') parts.push(data.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return joined(parts)
}
