import type { SourcePoint } from '../model/session.ts'

/** Turns offsets of a text (UTF-16 units, from 0) into points; CR, LF and CRLF end a line. */
export function location(text: string): (offset: number) => SourcePoint {
  const starts = [0]
  for (const ending of text.matchAll(/\r\n|\r|\n/gu)) starts.push(ending.index + ending[0].length)
  return (offset) => {
    const line = lastNotAfter(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
}

/** The index of the last of the rising numbers that is not greater than `limit`. */
export function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
