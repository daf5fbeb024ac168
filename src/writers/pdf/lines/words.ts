import type { Glyphs } from '../fonts/face.ts'
import { codeFamily } from '../fonts/families.ts'
import { remember } from '../remember.ts'
import type { Hyphenator } from '../text/hyphenator.ts'
import { type Piece, shapeOf } from '../text/pieces.ts'

/** A place where a word may be parted: `at` in UTF-16 units, `width` of what stands before it in thousandths. */
export interface WordBreak {
  at: number
  width: number
  hyphen: boolean
  cost: number
}

export interface Word {
  /** Whether it is an address: it breaks after its own signs, without a hyphen, and the words beside it do not. */
  address: boolean
  /** The whole word, shaped. */
  glyphs: Glyphs
  /** Thousandths of the size. */
  width: number
  breaks: WordBreak[]
}

/** Costs of parting a word, as penalties of the line breaker. */
export const costs = { hyphen: 120, dash: 40, soft: 20, address: 0, anywhere: 3000 }

type WordCache = Map<string, Map<string, Word>>
const caches = new WeakMap<Piece['face'], WordCache>()

/**
 * Finds width and breaks of words of one piece; kept as long as the process, but for words wider than `widest`
 * (points): these break where their language has hyphens, whatever the style says, and anywhere where that is not enough.
 */
export function wordsOf(piece: Piece, widest: number, hyphenate: Hyphenator): (text: string) => Word {
  const { style } = piece.run
  const cache = remember(caches, piece.face, () => new Map<string, Map<string, Word>>())
  const key = `${style.features}|${style.language}|${piece.level % 2}|${piece.missing}|${style.hyphenate}`
  const words = remember(cache, key, () => new Map<string, Word>())
  const most = (widest * 1000) / style.size
  return (text) => {
    const word = remember(words, text, () => measure(text, piece, hyphenate, false))
    if (word.width <= most || hasRoom(word, piece, most)) return word
    const parted = remember(words, `${text}\n`, () => measure(text, piece, hyphenate, true))
    return thinned(
      hasRoom(parted, piece, most) ? parted : withBreaksAnywhere(text, piece, parted),
      text,
      most,
    )
  }
}

/** The share of a line that lies between two breaks of a word that is none. */
const apart = 1 / 20

/**
 * A long word with fewer breaks: each may end a line that begins at any of those in the line before, and letter by letter
 * that takes seconds for some ten thousand. A break of its own stays before one that may be anywhere.
 */
function thinned(word: Word, text: string, most: number): Word {
  if (text.length <= exact) return word
  const breaks: WordBreak[] = []
  word.breaks.forEach((place, i) => {
    const [last, before] = [breaks.at(-1), breaks.at(-2)]
    const next = word.breaks[i + 1]?.width ?? word.width
    if (place.width - (last?.width ?? 0) >= most * apart || next - (last?.width ?? 0) > most / 2)
      breaks.push(place)
    else if (last && place.cost < last.cost && place.width - (before?.width ?? 0) <= most / 2)
      breaks[breaks.length - 1] = place
  })
  return { ...word, breaks }
}

/** Whether a word can be parted at its breaks so that each part fits, with its hyphen. */
function hasRoom({ breaks, width }: Word, piece: Piece, most: number): boolean {
  const hyphen = piece.face.width('-')
  let from = 0
  for (const place of breaks) {
    if (place.width + (place.hyphen ? hyphen : 0) - from > most) return false
    from = place.width
  }
  return width - from <= most
}

/** Addresses of so few characters are parted only where no line holds them. */
const shortAddress = 32

/** @param must whether the word is wider than its line, so that it has to be parted whatever its style says */
function measure(text: string, piece: Piece, hyphenate: Hyphenator, must: boolean): Word {
  const { language, hyphenate: wanted } = piece.run.style
  const glyphs = shapeOf(piece, text)
  const address = isAddress(text)
  const isWhole = address && !must && text.length <= shortAddress
  const signs = isWhole ? [] : [...text.matchAll(address ? addressBreak : breakAfter)]
  const dashes = signs.map((match) => ({
    at: match.index + match[0].length,
    hyphen: false,
    cost: address ? costs.address : costs.dash,
  }))
  const soft = [...text.matchAll(/\u00ad/gu)].map(({ index }) => ({
    at: index + 1,
    hyphen: true,
    cost: costs.soft,
  }))
  const hyphens =
    (wanted || must) && !address && soft.length === 0 ? hyphenPlaces(text, language, hyphenate) : []
  const places = [...dashes, ...soft, ...hyphens].sort((a, b) => a.at - b.at)
  const widthBefore = widthsIn(glyphs, piece)
  return {
    address,
    glyphs,
    width: glyphs.width,
    breaks: places.map((place) => ({ ...place, width: widthBefore(place.at) })),
  }
}

/** After a dash or slash between letters, but not within numbers and ranges; at a zero-width space. */
const breakAfter = /(?<=[\p{L}\p{N})]{2})[-–—/](?=[\p{L}(])|\u200b/gu
/** With a scheme, with `www.`, with a host and a path, or of a mailbox; whatever brackets and quotation marks are around. */
const addressed =
  /^\P{L}{0,9}(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|[\w.+-]+@[\w-]+\.[a-z]|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/)/iu
/** So much of a word tells whether it is an address. */
const told = 200
const isAddress = (text: string): boolean => text.length > 7 && addressed.test(text.slice(0, told))
/** After the signs that part an address, where enough stands on both sides; not within `://`. */
const addressBreak = /(?<=[^/?&=.:\s-]{2})[/?&=.-]+(?=[^/?&=.\s-]\S{2})/gu
const addressEnd = /(?<=[^/?&=.:\s-]{2}[/?&=.-])(?=[^/?&=.\s-]\S{2})/u
const letters = /\p{L}{5,}/gu

function hyphenPlaces(text: string, language: string, hyphenate: Hyphenator): Omit<WordBreak, 'width'>[] {
  return [...text.matchAll(letters)].flatMap((match) =>
    hyphenate(match[0], language).map((at) => ({ at: match.index + at, hyphen: true, cost: costs.hyphen })),
  )
}

function withBreaksAnywhere(text: string, piece: Piece, word: Word): Word {
  const widthBefore = widthsIn(word.glyphs, piece)
  const taken = new Set(word.breaks.map((place) => place.at))
  const extra: WordBreak[] = []
  for (const match of text.matchAll(/(?<=.)\P{M}/gsu)) {
    const at = match.index
    const hyphen = !word.address && isWithinLetters(text, at) && piece.run.style.family !== codeFamily
    if (!taken.has(at)) extra.push({ at, hyphen, cost: costs.anywhere, width: widthBefore(at) })
  }
  return { ...word, breaks: [...word.breaks, ...extra].sort((a, b) => a.at - b.at) }
}

const isWithinLetters = (text: string, at: number): boolean =>
  /\p{L}\p{M}*$/u.test(text.slice(Math.max(0, at - 8), at)) && /^\p{L}/u.test(text.slice(at, at + 2))

/** The parts of a text that no line breaks, unless it must: its words, and what stands between an address's signs. */
export const unbroken = (text: string): string[] =>
  text.split(' ').flatMap((word) => (isAddress(word) ? word.split(addressEnd) : [word]))

/** A word so long is no word: it may be parted a little beside where its letters would be without a ligature. */
const exact = 200

/** The width of a word’s beginnings, close enough for breaking: the parts are shaped again once the breaks are chosen. */
function widthsIn(glyphs: Glyphs, piece: Piece): (at: number) => number {
  const { text, advances, texts, simple } = glyphs
  const widths = new Float64Array(text.length + 1).fill(Number.NaN)
  let [width, seen] = [0, 0]
  widths[0] = 0
  advances.forEach((advance, i) => {
    width += advance
    seen += simple ? 1 : (texts[i]?.length ?? 0)
    if (Number.isNaN(widths[seen])) widths[seen] = width
  })
  return (at) => {
    if (!Number.isNaN(widths[at])) return widths[at] ?? 0
    if (text.length <= exact) return shapeOf(piece, text.slice(0, at)).width
    let before = at
    while (before > 0 && Number.isNaN(widths[before])) before -= 1
    return widths[before] ?? 0
  }
}
