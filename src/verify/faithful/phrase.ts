/** Where words of a brief may come from. */
export type OriginKind = 'notes' | 'front-matter' | 'template' | 'derived'

/** Lines of the notes, from 1, both included. */
export type Lines = readonly [from: number, to: number]

/** Words that a brief may say, whole: a sentence of the notes, a label, a date. */
export interface Phrase {
  kind: OriginKind
  text: string
  /** Null where they are not from the notes. */
  lines: Lines | null
}

/** An address that a link of a brief may lead to. */
export interface Address {
  url: string
  /** The words of the link, where the notes give it words. */
  words: string | null
  lines: Lines | null
}
