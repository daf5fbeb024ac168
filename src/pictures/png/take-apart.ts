import { crc32 } from '../../bytes/crc32.ts'
import type { Problem } from '../picture.ts'
import { colourTypes, type Png } from './png.ts'

export const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const cutOff: Problem = { problem: 'it is cut off; fetch it again' }
const damaged: Problem = { problem: 'it is damaged; fetch it again or save it anew' }

/** Chunks that say what the pixels are; all others may go. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/**
 * The chunks of a PNG file that its pixels need (W3C PNG, 5.3), each checked; `moving` says that it has further pictures,
 * which are left out.
 */
export function takeApart(data: Uint8Array): (Png & { moving: boolean }) | Problem {
  if (!signature.every((byte, i) => data[i] === byte)) return damaged
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const chunks = new Map<string, Uint8Array[]>([...kept].map((type) => [type, []]))
  let moving = false
  for (let at = 8, type = ''; type !== 'IEND'; ) {
    if (at + 12 > data.length) return cutOff
    const end = at + 8 + view.getUint32(at)
    type = String.fromCharCode(...data.subarray(at + 4, at + 8))
    if (end + 4 > data.length) return cutOff
    const same = chunks.get(type)
    if (same && crc32(data.subarray(at + 4, end)) !== view.getUint32(end)) return damaged
    if (same) same.push(data.subarray(at + 8, end))
    else if (type === 'acTL') moving = true
    // A capital says that nothing can be shown without it
    else if (/^[A-Z]/.test(type)) return damaged
    at = end + 4
  }
  const png = pngOf(chunks)
  return png ? { ...png, moving } : damaged
}

/** The header and what belongs to it; null where they do not fit each other (W3C PNG, 11.2 and 11.3.1). */
function pngOf(chunks: ReadonlyMap<string, readonly Uint8Array[]>): Png | null {
  const chunk = (type: string): Uint8Array | null => chunks.get(type)?.at(0) ?? null
  const header = chunk('IHDR')
  const pixels = chunks.get('IDAT') ?? []
  if (header?.length !== 13 || pixels.length === 0) return null
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [depth = 0, colourType = 0, compression, filter, interlace = 0] = header.subarray(8)
  const type = colourTypes[colourType]
  const png: Png = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    colourType,
    samples: type?.samples ?? 0,
    interlaced: interlace === 1,
    palette: colourType === 3 ? chunk('PLTE') : null,
    transparency: chunk('tRNS'),
    pixels,
  }
  const isSound =
    type?.depths.includes(depth) === true &&
    compression === 0 &&
    filter === 0 &&
    interlace <= 1 &&
    hasSize(png)
  return isSound && coloursFit(png) ? png : null
}

const hasSize = ({ width, height }: Png): boolean =>
  width > 0 && height > 0 && width <= 0x7fffffff && height <= 0x7fffffff

function coloursFit({ colourType, depth, palette, transparency }: Png): boolean {
  const colours = (palette?.length ?? 0) / 3
  if (colourType === 3) {
    const fits = Number.isInteger(colours) && colours > 0 && colours <= 2 ** depth
    return fits && (transparency?.length ?? 0) <= colours
  }
  return transparency === null || transparency.length === { 0: 2, 2: 6 }[colourType]
}
