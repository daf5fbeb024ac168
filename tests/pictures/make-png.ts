import { strToU8, zlibSync } from 'fflate'
import { crc32 } from '../../src/bytes/crc32.ts'
import { joined } from '../../src/bytes/joined.ts'

/** A picture’s raw samples, as deep as its file has them. */
export interface Raw {
  width: number
  height: number
  colourType: 0 | 2 | 3 | 4 | 6
  depth: number
  interlaced?: boolean
  samples: readonly number[]
  palette?: readonly number[]
  transparency?: readonly number[]
}

export const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

export function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined([strToU8(type), content])
  const edge = new DataView(new ArrayBuffer(8))
  edge.setUint32(0, content.length)
  edge.setUint32(4, crc32(named))
  const bytes = new Uint8Array(edge.buffer)
  return joined([bytes.subarray(0, 4), named, bytes.subarray(4)])
}

export const header = ({
  width,
  height,
  colourType,
  depth,
  interlaced,
}: Omit<Raw, 'samples'>): Uint8Array => {
  const view = new DataView(new ArrayBuffer(13))
  view.setUint32(0, width)
  view.setUint32(4, height)
  const bytes = new Uint8Array(view.buffer)
  bytes.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8)
  return chunk('IHDR', bytes)
}

export const start = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
export const end = chunk('IEND', new Uint8Array())

/** A PNG file of a picture, by the words of the standard alone: every row with another filter. */
export function pngOf(raw: Raw): Uint8Array {
  const sixteen = (values: readonly number[]) => Uint8Array.from(values.flatMap((v) => [v >> 8, v & 255]))
  return joined([
    start,
    header(raw),
    ...(raw.palette ? [chunk('PLTE', Uint8Array.from(raw.palette))] : []),
    ...(raw.transparency
      ? [chunk('tRNS', raw.colourType === 3 ? Uint8Array.from(raw.transparency) : sixteen(raw.transparency))]
      : []),
    chunk('IDAT', zlibSync(packed(raw))),
    end,
  ])
}

/** The filtered rows of all passes. */
export function packed(raw: Raw): Uint8Array {
  const starts = [0, 4, 0, 2, 0, 1, 0].map((x, i) => [x, [0, 0, 4, 0, 2, 0, 1][i] ?? 0] as const)
  const steps = [
    [8, 8],
    [8, 8],
    [4, 8],
    [4, 4],
    [2, 4],
    [2, 2],
    [1, 2],
  ] as const
  const passes = raw.interlaced
    ? starts.map((from, i) => ({ from, step: steps[i] ?? steps[0] }))
    : [{ from: [0, 0], step: [1, 1] } as const]
  return joined(
    passes.flatMap(({ from, step }) => {
      const columns = range(from[0], raw.width, step[0])
      const rows = range(from[1], raw.height, step[1])
      return columns.length === 0
        ? []
        : filteredRows(
            rows.map((y) => row(raw, columns, y)),
            raw,
          )
    }),
  )
}

function range(from: number, to: number, step: number): number[] {
  const all: number[] = []
  for (let at = from; at < to; at += step) all.push(at)
  return all
}

function row({ samples, width, colourType, depth }: Raw, columns: readonly number[], y: number): Uint8Array {
  const count = samplesOf[colourType]
  const values = columns.flatMap((x) => samples.slice((y * width + x) * count, (y * width + x + 1) * count))
  const bits = values.map((value) => value.toString(2).padStart(depth, '0')).join('')
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}

function filteredRows(rows: readonly Uint8Array[], { colourType, depth }: Raw): Uint8Array[] {
  const distance = Math.max(1, (samplesOf[colourType] * depth) / 8)
  return rows.map((bytes, y) => {
    const above = rows[y - 1] ?? new Uint8Array(bytes.length)
    const kind = y % 5
    return Uint8Array.from([
      kind,
      ...bytes.map((byte, i) => {
        const [a, b, c] = [bytes[i - distance] ?? 0, above[i] ?? 0, above[i - distance] ?? 0]
        return byte - ([0, a, b, (a + b) >> 1, paeth(a, b, c)][kind] ?? 0)
      }),
    ])
  })
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [a, b, c].map((one) => Math.abs(a + b - c - one)) as [number, number, number]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}
