/** The words of a text, for lists too long to quote each. */
export function wordList(text: string): string[] {
  return text.trim().split(/\s+/u)
}
