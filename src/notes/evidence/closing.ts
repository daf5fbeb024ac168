import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'

/** "The session closed at 10:00.": said of the meeting, not in it. */
export function isClosing(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 160) return false
  const words = `${phrase(text)} `
  const first = words.slice(0, words.indexOf(' '))
  return (closingsOf(vocabulary).get(first) ?? []).some((closing) => words.startsWith(closing))
}

const closings = new WeakMap<Vocabulary, Map<string, string[]>>()

/** What closes a meeting, with a space after it, by its first word. */
function closingsOf(vocabulary: Vocabulary): Map<string, string[]> {
  const known = closings.get(vocabulary)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const closing of vocabulary.languages.flatMap((language) => language.closings)) {
    const first = closing.split(' ', 1)[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), `${closing} `])
  }
  closings.set(vocabulary, found)
  return found
}
