import type { WordFile } from '../../word/word-file.ts'

/** What a check found: where, what, and how to mend it. */
export interface Finding {
  /** A paragraph's first words, a table's number, a part's name. */
  place: string
  found: string
  expected: string
  /** The words that it is about, where the notes may have them so. */
  text?: string
}

/** A check of a finished Word file. */
export interface Rule {
  id: string
  /** Of EN 301 549, or null where Word alone minds. */
  clause: string | null
  /** Whether what it finds is against the clause; otherwise a person should look. */
  error: boolean
  /** What it expects, as one sentence. */
  what: string
  check: (file: WordFile) => Finding[]
}

/** The first words of a text, to find it by. */
export const excerpt = (text: string): string => {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  return words.length > 50 ? `“${words.slice(0, 50)}…”` : `“${words}”`
}
