import { lastNotAfter } from './location.ts'

/** A stretch of a text, by offsets, and what stands there instead. */
export interface Edit {
  start: number
  end: number
  text: string
  /** Where its text came from, if not from there. */
  origin?: number
}

/** A text after edits, which knows where each of its offsets came from. */
export interface EditedText {
  text: string
  /** The offset in the text before any edit. */
  toOriginal(offset: number): number
}

/** A text nobody has touched yet. */
export function untouched(text: string): EditedText {
  return { text, toOriginal: (offset) => offset }
}

/** Applies edits that rise and do not overlap. */
export function edited(before: EditedText, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return before
  const parts: string[] = []
  /** Where each kept or put-in part begins, in the new text and in the old. */
  const news: number[] = []
  const olds: number[] = []
  let from = 0
  let length = 0
  const add = (part: string, old: number) => {
    if (part === '') return
    news.push(length)
    olds.push(old)
    parts.push(part)
    length += part.length
  }
  for (const edit of edits) {
    add(before.text.slice(from, edit.start), from)
    add(edit.text, edit.origin ?? edit.start)
    from = edit.end
  }
  add(before.text.slice(from), from)
  return {
    text: parts.join(''),
    toOriginal(offset) {
      const part = lastNotAfter(news, offset)
      return before.toOriginal((olds[part] ?? 0) + offset - (news[part] ?? 0))
    },
  }
}
