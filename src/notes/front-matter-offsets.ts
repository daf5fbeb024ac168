import { frontMatterKeys } from './front-matter-keys.ts'

const block =
  /^---[ \t]*\n([A-Za-z]+)[ \t]*:[^\n]*\n(?:(?!---|\.\.\.)[^\n]*\n){0,500}?(?:---|\.\.\.)[ \t]*$/gmu

/**
 * Offsets at which blocks of front matter begin: `---`, lines the first of which begins with a key of the front matter,
 * `---`. Only white space may precede the first block, and a blank line must precede any other.
 */
export function frontMatterOffsets(text: string): number[] {
  const start = text.length - text.trimStart().length
  return [...text.matchAll(block)]
    .filter(
      ({ 1: key = '', index }) => frontMatterKeys.has(key) && (index <= start || isAfterBlank(text, index)),
    )
    .map(({ index }) => index)
}

function isAfterBlank(text: string, index: number): boolean {
  return /\n[ \t]*\n$/u.test(text.slice(Math.max(0, index - 80), index))
}
