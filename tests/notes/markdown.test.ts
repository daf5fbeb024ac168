import fc from 'fast-check'
import type { Paragraph, ThematicBreak } from 'mdast'
import { expect, test } from 'vitest'
import { toMarkdown } from '../../src/notes/markdown.ts'
import { runs } from '../support/runs.ts'

const signs = fc.constantFrom(...'aAwWé1 .,:;()\'"-–+#=/?!%&*_[]<>|~`@\\ps'.split(''))
const rule: ThematicBreak = { type: 'thematicBreak' }
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })

test('prose without a sign of Markdown is written as among other blocks', () => {
  const texts = fc
    .array(signs, { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join('').trim() || 'a')
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const prose = [paragraph(first), paragraph(second)]
      expect(`${toMarkdown(prose)}\n\n---`).toBe(toMarkdown([...prose, rule]))
    }),
    { numRuns: runs(3000) },
  )
})
