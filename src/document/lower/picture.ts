import type { ImageType } from '../document.ts'

export interface Picture {
  mediaType: ImageType
  data: Uint8Array
  /** Natural size in pixels. */
  width: number
  height: number
}

/** A picture's kind and size, from its first bytes; a file of another kind is a problem. */
export function readPicture(data: Uint8Array): Picture | { problem: string } {
  for (const kind of kinds) {
    if (!kind.is(data)) continue
    const size = kind.size(data)
    if (!size || size.width < 1 || size.height < 1)
      return { problem: 'its size cannot be read; save it again' }
    return { mediaType: kind.mediaType, data, ...size }
  }
  return { problem: 'it is neither PNG, JPEG nor SVG; save it as one of them' }
}

interface Size {
  width: number
  height: number
}

interface Kind {
  mediaType: ImageType
  is(data: Uint8Array): boolean
  size(data: Uint8Array): Size | null
}

const startsWith = (data: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => data[index] === byte)

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength)

const kinds: readonly Kind[] = [
  { mediaType: 'image/png', is: (data) => startsWith(data, [0x89, 0x50, 0x4e, 0x47]), size: pngSize },
  { mediaType: 'image/jpeg', is: (data) => startsWith(data, [0xff, 0xd8, 0xff]), size: jpegSize },
  { mediaType: 'image/svg+xml', is: (data) => /<svg[\s>]/u.test(head(data)), size: svgSize },
]

const head = (data: Uint8Array): string => new TextDecoder().decode(data.subarray(0, 4096))

/** PNG, 11.2.1: the IHDR chunk comes first. */
function pngSize(data: Uint8Array): Size | null {
  if (data.length < 24) return null
  return { width: viewOf(data).getUint32(16), height: viewOf(data).getUint32(20) }
}

/** ITU T.81, B.2.2: the frame header SOF0 to SOF15, but for DHT, JPG and DAC. */
function jpegSize(data: Uint8Array): Size | null {
  const view = viewOf(data)
  for (let at = 2; at + 9 <= data.length && data[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = data[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}

/** SVG: its width and height in pixels, else its view box. */
function svgSize(data: Uint8Array): Size | null {
  const tag = /<svg[^>]*>/u.exec(head(data))?.[0] ?? ''
  const number = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`, 'u').exec(tag)?.[1])
  const [, , width, height] =
    /\sviewBox\s*=\s*["']([^"']+)["']/u
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/u)
      .map(Number) ?? []
  const size = { width: number('width') || (width ?? 0), height: number('height') || (height ?? 0) }
  return size.width > 0 && size.height > 0 ? size : null
}
