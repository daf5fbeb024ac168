import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { openPackage } from '../../src/word/open-package.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { sampleDocument } from '../support/sample-document.ts'

const { data: sound } = await docxWriter.write(sampleDocument, programAssets)

const refusalOf = (data: Uint8Array): string | null => {
  const opened = openPackage(data)
  return 'refusal' in opened ? opened.refusal.ruleId : null
}

/** A package with some of its bytes changed, counted from the last header of a signature. */
function withBytes(signature: number, at: number, bytes: readonly number[], data = sound): Uint8Array {
  const copy = data.slice()
  const view = new DataView(copy.buffer)
  let found = copy.length - 4
  while (view.getUint32(found, true) !== signature) found -= 1
  copy.set(bytes, found + at)
  return copy
}

const listed = 0x02014b50
const endOfListing = 0x06054b50

describe('a Word file’s package', () => {
  test('gives the same parts as another program unpacks', () => {
    const opened = openPackage(sound)
    if ('refusal' in opened) throw new Error(opened.refusal.reason)
    expect(Object.fromEntries(opened.parts)).toEqual(unzipSync(sound))
  })

  test('is refused wherever it is cut off', () => {
    const cuts = Array.from({ length: 97 }, (_, i) => Math.floor((sound.length * (i + 1)) / 98))
    expect(new Set(cuts.map((cut) => refusalOf(sound.subarray(0, cut))))).toEqual(
      new Set(['docx-unreadable']),
    )
  })

  test('is refused or read, and never a fault, whatever byte is changed', () => {
    for (let at = 0; at < sound.length; at += 211) {
      const copy = sound.slice()
      copy[at] = (copy[at] ?? 0) ^ 0xff
      expect([null, 'docx-unreadable', 'docx-bomb', 'docx-path', 'docx-encrypted']).toContain(refusalOf(copy))
    }
  })

  test.each([
    ['of a size that is too small', withBytes(listed, 24, [1, 0, 0, 0]), 'docx-unreadable'],
    ['of a size that is too large', withBytes(listed, 24, [0xff, 0xff, 0xff, 0x7f]), 'docx-unreadable'],
    ['packed in another way', withBytes(listed, 10, [12, 0]), 'docx-unreadable'],
    ['that is encrypted', withBytes(listed, 8, [1, 0]), 'docx-unreadable'],
    ['that is another one once more', withBytes(listed, 42, [0, 0, 0, 0]), 'docx-unreadable'],
    ['with a listing elsewhere', withBytes(endOfListing, 16, [9, 9, 9, 9]), 'docx-unreadable'],
    ['with a number of parts that is no number', withBytes(endOfListing, 10, [0xff, 0xff]), 'docx-bomb'],
  ])('is refused with a part %s', (_, data, ruleId) => {
    expect(refusalOf(data)).toBe(ruleId)
  })

  test('is refused where parts inflate to much more than they are, with however small a size in the listing', () => {
    const bomb = zipSync(
      { ...unzipSync(sound), 'word/media/a.bin': new Uint8Array(20_000_000) },
      { level: 9 },
    )
    expect(refusalOf(bomb)).toBe('docx-bomb')
    expect(refusalOf(withBytes(listed, 24, [100, 0, 0, 0], bomb))).toBe('docx-bomb')
  })

  test('is refused with many parts that are large together, and with more tags than any report has', () => {
    const noise = Uint8Array.from({ length: 5_000_000 }, (_, i) => (i * i) >> 5)
    const many = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`word/media/${i}.bin`, noise]))
    expect(refusalOf(zipSync({ ...unzipSync(sound), ...many }, { level: 0 }))).toBe('docx-bomb')
    const tags = strToU8(`<a>${'<b/>'.repeat(500_000)}</a>`)
    expect(refusalOf(zipSync({ ...unzipSync(sound), 'word/header9.xml': tags }, { level: 0 }))).toBe(
      'docx-bomb',
    )
  })
})
