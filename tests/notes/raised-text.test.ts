import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { Budget, defaultLimits } from '../../src/limits/limits.ts'
import { phrasingOfHtml } from '../../src/notes/html-phrasing.ts'
import { raisedText } from '../../src/notes/raised-text.ts'
import { runs } from '../support/runs.ts'

const html = (value: string): RootContent => ({ type: 'html', value })
const node = fc.oneof(
  fc.constantFrom('<sup>', '</sup>', '<sub>', '</sub>').map(html),
  fc.constantFrom('<SUP>', '<sup class="a">', '<br>', '<b>', '</b>', '<!-- -->').map(html),
  fc
    .constantFrom('9', ' July', 'CO', ' ', '\n', '<sup>', '\uE0000\uE001')
    .map((value): RootContent => ({ type: 'text', value })),
  fc.constant<RootContent>({ type: 'strong', children: [{ type: 'text', value: 'th' }] }),
  fc.constant<RootContent>({ type: 'break' }),
)

/** What is read from HTML tells the library that it is phrasing, which the reader takes away again. */
function withoutHints(nodes: readonly RootContent[]): RootContent[] {
  const copy = structuredClone(nodes) as RootContent[]
  for (const one of copy) visit(one, (inner) => void delete inner.data)
  return copy
}

test('raised and lowered text is read as the parser of HTML reads it, or left to it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
      const read = raisedText(nodes)
      if (read === null) return
      const parsed = phrasingOfHtml(nodes, () => {}, new Budget('cells', defaultLimits))
      expect(withoutHints(read)).toEqual(withoutHints(parsed))
    }),
    { numRuns: runs(2000) },
  )
})

test('“9<sup>th</sup> July” needs no parser of HTML', () => {
  const text = (value: string): RootContent => ({ type: 'text', value })
  const nodes = [text('9'), html('<sup>'), text('th'), html('</sup>'), text(' July')]
  expect(withoutHints(raisedText(nodes) ?? [])).toEqual([
    text('9'),
    { type: 'superscript', children: [text('th')] },
    text(' July'),
  ])
})
