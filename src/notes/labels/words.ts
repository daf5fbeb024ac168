/** A word of a text, by offsets, folded: without case and accents. */
export interface Word {
  text: string
  start: number
  end: number
}

/** Letters without case and accents, for comparing. */
export function fold(text: string): string {
  if (/^[a-z0-9]*$/u.test(text)) return text
  const known = folded.get(text)
  if (known !== undefined) return known
  const result = folding(text)
  if (folded.size < 20_000 && text.length < 40) folded.set(text, result)
  return result
}

/** Words come again and again. */
const folded = new Map<string, string>()

function folding(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll(/[œŒ]/gu, 'oe')
    .toLowerCase()
}

/** The words of a text: letters and figures, nothing else. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A text as its folded words, one space apart. */
export function phrase(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ')
}
