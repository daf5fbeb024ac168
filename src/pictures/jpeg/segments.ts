import { joined } from '../../bytes/joined.ts'
import type { Problem } from '../picture.ts'
import { orientationIn } from './orientation.ts'

/** Of the frame: how its pixels are coded and what their samples are. */
interface Frame {
  marker: number
  precision: number
  width: number
  height: number
  /** The names of its components, by which some programs mark RGB. */
  components: readonly number[]
}

/** A JPEG file taken apart (ITU T.81, annex B). */
export interface Jpeg {
  frame: Frame
  /** 0 RGB or CMYK, 1 YCbCr, 2 YCCK, by Adobe’s segment; null without one. */
  transform: number | null
  /** As EXIF has it, 1 to 8: 1 is upright. */
  orientation: number
  scans: number
  /** The file without what its pixels do not need: comments, places, times, thumbnails, and what follows its end. */
  data: Uint8Array
}

const cutOff: Problem = { problem: 'it is cut off; fetch it again' }
const damaged: Problem = { problem: 'it is damaged; fetch it again or save it anew' }

/** Takes a JPEG file apart up to the end of its first picture. */
export function takeApart(data: Uint8Array): Jpeg | Problem {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const pieces: Uint8Array[] = [data.subarray(0, 2)]
  const found: Omit<Jpeg, 'frame' | 'data'> & { frame: Frame | null } = {
    frame: null,
    transform: null,
    orientation: 1,
    scans: 0,
  }
  for (let at = 2; ; ) {
    const begin = markerFrom(data, at)
    if (begin === null) return at >= data.length - 1 ? cutOff : damaged
    const marker = data[begin + 1] ?? 0
    if (marker === 0xd9) {
      pieces.push(Uint8Array.of(0xff, 0xd9))
      const { frame } = found
      return frame && found.scans > 0 ? { ...found, frame, data: joined(pieces) } : damaged
    }
    if (begin + 4 > data.length) return cutOff
    const length = view.getUint16(begin + 2)
    const end = marker === 0xda ? scanEnd(data, begin + 2 + length) : begin + 2 + length
    if (end === null || end > data.length) return cutOff
    const content = data.subarray(begin + 4, begin + 2 + length)
    if (length < 2 || !note(found, marker, content)) return damaged
    if (isNeeded(marker, content)) pieces.push(data.subarray(begin, end))
    at = end
  }
}

/** Where the next marker begins; any number of `FF` may stand before it (B.1.1.2). */
function markerFrom(data: Uint8Array, from: number): number | null {
  let at = from
  if (data[at] !== 0xff) return null
  while (data[at + 1] === 0xff) at += 1
  return at + 1 < data.length ? at : null
}

/** Where the coded pixels of a scan end: at a marker that is neither a restart nor a stuffed `FF` (B.1.1.5). */
function scanEnd(data: Uint8Array, from: number): number | null {
  for (let at = data.indexOf(0xff, from); at !== -1; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1]
    if (next === undefined) return null
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return null
}

/** Takes down what a segment says; false where it is none that a picture may have. */
function note(
  found: { frame: Frame | null } & Omit<Jpeg, 'frame' | 'data'>,
  marker: number,
  content: Uint8Array,
): boolean {
  if (isFrame(marker)) {
    if (found.frame || content.length < 6 + 3 * (content[5] ?? 0)) return false
    found.frame = frameOf(marker, content)
  }
  if (marker === 0xee && startsWith(content, 'Adobe')) found.transform = content[11] ?? null
  if (marker === 0xe1 && startsWith(content, 'Exif\0\0'))
    found.orientation = orientationIn(content.subarray(6))
  if (marker === 0xda) found.scans += 1
  return marker >= 0xc0
}

function frameOf(marker: number, content: Uint8Array): Frame {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const components = Array.from({ length: content[5] ?? 0 }, (_, i) => content[6 + 3 * i] ?? 0)
  return {
    marker,
    precision: content[0] ?? 0,
    height: view.getUint16(1),
    width: view.getUint16(3),
    components,
  }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Of the segments for programs, JFIF’s and Adobe’s say what the samples are, and a profile what their colours. */
function isNeeded(marker: number, content: Uint8Array): boolean {
  if (marker === 0xe2) return startsWith(content, 'ICC_PROFILE\0')
  const isForPrograms = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
  return !isForPrograms || marker === 0xe0 || marker === 0xee
}

const startsWith = (content: Uint8Array, text: string): boolean =>
  [...text].every((letter, i) => content[i] === letter.charCodeAt(0))
