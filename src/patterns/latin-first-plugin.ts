/**
 * Puts patterns that are compiled for Latin letters first in the place of the patterns with classes of Unicode in the
 * sources. These stay as they are written, and find the same: see `latin-first.ts`.
 */
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'
import { classNames, isReplaceable } from './replaceable.ts'

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
    const result = /\\p\{|RegExp/iu.test(code) ? replaced(code) : null
    return result === null ? null : { code: result }
  },
}

/** A pattern as it stands in a source. */
interface Literal {
  source: string
  flags: string
  start: number
  end: number
}

/** What stands instead of a stretch of a source. */
interface Edit {
  start: number
  end: number
  text: string
}

/** The patterns of a source, and where it puts patterns together: the `new RegExp` of a call. */
export function patternsIn(code: string): { literals: Literal[]; calls: Omit<Edit, 'text'>[] } {
  const literals: Literal[] = []
  const calls: Omit<Edit, 'text'>[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, start, end, regex, callee } = node as Partial<Node>
    if (type === 'Literal' && regex)
      literals.push({ source: regex.pattern, flags: regex.flags, start: start ?? 0, end: end ?? 0 })
    if (type === 'NewExpression' && callee?.name === 'RegExp')
      calls.push({ start: start ?? 0, end: callee.end })
    Object.values(node).forEach(walk)
  }
  walk(parseAst(code, { lang: 'ts' }))
  return { literals, calls }
}

/** As much of a node as is asked of any. */
interface Node {
  type: string
  start: number
  end: number
  regex: { pattern: string; flags: string }
  callee: { name?: string; end: number }
}

function replaced(code: string): string | null {
  const { literals, calls } = patternsIn(code)
  const found = literals.filter(({ source, flags }) => isReplaceable(source, flags))
  if (found.length + calls.length === 0) return null
  const edits: Edit[] = [
    ...found.map(({ flags, start, end }, index) => ({
      start,
      end,
      text: flags.includes('g') ? `$latin${index}.anew()` : `$latin${index}`,
    })),
    ...calls.map((call) => ({ ...call, text: '$patternOf' })),
  ].sort((a, b) => a.start - b.start)
  const made = found.map(
    ({ source, flags }, index) =>
      `const $latin${index} = new $LatinFirst(${JSON.stringify(source)}, ${JSON.stringify(flags)});`,
  )
  const parts = edits.flatMap(({ start, text }, index) => [
    code.slice(edits[index - 1]?.end ?? 0, start),
    text,
  ])
  // All in the first line, for messages of faults name lines, and with a sign that no name in the sources has.
  const head = `import { LatinFirst as $LatinFirst, patternOf as $patternOf } from ${JSON.stringify(module)}; ${made.join(' ')} `
  return head + parts.join('') + code.slice(edits.at(-1)?.end)
}

/** Latin letters, punctuation, signs of currencies, arrows and bullets; what the program itself puts in the place of words. */
const blocks = [
  [0x0000, 0x024f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2190, 0x27bf],
  [0xe000, 0xe001],
  [0xfffc, 0xfffd],
] as const

const latinModule = (): string => `
export const latinText = /^[${blocks.map(([from, to]) => rangeOf(from, to)).join('')}]*$/
export const classes = ${JSON.stringify({ asWritten: rangesWith('u'), anyCase: rangesWith('iu') })}
`

const rangesWith = (flags: string): Record<string, string> =>
  Object.fromEntries(classNames.map((name) => [name, rangesOf(new RegExp(`\\p{${name}}`, flags))]))

function rangesOf(pattern: RegExp): string {
  const points = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  const found = points.filter((point) => pattern.test(String.fromCodePoint(point)))
  const starts = found.filter((point, at) => found[at - 1] !== point - 1)
  const ends = found.filter((point, at) => found[at + 1] !== point + 1)
  return starts.map((start, at) => rangeOf(start, ends[at] ?? start)).join('')
}

const rangeOf = (from: number, to: number): string =>
  from === to ? escapeOf(from) : `${escapeOf(from)}-${escapeOf(to)}`

const escapeOf = (point: number): string => `\\u${point.toString(16).padStart(4, '0')}`
