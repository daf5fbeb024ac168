import { Printable, type PrintedPiece } from '../printable.ts'

/** The pieces of anything a template can print. */
export function piecesOf(value: unknown): readonly PrintedPiece[] {
  if (value instanceof Printable) return value.pieces
  return value === null || value === undefined || value === ''
    ? []
    : [{ type: 'brief', value: String(value) }]
}

/** Lists of pieces with words of the brief between them, and others before the last. */
export function joinPieces(
  lists: readonly (readonly PrintedPiece[])[],
  between: string,
  last = between,
): PrintedPiece[] {
  return lists.flatMap((pieces, index) => {
    const value = index === lists.length - 1 ? last : between
    return index === 0 ? pieces : [{ type: 'brief', value }, ...pieces]
  })
}
