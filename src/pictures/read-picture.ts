import { defaultLimits, type Limits } from '../limits/limits.ts'
import { readJpeg } from './jpeg/read-jpeg.ts'
import { otherKind } from './other-kinds.ts'
import type { Picture, Problem } from './picture.ts'
import { readPng } from './png/read-png.ts'
import { isSvg, readSvg } from './svg/read-svg.ts'

interface Kind {
  is(data: Uint8Array): boolean
  read(data: Uint8Array, limits: Limits): Picture | Problem
}

const startsWith = (data: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => data[index] === byte)

/** By their first bytes: what a file is called says nothing. */
const kinds: readonly Kind[] = [
  { is: (data) => startsWith(data, [0x89, 0x50, 0x4e, 0x47]), read: readPng },
  { is: (data) => startsWith(data, [0xff, 0xd8, 0xff]), read: readJpeg },
  { is: isSvg, read: readSvg },
]

/** A picture's file as one that every format can hold; what cannot be shown, or not as it is meant, is a problem. */
export function readPicture(data: Uint8Array, limits: Limits = defaultLimits): Picture | Problem {
  const kind = kinds.find(({ is }) => is(data))
  if (kind) return kind.read(data, limits)
  const name = otherKind(data)
  const found = data.length === 0 ? 'an empty file' : (name ?? 'neither PNG, JPEG nor SVG')
  return { problem: `it is ${found}; save it as PNG or JPEG` }
}
