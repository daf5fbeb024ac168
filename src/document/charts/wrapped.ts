import { leading, size } from './chart.ts'
import { type Words, words } from './shapes.ts'

/** A word's width in pixels, rather too much than too little: whichever font it will be set in. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[\p{Lu}mwMWшщжюмфы]/u.test(letter) ? 0.72 : /[.,:;'’!|iljtfr ]/u.test(letter) ? 0.34 : 0.56),
    0,
  ) * size

/** Text in lines that fit into `room` pixels; a word longer than that stands alone. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The room that the names of rows take: what the longest needs, but at most `most` pixels. */
export const nameRoom = (names: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...names.map(widthOf)))

/** Lines of words one below the other around the middle `y`. */
export function inLines(lines: readonly string[], style: Words): string[] {
  const first = style.y - ((lines.length - 1) * leading) / 2 + size * 0.35
  return lines.map((line, i) => words(line, { ...style, y: first + i * leading }))
}
