/**
 * The private-use characters that stand for values and places while a template is filled. They are letters of no
 * script, so Markdown gives them no meaning, whatever the value they stand for; no template may contain them.
 */
const valueStart = '\uE000'
const valueEnd = '\uE001'
const placeStart = '\uE002'
const placeEnd = '\uE003'
const zero = 0xe010

/** Any character of the Unicode private-use areas. */
export const privateUse = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u

const digits = (number: number): string =>
  [...String(number)].map((digit) => String.fromCharCode(zero + Number(digit))).join('')
const numberOf = (written: string): number =>
  Number([...written].map((digit) => digit.charCodeAt(0) - zero).join(''))

const written = `[\uE010-\uE019]+`
const valuePattern = new RegExp(`${valueStart}(${written})${valueEnd}`, 'gu')
const placePattern = new RegExp(`${placeStart}(${written})${placeEnd}`, 'gu')

/** The token of the value with this number. */
export const valueToken = (number: number): string => `${valueStart}${digits(number)}${valueEnd}`

/** The marker of the place with this number. */
export const placeMarker = (number: number): string => `${placeStart}${digits(number)}${placeEnd}`

/** A string as the text between tokens and the numbers of the values, in order. */
export function splitAtValues(text: string): (string | number)[] {
  return splitAt(text, valuePattern)
}

/** A string as the text between markers and the numbers of the places, in order. */
export function splitAtPlaces(text: string): (string | number)[] {
  return splitAt(text, placePattern)
}

function splitAt(text: string, pattern: RegExp): (string | number)[] {
  const parts = text.split(pattern)
  return parts.flatMap((part, index): (string | number)[] => {
    if (index % 2 === 1) return [numberOf(part)]
    return part === '' ? [] : [part]
  })
}
