import { strToU8 } from 'fflate'
import { crc32 } from '../../bytes/crc32.ts'
import { joined } from '../../bytes/joined.ts'
import type { Limits } from '../../limits/limits.ts'
import type { Picture, Problem } from '../picture.ts'
import { tooLarge } from '../too-large.ts'
import type { Png } from './png.ts'
import { rowsOf } from './rows.ts'
import { signature, takeApart } from './take-apart.ts'

/** A PNG file that is whole to its last pixel, without what else it says: times, places, programs, further pictures. */
export function readPng(data: Uint8Array, limits: Limits): Picture | Problem {
  const png = takeApart(data)
  if ('problem' in png) return png
  const { width, height } = png
  // What it declares is also what those who show it would make room for; its pixels are counted below
  if (width * height > limits.pixels) return tooLarge(png, limits)
  try {
    rowsOf(png, () => {})
  } catch {
    return { problem: 'it is damaged or cut off; fetch it again or save it anew' }
  }
  const picture: Picture = { mediaType: 'image/png', data: fileOf(png), width, height }
  return png.moving ? { ...picture, change: 'it is animated, and only its first picture is shown' } : picture
}

/** The file anew: its header, its colours and its pixels. */
function fileOf(png: Png): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, png.width)
  view.setUint32(4, png.height)
  header.set([png.depth, png.colourType, 0, 0, png.interlaced ? 1 : 0], 8)
  return joined([
    signature,
    chunk('IHDR', header),
    ...(png.palette ? [chunk('PLTE', png.palette)] : []),
    ...(png.transparency ? [chunk('tRNS', png.transparency)] : []),
    chunk('IDAT', joined(png.pixels)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(content.length + 12)
  const view = new DataView(whole.buffer)
  view.setUint32(0, content.length)
  whole.set(strToU8(type), 4)
  whole.set(content, 8)
  view.setUint32(8 + content.length, crc32(whole.subarray(4, 8 + content.length)))
  return whole
}
