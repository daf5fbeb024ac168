import type { Phrasing } from '../document/document.ts'
import { plainText } from '../document/plain-text.ts'

/** In characters: “Greece, Cyprus, Malta” and no more, so that with its term it stands on one line. */
const longest = 22

/** Whether the words of a fact in a line are so few that no line breaks between them. */
export const isShortFact = (words: readonly Phrasing[]): boolean => plainText(words).length <= longest
