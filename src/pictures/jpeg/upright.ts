/** Pixels of four bytes each. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

/** Pixels turned and mirrored so that what is up stands up; `orientation` as EXIF counts it. */
export function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { width, height, data }
  const lies = orientation >= 5
  const [wide, high] = lies ? [height, width] : [width, height]
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  const place = places[orientation - 1] ?? places[0]
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [column, row] = place(x, y, width - 1, height - 1)
      to[y * wide + x] = from[row * width + column] as number
    }
  }
  return { width: wide, height: high, data: new Uint8Array(to.buffer) }
}

type Placing = (x: number, y: number, right: number, bottom: number) => readonly [column: number, row: number]

/** Where a pixel of the upright picture lies in the one that was taken, by orientation from 1. */
const places: readonly [Placing, ...Placing[]] = [
  (x, y) => [x, y],
  (x, y, right) => [right - x, y],
  (x, y, right, bottom) => [right - x, bottom - y],
  (x, y, _, bottom) => [x, bottom - y],
  (x, y) => [y, x],
  (x, y, _, bottom) => [y, bottom - x],
  (x, y, right, bottom) => [right - y, bottom - x],
  (x, y, right) => [right - y, x],
]
