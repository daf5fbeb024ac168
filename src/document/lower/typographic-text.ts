import { languageOf } from '../../languages/store.ts'

/** What marks of a text become: the same letters, but for the places named. */
export type Changes = ReadonlyMap<number, string>

/** A place in an address, where no mark is one of quotation. */
const address = /(?:https?:\/\/|www\.|mailto:)\S+|(?<!\S)[^\s@]+@[^\s@.]+\.\S+/giu
const opensAfter = /[\s([{<«‹„“‘–—/-]/u
const letter = /[\p{L}\p{N}]/u

/**
 * Straight quotation marks and apostrophes as the language sets them, and curly double ones of another language too where
 * the language itself has curly ones. A mark without its pair stays what it is: it may be inches. A hyphen alone is a dash.
 */
export function typographicMarks(text: string, language: string): Changes {
  // A hyphen alone is an answer: that there is nothing
  if (text.trim() === '-') return new Map([[text.indexOf('-'), '–']])
  const changes = new Map<number, string>()
  const within = [...text.matchAll(address)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  )
  const places = [...text].length === text.length ? text : text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, 'xx')
  const skipped = (index: number): boolean => within.some(([start, end]) => start <= index && index < end)
  for (const [index, value] of doubles(places, language, skipped)) changes.set(index, value)
  for (const [index, value] of singles(places, skipped)) changes.set(index, value)
  return changes
}

type Skipped = (index: number) => boolean

function doubles(text: string, language: string, skipped: Skipped): [number, string][] {
  const written = languageOf(language)?.written
  const [opening, closing] = written?.doubleQuotes ?? written?.quotes ?? []
  if (!opening || !closing) return []
  const kind = opening === '«' ? /["]/u : /["“”„‟]/u
  const { pairs } = paired(text, (index) => kind.test(text[index] ?? '') && !skipped(index))
  return pairs.flatMap(([open, close]): [number, string][] => [
    [open, opening],
    [close, closing],
  ])
}

/** An apostrophe follows a letter; what is left are quotation marks within others. */
function singles(text: string, skipped: Skipped): [number, string][] {
  const is = (index: number): boolean => text[index] === "'" && !skipped(index)
  const inWord = (index: number): boolean =>
    letter.test(text[index - 1] ?? '') && letter.test(text[index + 1] ?? '')
  const { pairs, alone } = paired(text, (index) => is(index) && !inWord(index))
  const apostrophes = [...text].flatMap((_, index): [number, string][] =>
    is(index) && (inWord(index) || (alone.includes(index) && letter.test(text[index - 1] ?? '')))
      ? [[index, '’']]
      : [],
  )
  return [
    ...apostrophes,
    ...pairs.flatMap(([open, close]): [number, string][] => [
      [open, '‘'],
      [close, '’'],
    ]),
  ]
}

/** Marks that open and close, each with the other, and those that have none. */
function paired(
  text: string,
  is: (index: number) => boolean,
): { pairs: [number, number][]; alone: number[] } {
  const pairs: [number, number][] = []
  const alone: number[] = []
  let open: number | null = null
  for (let index = 0; index < text.length; index++) {
    if (!is(index)) continue
    const [before, after] = [text[index - 1], text[index + 1]]
    const opens =
      (before === undefined || opensAfter.test(before)) && after !== undefined && !/\s/u.test(after)
    if (opens && open === null) open = index
    else if (!opens && open !== null) {
      pairs.push([open, index])
      open = null
    } else alone.push(index)
  }
  return { pairs, alone: open === null ? alone : [...alone, open] }
}

/** A plain text with its marks changed. */
export function typographicText(text: string, language: string): string {
  const changes = typographicMarks(text, language)
  return changes.size === 0
    ? text
    : [...text.split('')].map((one, index) => changes.get(index) ?? one).join('')
}
