import { lastNotAfter } from './location.ts'

/** A part of a text that is Markdown by itself. */
export interface Chunk {
  offset: number
  text: string
  /** Appended to the text: definitions that stand in other chunks, so that references are seen as such. */
  stubs: string
}

/** Characters below which a text stays whole. */
const size = 50_000

/** A blank line and the start of a paragraph or heading at the margin: whatever was open is closed there. */
const border = /\n[ \t]*\n(?=#{1,6} |\*\*\S|[\p{L}“"(])/gu

/** Code and HTML in which a blank line closes nothing. */
const opaque =
  /^ {0,3}(?:(`{3,})[^`\n]*$[\s\S]*?(?:^ {0,3}\1`*[ \t]*$|(?![\s\S]))|(~{3,})[\s\S]*?(?:^ {0,3}\2~*[ \t]*$|(?![\s\S]))|<!--[\s\S]*?(?:-->|(?![\s\S]))|<(script|pre|style|textarea)\b[\s\S]*?(?:<\/\3>|(?![\s\S]))|<[?!][\s\S]*?(?:>|(?![\s\S])))/gimu

/**
 * Cuts a long text between its blocks: the parser's time grows with the square of the number of lists and tables that
 * it has in one text, and with the text's length only when it is cut.
 */
export function chunksOf(text: string): Chunk[] {
  if (text.length < 2 * size) return [{ offset: 0, text, stubs: '' }]
  const offsets = bordersOf(text)
  const labels = labelsOf(text)
  const stubs = labels.length > 0 ? `\n\n${labels.map((label) => `[${label}]: x`).join('\n\n')}` : ''
  return offsets.map((offset, index) => ({ offset, text: text.slice(offset, offsets[index + 1]), stubs }))
}

function bordersOf(text: string): number[] {
  const ranges = [...text.matchAll(opaque)].map(({ index, 0: range }): [number, number] => [
    index,
    index + range.length,
  ])
  const starts = [-1, ...ranges.map(([start]) => start)]
  const ends = [-1, ...ranges.map(([, end]) => end)]
  const offsets = [0]
  for (const { index, 0: gap } of text.matchAll(border)) {
    const offset = index + gap.length
    const isInside = offset < (ends[lastNotAfter(starts, offset)] ?? -1)
    if (!isInside && offset - (offsets.at(-1) ?? 0) >= size) offsets.push(offset)
  }
  return offsets
}

/** The labels that the text defines, as often as they are defined. */
export function labelsOf(text: string): string[] {
  return [...text.matchAll(/^[ \t>]*\[([^[\]\n]{1,200})\]:/gmu)].map(([, label = '']) => label)
}
