/**
 * Puts patterns that are compiled for Latin letters first in the place of the patterns with classes of Unicode in the
 * sources. These stay as they are written, and find the same: see `latin-first.ts`.
 */
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'

const virtual = 'virtual:latin'
const resolved = `\0${virtual}`
const folder = fileURLToPath(new URL('.', import.meta.url))
const sources = fileURLToPath(new URL('..', import.meta.url))
const module = fileURLToPath(new URL('latin-first.ts', import.meta.url))

/** As much of a plugin of rolldown as of one of vite. */
interface LatinFirstPlugin {
  name: string
  enforce: 'pre'
  resolveId(id: string): string | null
  load(id: string): string | null
  transform(code: string, id: string): { code: string } | null
}

export const latinFirst: LatinFirstPlugin = {
  name: 'latin-first',
  enforce: 'pre',
  resolveId: (id) => (id === virtual ? resolved : null),
  load: (id) => (id === resolved ? latinModule() : null),
  transform(code, id) {
    if (!id.startsWith(sources) || id.startsWith(folder) || !id.endsWith('.ts')) return null
    const patterns = /\\p\{/iu.test(code) ? patternsIn(code).filter(isReplaced) : []
    return patterns.length === 0 ? null : { code: replaced(code, patterns) }
  },
}

/** A pattern as it stands in a source. */
export interface Pattern {
  source: string
  flags: string
  start: number
  end: number
}

/** The patterns of a source, in its order. */
export function patternsIn(code: string): Pattern[] {
  const found: Pattern[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (isPattern(node)) {
      const { regex, start, end } = node
      found.push({ source: regex.pattern, flags: regex.flags, start, end })
    } else Object.values(node).forEach(walk)
  }
  walk(parseAst(code, { lang: 'ts' }))
  return found
}

const isPattern = (
  node: object,
): node is { regex: { pattern: string; flags: string }; start: number; end: number } =>
  'regex' in node && 'type' in node && node.type === 'Literal'

/**
 * Whether Latin letters can stand for a pattern's classes: not where case does not count, for there a Latin letter may
 * belong to a class by one that is not Latin.
 */
export function isReplaced({ source, flags }: Pattern): boolean {
  const names = [...source.matchAll(/\\p\{(\w+)\}/giu)].map(([, name = '']) => name)
  return (
    names.length > 0 &&
    names.every((name) => known.includes(name)) &&
    !/[ivy]/u.test(flags) &&
    !/\[(?:\\[^P]|[^\\\]])*\\P/u.test(source)
  )
}

function replaced(code: string, patterns: readonly Pattern[]): string {
  const parts = patterns.map(({ start, flags }, index) => [
    code.slice(patterns[index - 1]?.end ?? 0, start),
    flags.includes('g') ? `latin${index}.anew()` : `latin${index}`,
  ])
  const made = patterns.map(
    ({ source, flags }, index) =>
      `const latin${index} = new LatinFirst(${JSON.stringify(source)}, ${JSON.stringify(flags)});`,
  )
  // All in the first line: messages of faults name lines.
  const head = `import { LatinFirst } from ${JSON.stringify(module)}; ${made.join(' ')} `
  return head + parts.flat().join('') + code.slice(patterns.at(-1)?.end)
}

const known = ['L', 'Ll', 'Lu', 'M', 'N', 'P', 'Extended_Pictographic']

/** Latin letters, punctuation, signs of currencies and arrows. */
const blocks = [
  [0x0000, 0x024f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2190, 0x21ff],
] as const

const latinModule = (): string => `
export const latinText = /^[${blocks.map(([from, to]) => rangeOf(from, to)).join('')}]*$/
export const classes = ${JSON.stringify(Object.fromEntries(known.map((name) => [name, rangesOf(name)])))}
`

function rangesOf(name: string): string {
  const pattern = new RegExp(`\\p{${name}}`, 'u')
  const points = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  const found = points.filter((point) => pattern.test(String.fromCodePoint(point)))
  const starts = found.filter((point, at) => found[at - 1] !== point - 1)
  const ends = found.filter((point, at) => found[at + 1] !== point + 1)
  return starts.map((start, at) => rangeOf(start, ends[at] ?? start)).join('')
}

const rangeOf = (from: number, to: number): string =>
  from === to ? escapeOf(from) : `${escapeOf(from)}-${escapeOf(to)}`

const escapeOf = (point: number): string => `\\u${point.toString(16).padStart(4, '0')}`
