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
  const dashes = [...text.matchAll(breakAfter)].map((match) => ({
    at: match.index + match[0].length,
    hyphen: false,
    cost: costs.dash,
  }))
  const soft = [...text.matchAll(/\u00ad/gu)].map(({ index }) => ({
    at: index + 1,
    hyphen: true,
    cost: costs.soft,
  }))
  const hyphens = wanted && soft.length === 0 ? hyphenPlaces(text, language, hyphenate) : []
  const places = [...dashes, ...soft, ...hyphens].sort((a, b) => a.at - b.at)
  return {
    glyphs,
    width: glyphs.width,
    breaks: places.map((place) => ({ ...place, width: widthBefore(glyphs, place.at, piece) })),
  }
}

/** After a dash or slash between letters, but not within numbers and ranges; in addresses; at a zero-width space. */
const breakAfter = /(?<=[\p{L}\p{N})]{2})[-–—/](?=[\p{L}(])|(?<=\/\/[^/]+)[/.?&=](?=[\p{L}\p{N}])|\u200b/gu
const letters = /\p{L}{5,}/gu

function hyphenPlaces(text: string, language: string, hyphenate: Hyphenator): Omit<WordBreak, 'width'>[] {
  return [...text.matchAll(letters)].flatMap((match) =>
    hyphenate(match[0], language).map((at) => ({ at: match.index + at, hyphen: true, cost: costs.hyphen })),
  )
}

function withBreaksAnywhere(text: string, piece: Piece, word: Word): Word {
  const glyphs = shapeOf(piece, text)
  const taken = new Set(word.breaks.map((place) => place.at))
  const extra: WordBreak[] = []
  for (const match of text.matchAll(/(?<=.)\P{M}/gsu)) {
    const at = match.index
    if (!taken.has(at))
      extra.push({ at, hyphen: false, cost: costs.anywhere, width: widthBefore(glyphs, at, piece) })
  }
  return { ...word, breaks: [...word.breaks, ...extra].sort((a, b) => a.at - b.at) }
}

/** Close enough for breaking; the parts are shaped again once the breaks are chosen. */
function widthBefore(glyphs: Glyphs, at: number, piece: Piece): number {
  if (!glyphs.simple) {
    let width = 0
    let seen = 0
    for (let i = 0; i < glyphs.ids.length && seen < at; i++) {
      width += glyphs.advances[i] ?? 0
      seen += glyphs.texts[i]?.length ?? 0
    }
    return seen === at ? width : shapeOf(piece, glyphs.text.slice(0, at)).width
  }
  let width = 0
  for (let i = 0; i < at; i++) width += glyphs.advances[i] ?? 0
  return width
}
