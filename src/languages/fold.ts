import { listing } from '../listings/listing.ts'
/** Letters without case and accents, for comparing; what is neither letter nor figure stays. */
export function fold(text: string): string {
  if (plain.test(text)) return text
  const known = folded.get(text)
  if (known !== undefined) return known
  const result = folding(text)
  if (folded.size < 20_000 && text.length < 40) folded.set(text, result)
  return result
}

const plain = /^[a-z0-9]*$/

/** Words come again and again. */
const folded = new Map<string, string>()

/** Combining marks of the scripts of the Union; `\p{M}` takes fifty times as long to compile. */
const marks = /[\u0300-\u036F]/g
/** Letters that are no letter with a mark, as they are typed where a keyboard lacks them. */
const others = /[łßœæøđħıς]/g
const otherLetters: Readonly<Record<string, string>> = listing({
  ł: 'l',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  // At the end of a Greek word, or where capitals were made small one by one.
  ς: 'σ',
})

function folding(text: string): string {
  const small = text.toLowerCase()
  const bare = small.normalize('NFD').replaceAll(marks, '')
  return bare.replaceAll(others, (letter) => otherLetters[letter] ?? letter)
}

/** A text as its folded words, one space apart; for texts of a language's file, where words are letters and figures. */
export function foldedPhrase(text: string): string {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).map(fold).join(' ')
}
