/** How far markup may stand between two characters of a text: an escape, a line's indent, a list of closing marks. */
const reach = 64

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iuy

/**
 * Where in `source` (what was written) each character of `value` (what was read) stands: escapes, references to
 * characters and white space may lie between them.
 */
export function alignedOffsets(value: string, source: string): (index: number) => number {
  if (source === value) return (index) => index
  const offsets = new Uint32Array(value.length)
  let at = 0
  for (let read = 0; read < value.length; read++) {
    const { found, after } = next(value[read] ?? '', source, at)
    offsets[read] = found
    at = after
  }
  return (index) => offsets[index] ?? 0
}

function next(char: string, source: string, from: number): { found: number; after: number } {
  for (let at = from; at < Math.min(source.length, from + reach); at++) {
    if (source[at] === char) return { found: at, after: at + 1 }
    if (isSpace(char) && isSpace(source[at] ?? '')) return { found: at, after: at + 1 }
    if (source[at] !== '&') continue
    entity.lastIndex = at
    const reference = entity.exec(source)?.[0]
    if (reference !== undefined) return { found: at, after: at + reference.length }
  }
  return { found: from, after: from }
}

const isSpace = (char: string): boolean => /\s/u.test(char)
