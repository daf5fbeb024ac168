import { fold } from './fold.ts'

/** Folds a letter unless it is a plain capital: whether "US" or "us" is written must stay visible. */
export function foldSmall(letter: string): string {
  return letter >= 'A' && letter <= 'Z' ? letter : fold(letter) || letter
}

/** A name as it may be written: abbreviations only in capitals, other names with a capital, in capitals, or as they are. */
export function placeForms(name: string): string[] {
  const plain = [...name].map(foldSmall).join('')
  if (/^[A-Z][A-Z0-9 -]*$/u.test(name)) return [name]
  const upper = fold(name).toUpperCase()
  if (/^\p{Ll}/u.test(name))
    return [plain, plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), upper]
  return [
    [...name].map((letter) => (fold(letter) === letter.toLowerCase() ? letter : fold(letter))).join(''),
    plain,
    capital(name),
    upper,
  ]
}

/** The name with accents gone and its capitals kept. */
function capital(name: string): string {
  return [...name.normalize('NFD')].filter((letter) => !/\p{M}/u.test(letter)).join('')
}

/** The first stretch of letters and figures. */
export function firstWord(form: string): string {
  return /[\p{L}\p{N}]+/u.exec(form)?.[0] ?? ''
}
