import type { Face } from '../fonts/face.ts'
import type { FontBook } from '../fonts/font-book.ts'
import type { Run } from './run.ts'

/** A stretch of a run that one face sets. */
export interface Piece {
  text: string
  face: Face
  run: Run
}

/** Splits runs where the face has to change, because the run's own has no glyph for a letter. */
export function pieces(list: readonly Run[], book: FontBook): Piece[] {
  return list.flatMap((run) => piecesOf(run, book))
}

function piecesOf(run: Run, book: FontBook): Piece[] {
  const { family, bold, italic } = run.style
  const own = book.face(family, bold, italic)
  const found: Piece[] = []
  let start = 0
  let current: Face | null = null
  let at = 0
  for (const letter of run.text) {
    const face: Face = isBlank(letter) ? (current ?? own) : faceFor(letter, own, run, book)
    if (current && face !== current) {
      found.push({ text: run.text.slice(start, at), face: current, run })
      start = at
    }
    current = face
    at += letter.length
  }
  if (current) found.push({ text: run.text.slice(start), face: current, run })
  return found
}

const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]$/u
const isBlank = (letter: string): boolean => blank.test(letter)

function faceFor(letter: string, own: Face, run: Run, book: FontBook): Face {
  const codePoint = letter.codePointAt(0) ?? 0
  if (own.covers(codePoint)) return own
  for (const face of book.fallbacks(run.style.bold, run.style.italic)) if (face.covers(codePoint)) return face
  return own
}
