import type { Direction } from '../../../document/direction.ts'
import type { Face, Glyphs } from '../fonts/face.ts'
import type { Setting } from '../setting.ts'
import { levelsOf } from './levels.ts'
import { missingGlyph } from './missing-glyph.ts'
import type { Run } from './run.ts'

/** A stretch of a run that one face sets in one direction. */
export interface Piece {
  text: string
  face: Face
  run: Run
  /** Of the bidirectional algorithm: odd from right to left. */
  level: number
  /** Whether no face has the letter: a replacement is shown and stands for it. */
  missing: boolean
}

/** Shown for a letter that no face has. */
const replacement = '□'

/** Splits runs where the direction changes, or the face has to, because the run's own has no glyph for a letter. */
export function pieces(list: readonly Run[], setting: Setting, direction: Direction): Piece[] {
  const levels = levelsOf(list, direction)
  return list.flatMap((run, i) => piecesOf(run, levels?.[i] ?? null, setting))
}

/** The shaped `text` of a piece; for a missing letter, the replacement that stands for it. */
export function shapeOf({ face, run, level, missing }: Piece, text: string): Glyphs {
  const { features, language } = run.style
  if (missing) return { ...face.shape(replacement, '', '', false), text, texts: [text], simple: false }
  return face.shape(text, features, language, level % 2 === 1)
}

/** A letter with what belongs to it: marks, joined letters of an emoji, the second half of a flag. */
const cluster =
  /\p{Regional_Indicator}{2}|.(?:\p{M}|[\u{1f3fb}-\u{1f3ff}]|\ufe0e|\ufe0f|\u200d\p{Extended_Pictographic})*/gsu

function piecesOf(run: Run, levels: Uint8Array | null, setting: Setting): Piece[] {
  const found: Piece[] = []
  const { family, bold, italic } = run.style
  const own = setting.book.face(family, bold, italic)
  if (!levels && coversAll(own, run.text))
    return run.text === '' ? [] : [{ text: run.text, face: own, run, level: 0, missing: false }]
  for (const { 0: text, index } of run.text.matchAll(cluster)) {
    const level = levels?.[index] ?? 0
    const last = found.at(-1)
    const face = isBlank(text) ? (last?.face ?? own) : faceFor(text, own, run, setting)
    if (face === null) found.push(missingPiece(text, run, level, setting))
    else if (last && !last.missing && last.face === face && last.level === level) last.text += text
    else found.push({ text, face, run, level, missing: false })
  }
  return found
}

/** Whether a face has every character of a text without a surrogate pair: true of nearly all. */
function coversAll(face: Face, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 0x0a && !face.covers(code)) return false
  }
  return true
}

const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]$/u
const isBlank = (letter: string): boolean => blank.test(letter)

/** Characters that are never seen need no glyph. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/u

function faceFor(text: string, own: Face, run: Run, setting: Setting): Face | null {
  const letters = Array.from(text).filter((letter) => !unseen.test(letter))
  const covers = (face: Face): boolean => letters.every((letter) => face.covers(letter.codePointAt(0) ?? 0))
  if (covers(own)) return own
  for (const face of setting.book.fallbacks(run.style.bold, run.style.italic)) if (covers(face)) return face
  return null
}

function missingPiece(text: string, run: Run, level: number, setting: Setting): Piece {
  missingGlyph(text, run.origin, setting)
  const { bold, family } = run.style
  const own = setting.book.face(family, bold, false)
  for (const face of [own, ...setting.book.fallbacks(bold, false)]) {
    if (face.covers(replacement.codePointAt(0) ?? 0)) return { text, face, run, level, missing: true }
  }
  throw new Error(`Cannot find a face with ${replacement}, expected one among the fallback families`)
}
