import type { Pass, Png } from './png.ts'
import { rowsOf } from './rows.ts'

/** The pixels of a PNG, 8 bits a sample, row after row. */
export interface Pixels {
  /** Of a palette, each a number in it. */
  kind: 'grey' | 'rgb' | 'palette'
  samples: Uint8Array
  /** A byte a pixel; null where all are opaque. */
  alpha: Uint8Array | null
}

/** Takes out the pixels of a PNG file that `readPng` found whole; of 16 bits the higher 8 stay. */
export function decodePng(png: Png): Pixels {
  const { width, height, colourType } = png
  const kind = colourType === 3 ? 'palette' : colourType === 2 || colourType === 6 ? 'rgb' : 'grey'
  const colours = kind === 'rgb' ? 3 : 1
  const samples = new Uint8Array(width * height * colours)
  const alpha = new Uint8Array(width * height).fill(255)
  const opacity = opacityOf(png)
  const unfilter = unfiltering(png)
  rowsOf(png, (row, pass, y) => {
    const values = samplesOf(unfilter(row, pass, y), pass.width * png.samples, png.depth)
    const raw = Array.from({ length: png.samples }, () => 0)
    for (let x = 0; x < pass.width; x += 1) {
      for (let k = 0; k < png.samples; k += 1) raw[k] = values[x * png.samples + k] as number
      const at = (pass.y + y * pass.stepY) * width + pass.x + x * pass.stepX
      for (let k = 0; k < colours; k += 1) samples[at * colours + k] = toByte(raw[k] as number, png)
      alpha[at] = opacity(raw)
    }
  })
  return { kind, samples, alpha: alpha.every((value) => value === 255) ? null : alpha }
}

/** A sample in 8 bits; a number in a palette stays. */
function toByte(value: number, { depth, colourType }: Png): number {
  if (colourType === 3 || depth === 8) return value
  return depth === 16 ? value >> 8 : (value * 255) / (2 ** depth - 1)
}

/** How opaque a pixel is, by its own sample, its number in the palette, or its colour (W3C PNG, 11.3.1.1). */
function opacityOf(png: Png): (raw: readonly number[]) => number {
  const { colourType, transparency, samples } = png
  if (colourType === 4 || colourType === 6) return (raw) => toByte(raw[samples - 1] as number, png)
  if (!transparency) return () => 255
  if (colourType === 3) return ([index = 0]) => transparency[index] ?? 255
  const clear = Array.from(
    { length: samples },
    (_, k) => (transparency[2 * k] ?? 0) * 256 + (transparency[2 * k + 1] ?? 0),
  )
  return (raw) => (raw.every((value, k) => value === clear[k]) ? 0 : 255)
}

/** The samples of a row, unpacked. */
function samplesOf(bytes: Uint8Array, count: number, depth: number): ArrayLike<number> {
  if (depth === 8) return bytes
  const values = new Uint16Array(count)
  for (let i = 0; i < count; i += 1) {
    const bit = i * depth
    values[i] =
      depth === 16
        ? ((bytes[2 * i] as number) << 8) | (bytes[2 * i + 1] as number)
        : ((bytes[bit >> 3] as number) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
  }
  return values
}

/** Undoes the filters of rows (W3C PNG, 9.2), each of which may look at the row above it in its pass. */
function unfiltering({ samples, depth }: Png): (row: Uint8Array, pass: Pass, y: number) => Uint8Array {
  const left = Math.max(1, (samples * depth) >> 3)
  let above = new Uint8Array()
  return (row, _pass, y) => {
    const bytes = row.slice(1)
    if (y === 0) above = new Uint8Array(bytes.length)
    const predict = predictors[row[0] ?? 0]
    for (let i = 0; predict && i < bytes.length; i += 1) {
      const before = i < left ? 0 : (bytes[i - left] as number)
      const corner = i < left ? 0 : (above[i - left] as number)
      bytes[i] = (bytes[i] as number) + predict(before, above[i] as number, corner)
    }
    above = bytes
    return bytes
  }
}

const predictors: readonly (((left: number, above: number, corner: number) => number) | null)[] = [
  null,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const estimate = left + above - corner
    const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)]
    if (a <= b && a <= c) return left
    return b <= c ? above : corner
  },
]
