import type { Glyphs } from '../fonts/face.ts'
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
  /** The whole word, shaped. */
  glyphs: Glyphs
  /** Thousandths of the size. */
  width: number
  breaks: WordBreak[]
}

/** Costs of parting a word, as penalties of the line breaker. */
export const costs = { hyphen: 110, dash: 40, soft: 20, anywhere: 3000 }

type WordCache = Map<string, Map<string, Word>>
const caches = new WeakMap<Piece['face'], WordCache>()

/**
 * Finds width and breaks of words of one piece; kept as long as the process, but for words wider than `widest`
 * (points), which may break anywhere.
 */
export function wordsOf(piece: Piece, widest: number, hyphenate: Hyphenator): (text: string) => Word {
  const { style } = piece.run
  const cache = remember(caches, piece.face, () => new Map<string, Map<string, Word>>())
  const key = `${style.features}|${style.language}|${piece.level % 2}|${piece.missing}|${style.hyphenate}`
  const words = remember(cache, key, () => new Map<string, Word>())
  const most = (widest * 1000) / style.size
  return (text) => {
    const word = remember(words, text, () => measure(text, piece, hyphenate))
    return word.width > most ? withBreaksAnywhere(text, piece, word) : word
  }
}

function measure(text: string, piece: Piece, hyphenate: Hyphenator): Word {
  const { language, hyphenate: wanted } = piece.run.style
  const glyphs = shapeOf(piece, text)
  const dashes = placesAfterSigns(text).map((at) => ({ at, hyphen: false, cost: costs.dash }))
  const soft = [...text.matchAll(/\u00ad/gu)].map(({ index }) => ({
    at: index + 1,
    hyphen: true,
    cost: costs.soft,
  }))
  const hyphens = wanted && soft.length === 0 ? hyphenPlaces(text, language, hyphenate) : []
  const places = [...dashes, ...soft, ...hyphens].sort((a, b) => a.at - b.at)
  const widthBefore = widthsIn(glyphs, piece)
  return {
    glyphs,
    width: glyphs.width,
    breaks: places.map((place) => ({ ...place, width: widthBefore(place.at) })),
  }
}

/** After a dash or slash between letters, but not within numbers and ranges; at a zero-width space. */
const breakAfter = /(?<=[\p{L}\p{N})]{2})[-–—/](?=[\p{L}(])|\u200b/gu
/** In the name of a server. */
const inAddress = /[/.?&=](?=[\p{L}\p{N}])/gu

/** Where a word may go on after a sign, in one walk however long it is. */
function placesAfterSigns(text: string): number[] {
  const found = new Set([...text.matchAll(breakAfter)].map((match) => match.index + match[0].length))
  let [slash, next] = [-1, text.indexOf('/')]
  for (const { index } of text.includes('//') ? text.matchAll(inAddress) : []) {
    for (; next !== -1 && next < index; next = text.indexOf('/', next + 1)) slash = next
    if (slash > 0 && text[slash - 1] === '/' && index > slash + 1) found.add(index + 1)
  }
  return [...found]
}

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
    if (!taken.has(at)) extra.push({ at, hyphen: false, cost: costs.anywhere, width: widthBefore(at) })
  }
  return { ...word, breaks: [...word.breaks, ...extra].sort((a, b) => a.at - b.at) }
}

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
