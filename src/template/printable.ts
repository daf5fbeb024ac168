import type { Content } from '../model/session.ts'

/** A part of what a value prints: words of the notes, words of the brief (labels, dates), or prose of the notes. */
export type PrintedPiece =
  | { type: 'notes'; value: string }
  | { type: 'brief'; value: string }
  | { type: 'content'; content: Content }

/** Keeps the values that a filling prints and gives each its token. */
export interface Ledger {
  print(pieces: readonly PrintedPiece[]): string
}

/** A value as a template sees it: it prints as an opaque token, so nothing in it is ever read as Markdown. */
export class Printable {
  readonly #ledger: Ledger
  readonly #pieces: readonly PrintedPiece[]

  constructor(ledger: Ledger, pieces: readonly PrintedPiece[]) {
    this.#ledger = ledger
    this.#pieces = pieces
  }

  get pieces(): readonly PrintedPiece[] {
    return this.#pieces
  }

  toString(): string {
    return this.#ledger.print(this.#pieces)
  }
}

/** The words of pieces as one plain string. */
export function plainPieces(pieces: readonly PrintedPiece[]): string {
  return pieces.map((piece) => (piece.type === 'content' ? piece.content.text : piece.value)).join('')
}

/** What a value says, for comparing and counting: its plain text, or itself where it is no text. */
export function plainValue(value: unknown): unknown {
  return value instanceof Printable ? plainPieces(value.pieces) : value
}
