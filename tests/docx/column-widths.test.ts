import { expect, test } from 'vitest'
import { columnWidths } from '../../src/writers/docx/body/column-widths.ts'

/** Longest words and longest cells of columns, in characters, and the widths of a table of 9 000 twips. */
test.each([
  [
    'columns of a word each',
    [
      [7, 7],
      [10, 10],
      [4, 6],
    ],
    [2904, 3767, 2329],
  ],
  [
    'figures beside prose',
    [
      [3, 3],
      [12, 300],
    ],
    [976, 8024],
  ],
  [
    'names beside two columns of prose',
    [
      [12, 40],
      [12, 300],
      [12, 300],
    ],
    [2766, 3116, 3118],
  ],
  [
    'addresses beside a word',
    [
      [60, 60],
      [24, 24],
      [24, 24],
      [8, 8],
    ],
    [2611, 2611, 2611, 1167],
  ],
  ['more words than there is room for', Array.from({ length: 9 }, () => [24, 24]), Array(9).fill(1000)],
])('%s', (_, columns, widths) => {
  const contents = (columns as number[][]).map(([longestWord = 0, longestCell = 0]) => ({
    longestWord,
    longestCell,
  }))
  expect(columnWidths(contents, 9000)).toEqual(widths)
})
