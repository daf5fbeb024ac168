/** A template's mustaches as text, found in one pass: a pattern would look for the end of each that has none. */

/** The text with something else in the place of each mustache and comment. */
export function replaceMustaches(text: string, by: (mustache: string) => string): string {
  const parts: string[] = []
  let done = 0
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', done)) {
    const end = endOf(text, at)
    if (end === null) break
    parts.push(text.slice(done, at), by(text.slice(at, end)))
    done = end
  }
  return parts.join('') + text.slice(done)
}

function endOf(text: string, at: number): number | null {
  const [comment] = /^\{\{~?!--/u.exec(text.slice(at, at + 6)) ?? []
  if (comment !== undefined) {
    const dashes = afterComment(text, at + comment.length)
    return dashes + (/^~?\}\}/u.exec(text.slice(dashes, dashes + 3))?.[0].length ?? 0)
  }
  const end = text.indexOf('}}', at)
  if (end < 0) return null
  return text[end + 2] === '}' ? end + 3 : end + 2
}

/** Whether mustaches are words: behind one backslash they are, behind two the second is a word. */
export const isEscaped = (text: string, at: number): boolean => text[at - 1] === '\\' && text[at - 2] !== '\\'

/** Where the dashes end that close a comment; one that nothing closes reaches to the end. */
export function afterComment(text: string, from: number): number {
  for (let at = text.indexOf('--', from); at >= 0; at = text.indexOf('--', at + 1))
    if (text.startsWith('}}', at + 2) || text.startsWith('~}}', at + 2)) return at + 2
  return text.length
}
