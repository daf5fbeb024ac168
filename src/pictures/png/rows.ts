import { Unzlib } from 'fflate'
import { type Pass, type Png, passesOf } from './png.ts'

/** So many bytes are inflated at a time: deflate makes at most a thousand of each. */
const step = 4096

/** A row of a pass as it is packed: the byte of its filter, then its samples. The same bytes serve the next row. */
export type Row = (bytes: Uint8Array, pass: Pass, y: number) => void

/**
 * Hands out the rows of a picture as they are inflated, so that no more is held than one.
 *
 * @throws {Error} where there are fewer rows than the header says, more of them, or damaged ones.
 */
export function rowsOf(png: Png, row: Row): void {
  const passes = passesOf(png)
  const bits = png.samples * png.depth
  let [pass, y, filled] = [0, 0, 0]
  const lengthIn = (index: number): number => 1 + Math.ceil(((passes[index]?.width ?? 0) * bits) / 8)
  let bytes = new Uint8Array(lengthIn(0))
  const take = (data: Uint8Array): void => {
    for (let at = 0; at < data.length; ) {
      const current = passes[pass]
      if (!current) throw new Error('Cannot read the picture, expected no more rows')
      const part = data.subarray(at, at + bytes.length - filled)
      bytes.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < bytes.length) return
      if ((bytes[0] ?? 5) > 4) throw new Error('Cannot read the picture, expected a filter')
      row(bytes, current, y)
      filled = 0
      y += 1
      if (y < current.height) continue
      pass += 1
      y = 0
      bytes = new Uint8Array(lengthIn(pass))
    }
  }
  inflate(png.pixels, take)
  if (pass < passes.length) throw new Error('Cannot read the picture, expected more rows')
}

function inflate(parts: readonly Uint8Array[], take: (data: Uint8Array) => void): void {
  const stream = new Unzlib(take)
  for (const part of parts) {
    for (let at = 0; at < part.length; at += step) stream.push(part.subarray(at, at + step), false)
  }
  stream.push(new Uint8Array(), true)
}
