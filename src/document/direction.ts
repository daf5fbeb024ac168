/** In which direction words run: left to right, or right to left. */
export type Direction = 'ltr' | 'rtl'

const arabicAndHebrew =
  '\\u0590-\\u08ff\\u200f\\u202b\\u202e\\u2067\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
/** Letters of scripts that run from right to left, and marks that say so. */
export const rightToLeft = new RegExp(`[${arabicAndHebrew}]`, 'u')

const strong = /[\p{L}\u200e\u200f]/u

/** The direction of a paragraph: that of its first letter (Unicode UAX 9, rules P2 and P3); null where it has none. */
export function directionOf(text: string): Direction | null {
  const first = strong.exec(text)?.[0]
  return first === undefined ? null : rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** Words that run against their paragraph, with what stands between them. */
const against: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`[${arabicAndHebrew}](?:[\\P{L}${arabicAndHebrew}]*[${arabicAndHebrew}])?`, 'gu'),
  rtl: new RegExp(
    `(?![${arabicAndHebrew}])\\p{L}(?:[^${arabicAndHebrew}]*(?![${arabicAndHebrew}])\\p{L})?`,
    'gu',
  ),
}

/** Whether words run against those around. */
export const runsAgainst = (text: string, around: Direction): boolean => text.search(against[around]) >= 0

/** A text of a paragraph in parts of one direction each. */
export function inDirections(text: string, around: Direction): { text: string; direction: Direction }[] {
  if (around === 'ltr' && !rightToLeft.test(text)) return [{ text, direction: 'ltr' }]
  const other = around === 'ltr' ? 'rtl' : 'ltr'
  let at = 0
  const parts = [...text.matchAll(against[around])].flatMap(({ 0: found, index }) => {
    const before = { text: text.slice(at, index), direction: around }
    at = index + found.length
    return [before, { text: found, direction: other } as const]
  })
  return [...parts, { text: text.slice(at), direction: around }].filter((part) => part.text !== '')
}

const languages: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'yi'])

/** The direction in which a language is written. */
export const directionOfLanguage = (tag: string): Direction =>
  languages.has((tag.split('-')[0] ?? '').toLowerCase()) ? 'rtl' : 'ltr'
