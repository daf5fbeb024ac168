import { frontMatterKeys } from './front-matter-keys.ts'

const block =
  /^---[ \t]*\n([A-Za-z][\w-]*)[ \t]*:[^\n]*\n(?:(?!---|\.\.\.)[^\n]*\n){0,500}?(?:---|\.\.\.)[ \t]*$/gmu

/**
 * Offsets at which blocks of front matter begin: `---`, lines of YAML with keys of the front matter, `---`. Only white
 * space may precede the first block; a blank line precedes any other, or two keys that are known leave no doubt.
 */
export function frontMatterOffsets(text: string): number[] {
  const start = text.length - text.trimStart().length
  return [...text.matchAll(block)]
    .filter(({ 0: whole, 1: first = '', index }) => {
      const isApart = index <= start || isAfterBlank(text, index)
      const known = knownKeys(whole)
      return isApart ? frontMatterKeys.has(first) || known > 0 : known > 1
    })
    .map(({ index }) => index)
}

/** How many keys of the front matter a block has; none where some line of it is no YAML. */
function knownKeys(block: string): number {
  const lines = block.split('\n').slice(1, -1)
  if (!lines.every((line) => /^(?:[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)|[ \t]+\S|- |#|[ \t]*$)/u.test(line)))
    return 0
  return lines.filter((line) => frontMatterKeys.has(/^[A-Za-z]+/u.exec(line)?.[0] ?? '')).length
}

function isAfterBlank(text: string, index: number): boolean {
  return /\n[ \t]*\n$/u.test(text.slice(Math.max(0, index - 80), index))
}
