/** A template's mustaches as text, found in one pass: a pattern would look for the end of each that has none. */

/** The text with something else in the place of each mustache and comment. */
export function replaceMustaches(text: string, by: (mustache: string) => string): string {
  const parts: string[] = []
  let done = 0
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', done)) {
    const end = mustacheEnd(text, at)
    if (end === null) break
    parts.push(text.slice(done, at), by(text.slice(at, end)))
    done = end
  }
  return parts.join('') + text.slice(done)
}

/** What a comment begins with whose dashes close it: mustaches in it are words. */
const commentStart = (text: string, at: number): string | undefined =>
  /^\{\{~?!--/u.exec(text.slice(at, at + 6))?.[0]

/** The first mustache that nothing closes before the next begins, or null. */
export function openMustache(text: string): number | null {
  for (let at = text.indexOf('{{'), next = 0; at >= 0; at = text.indexOf('{{', next)) {
    next = at + 2
    if (isEscaped(text, at)) continue
    const end = mustacheEnd(text, at)
    const isWhole =
      end !== null && (commentStart(text, at) !== undefined || !text.slice(at + 2, end).includes('{{'))
    if (!isWhole) return at
    next = end
  }
  return null
}

/** Where a mustache or a comment ends; null for a mustache that nothing closes. */
function mustacheEnd(text: string, at: number): number | null {
  const comment = commentStart(text, at)
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
