/** Paragraphs whose parts count up, and prose that only holds figures. */
import fc from 'fast-check'
import type { Paragraph, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { countedParts } from '../../src/notes/tree/counted-parts.ts'
import { phrasingText } from '../../src/notes/tree/phrasing.ts'

const partsOf = (value: string): string[] =>
  countedParts({ type: 'paragraph', children: [{ type: 'text', value }] } as Paragraph).map(
    (node: RootContent) => (node.type === 'paragraph' ? phrasingText(node.children) : ''),
  )

/** Words as an editor of some width breaks them: a line takes what it has room for. */
function wrapped(words: readonly string[], width: number): string {
  const lines = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

const word = fc.constantFrom(
  ...[
    'in',
    'the',
    'years',
    'Phase',
    'Need',
    'Article',
    'D1',
    'D2',
    '1',
    '2',
    '3',
    '1.',
    '2.',
    '[1]',
    '[2]',
    'No',
    'ports,',
  ],
)

test('prose that an editor broke into lines is one paragraph, whatever figures its lines begin with', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 10, maxLength: 80 }),
      fc.integer({ min: 60, max: 120 }),
      (words, width) => {
        // A sentence that ends before "Need 1." is another kind: see below.
        const prose = words.map((one, index) =>
          /[.]$/u.test(words[index - 1] ?? '') ? one.toLowerCase() : one,
        )
        const text = wrapped(['Prices', ...prose], width)
        expect(partsOf(text)).toEqual([text])
      },
    ),
  )
})

test.each([
  ['Need 1. Gloves. Need 2. Masks.', ['Need 1. Gloves.', 'Need 2. Masks.']],
  ['[1] no ports\n[2] no vans', ['[1] no ports', '[2] no vans']],
  ['D1 no ports\nD2 no vans', ['D1 no ports', 'D2 no vans']],
])('“%s” are parts that count up', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})
