import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/** A regular expression of the program, and where it stands. */
export interface Pattern {
  place: string
  pattern: RegExp
}

/** Every regular expression that is written out in the sources of a folder. */
export function patternsIn(folder: string): Pattern[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const found: Pattern[] = []
    visit(parseAst(source, { lang: 'ts' }), (node) => {
      const regex = node['regex'] as { pattern: string; flags: string } | undefined
      if (node['type'] !== 'Literal' || !regex) return
      const line = source.slice(0, Number(node['start'])).split('\n').length
      const flags = regex.flags.replace('g', '')
      found.push({
        place: `${relative('.', join(folder, name))}:${line}`,
        pattern: new RegExp(regex.pattern, flags),
      })
    })
    return found
  })
}

function visit(value: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) see(value as Record<string, unknown>)
    for (const one of Object.values(value)) visit(one, see)
  }
}

/** What a pattern stumbles over, if it does: runs of the characters that stand in it, of pairs of them, and of its words. */
export function runsFor({ source }: RegExp): string[] {
  const escaped = /\\p\{[^}]*\}|\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\[a-z]/giu
  const plain = source.replaceAll(escaped, example)
  const signs = [...plain.matchAll(/\\([^a-z0-9])/giu)].map(([, sign = '']) => sign)
  const own = [...new Set([...plain.replaceAll(/[()[\]{}|^$*+?\\]/gu, ''), ...signs])].slice(0, 20)
  const always = ['a', 'A', '1', ' ', '\n', '.', ',', '-', ':', '*', '(', '<', '\u00e9', '\t', '\u00a0']
  const pairs = own.slice(0, 5).flatMap((one) => ['a', ' ', ...own.slice(0, 2)].map((other) => one + other))
  return [...new Set([...own, ...always]), ...pairs, ...beginnings(plain)]
}

/** What stands before the first thing that may be repeated or chosen, with each of the choices: `<!--`, `{{`. */
function beginnings(source: string): string[] {
  const words = source
    .replaceAll(/\(\?(?:[:=!]|<[=!]|<\w+>)|[()]/gu, '')
    .split(/(?<!\\)[[\]*+?{}^$|.]+/u)
    .map((word) => word.replaceAll(/\\([^a-z0-9])/giu, '$1').replaceAll(/\\./gu, ''))
    .filter((word) => word !== '')
  const [first = ''] = words
  const head = first.slice(0, 1)
  const all = words.slice(0, 4).flatMap((word) => (word === first ? [word] : [word, head + word]))
  return [...new Set(all)].filter((word) => word.length > 1 && word.length < 20)
}

function example(sequence: string): string {
  const code = Number.parseInt(sequence.replace(/[\\u{}]/gu, ''), 16)
  if (sequence.startsWith('\\u')) return Number.isNaN(code) ? 'a' : String.fromCodePoint(code)
  return { '\\s': ' ', '\\d': '1', '\\n': '\n', '\\t': '\t' }[sequence] ?? 'a'
}
