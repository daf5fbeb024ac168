import { crc32, gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { zip } from '../../src/bytes/zip.ts'
import { programAssets } from '../../src/cli/project.ts'
import { zlibOf } from '../../src/writers/zlib.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** As it comes from a generator that is the same everywhere: nothing in it repeats, and it fills what goes in at a time. */
const noise = (length: number): Uint8Array => {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

describe('zlib', () => {
  const zlib = zlibOf(programAssets)

  test.each<[string, Uint8Array]>([
    ['nothing', bytes('')],
    ['a word', bytes('ports')],
    ['much that repeats', bytes('ports '.repeat(200_000))],
    ['much that does not', noise(1_000_000)],
    ['as much as goes in at a time', noise(1 << 18)],
  ])('%s is read by another program as it was', (_, data) => {
    expect(Buffer.compare(inflateSync(zlib.deflate(data)), data)).toBe(0)
    expect(Buffer.compare(gunzipSync(zlib.gzip(data)), data)).toBe(0)
  })
})

describe('a zip', () => {
  const stored = (name: string, data: Uint8Array) => ({
    name,
    bytes: data,
    isDeflated: false,
    checksum: crc32(data),
    size: data.length,
  })

  test('is read by another program, with names in any letters', () => {
    const read = unzipSync(zip([stored('a/b.txt', bytes('ports')), stored('Übersicht.txt', bytes(''))]))
    expect(
      Object.fromEntries(Object.entries(read).map(([name, data]) => [name, Buffer.from(data).toString()])),
    ).toEqual({
      'a/b.txt': 'ports',
      'Übersicht.txt': '',
    })
  })

  test('of no files is a zip', () => {
    expect(unzipSync(zip([]))).toEqual({})
  })
})
