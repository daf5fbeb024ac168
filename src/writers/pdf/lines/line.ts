import type { Glyphs } from '../fonts/face.ts'
import type { Piece } from '../text/pieces.ts'

/** What stands on a line, from its start; widths in points, stretch included where it is the glyphs' own. */
export type LinePart =
  | { kind: 'glyphs'; piece: Piece; glyphs: Glyphs; width: number }
  /** A space; `text` is the character that it stands for. */
  | { kind: 'space'; piece: Piece; text: string; width: number }
  /** The hyphen of a parted word. */
  | { kind: 'hyphen'; piece: Piece; width: number }

export interface Line {
  parts: LinePart[]
  /** From the left of the measure; below 0 where the line hangs out, in points. */
  x: number
  /** With its stretch, in points. */
  width: number
  /** Added to every space that stretches, in points. */
  stretch: number
  /** By which glyphs are widened; 1 or within a hundredth of it. */
  scale: number
  hyphenated: boolean
  /** The space at which the line was broken: not seen, but readers part words by it; null where there was none. */
  spaceAfter: { piece: Piece; text: string } | null
  /** Indices of `parts` from left to right, where that is not their order: right-to-left text. */
  order: number[] | null
  /** Ids of the footnotes called on this line. */
  notes: string[]
}
