import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LatinFirst } from '../../src/patterns/latin-first.ts'
import { patternsIn } from '../../src/patterns/latin-first-plugin.ts'
import { isReplaceable } from '../../src/patterns/replaceable.ts'
import { runs } from '../support/runs.ts'

const folder = fileURLToPath(new URL('../../src', import.meta.url))
const inSources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .filter((code) => /\\p\{/iu.test(code))
  .flatMap((code) => patternsIn(code).literals)
  .filter(({ source, flags }) => isReplaceable(source, flags))
const withAnyCase = ['L', 'Lu', 'Ll', 'N', 'P'].flatMap((name) => [
  { source: String.raw`\p{${name}}`, flags: 'iu' },
  { source: String.raw`[^\p{${name}}\s]+`, flags: 'giu' },
])
const patterns = [...inSources, ...withAnyCase]

const latin = [
  'Novak',
  'état',
  'ſtraße',
  'µ',
  'ǅ',
  'E. coli',
  'EU',
  '(1)',
  '2.',
  'IV',
  ' ',
  '\n',
  '–',
  ': ',
  '→',
  '‘a’',
  '€',
  '²',
  '__',
  '- ',
]
const others = ['Αθήνα', 'София', 'ё', 'e\u0301', 'ﬁ', '٣', '🚂', '❶', '中', '𝐀', '\uD83D', '\u1E9E']
const piecesOf = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((pieces) => pieces.join(''))
const text = fc.oneof(piecesOf(latin), piecesOf([...latin, ...others]))

/** All that a pattern finds in a text, in every way in which it can be asked. */
const found = (pattern: RegExp, words: string) => ({
  test: pattern.test(words),
  exec: pattern.exec(words),
  next: pattern.exec(words),
  lastIndex: pattern.flags.includes('g') ? pattern.lastIndex : 0,
  match: words.match(pattern),
  all: pattern.flags.includes('g') ? [...words.matchAll(pattern)] : [],
  replaced: words.replace(pattern, '<$&>'),
  byFunction: words.replace(pattern, (match, ...rest) => `<${match}|${rest.length}>`),
  at: words.search(pattern),
  split: words.split(pattern),
})

test('a pattern compiled for Latin letters first finds what the pattern finds, in any text', () => {
  expect(patterns.length).toBeGreaterThan(50)
  fc.assert(
    fc.property(
      fc.constantFrom(...patterns),
      fc.array(text, { maxLength: 4 }),
      ({ source, flags }, texts) => {
        const first = new LatinFirst(source, flags) as unknown as RegExp
        for (const words of texts) {
          first.lastIndex = 0
          expect(found(first, words)).toEqual(found(new RegExp(source, flags), words))
        }
      },
    ),
    { numRuns: runs(1500) },
  )
})

test('what is left of a class is not told from the Latin part of it where case does not count', () => {
  expect(/\P{Lu}/iu.test('A')).toBe(true)
  expect(isReplaceable(String.raw`\P{Lu}`, 'iu')).toBe(false)
})
