import { describe, expect, test } from 'vitest'
import { joinParts, type Part } from '../../src/manifest/join-parts.ts'
import { manifestOf, manifestText } from '../../src/manifest/manifest.ts'
import type { ManifestBrief } from '../../src/manifest/manifest-schema.ts'
import { parseManifest } from '../../src/manifest/parse-manifest.ts'
import { shardOf } from '../../src/manifest/shard-of.ts'
import { brief, sha256 } from './support/manifest-brief.ts'

const part = (number: number, of: number, ...briefs: ManifestBrief[]): Part => ({
  path: `part${number}`,
  manifest: manifestOf(briefs, [], { part: number, of, files: sha256 }),
})

/** The rules that keep parts from being joined, with the manifests that they are about. */
const problemsOf = (...parts: Part[]): string[] => {
  const joined = joinParts(parts)
  return 'problems' in joined ? joined.problems.map(({ path, rule }) => `${path} ${rule}`) : []
}

describe('parts are joined', () => {
  test('whatever their order, sorted by notes and session', () => {
    const parts = [part(2, 2, brief('c'), brief('a')), part(1, 2, brief('b'))]
    expect(joinParts(parts)).toEqual({ manifest: manifestOf([brief('a'), brief('b'), brief('c')], [], null) })
    expect(joinParts([...parts].reverse())).toEqual(joinParts(parts))
  })

  test('where one has nothing', () => {
    expect(problemsOf(part(1, 2, brief('a')), part(2, 2))).toEqual([])
  })
})

describe('parts are refused', () => {
  const other = { template: { name: 'one-pager', sha256 } }
  test.each<[string, Part[], string[]]>([
    ['one is missing', [part(1, 3), part(3, 3)], ['part1 merge-missing']],
    ['one is there twice', [part(1, 2), part(2, 2), part(2, 2)], ['part2 merge-twice']],
    ['two have the same notes', [part(1, 2, brief('a')), part(2, 2, brief('a'))], ['part2 merge-twice']],
    [
      'two have the same output',
      [part(1, 2, brief('a')), part(2, 2, brief('b', { outputs: brief('a').outputs }))],
      ['part2 merge-twice'],
    ],
    [
      'one has an output twice',
      [part(1, 2, brief('a'), brief('b', { outputs: brief('a').outputs })), part(2, 2)],
      ['part1 merge-twice'],
    ],
    [
      'the templates differ',
      [part(1, 2, brief('a')), part(2, 2, brief('b', other))],
      ['part2 merge-differs'],
    ],
    [
      'the versions differ',
      [part(1, 2, brief('a')), part(2, 2, brief('b', { version: '2.0.0' }))],
      ['part2 merge-differs'],
    ],
    ['the numbers of parts differ', [part(1, 2), part(2, 3)], ['part2 merge-differs']],
    [
      'one is of a whole run',
      [part(1, 1), { path: 'whole', manifest: manifestOf([], [], null) }],
      ['whole merge-part'],
    ],
  ])('where %s', (_, parts, problems) => {
    expect(problemsOf(...parts)).toEqual(problems)
  })
})

describe('a manifest', () => {
  test('is read as it was written', () => {
    const manifest = manifestOf([brief('a')], [{ notes: { path: 'b.md', sha256: null }, messages: [] }], null)
    expect(parseManifest(manifestText(manifest))).toEqual(manifest)
  })

  test.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -10)],
    ['of a form to come', (text) => text.replace('"manifest": 1', '"manifest": 2')],
    ['with a key too many', (text) => text.replace('{', '{"more": 1,')],
    ['with a digest that is none', (text) => text.replace(sha256, 'x')],
  ])('that is %s is none', (_, change) => {
    expect(parseManifest(change(manifestText(manifestOf([brief('a')], [], null))))).toBeNull()
  })
})

describe('shards', () => {
  const files = Array.from({ length: 100 }, (_, index) => ({
    path: `n${index}.md`,
    bytes: (index * 7919) % 50_000,
  }))
  const parts = (of: number) =>
    Array.from({ length: of }, (_, index) => shardOf(files, { part: index + 1, of }))

  test.each([1, 2, 3, 8, 100, 150])('of %i hold every file once, in its order', (of) => {
    const all = parts(of)
    expect(all.flat().sort()).toEqual(files.map(({ path }) => path).sort())
    for (const one of all)
      expect(one).toEqual(files.map(({ path }) => path).filter((path) => one.includes(path)))
  })

  test('differ in work by no more than one file', () => {
    const loads = parts(8).map((paths) =>
      files.filter(({ path }) => paths.includes(path)).reduce((sum, { bytes }) => sum + bytes + 10_000, 0),
    )
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(60_000)
  })

  test('are the same in whatever order the files are named', () => {
    expect(shardOf([...files].reverse(), { part: 2, of: 3 }).sort()).toEqual(
      shardOf(files, { part: 2, of: 3 }).sort(),
    )
  })
})
