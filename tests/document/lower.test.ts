import fc from 'fast-check'
import jpegjs from 'jpeg-js'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import type { Phrasing } from '../../src/document/document.ts'
import { lower } from '../../src/document/lower/lower.ts'
import { normalisePhrasing } from '../../src/document/lower/normalise-phrasing.ts'
import { plainText } from '../../src/document/plain-text.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { pngOf } from '../pictures/make-png.ts'
import { runs } from '../support/runs.ts'
import { filled, frame, lowered } from './support.ts'

const none: string[] = []

test.each([
  [
    'headings have ASCII ids, each once',
    '# Évidence\n\n## Łódź & Ελλάδα\n\n## Ελλάδα\n\n## Évidence',
    ['h1 #evidence Évidence', 'h2 #odz Łódź & Ελλάδα', 'h2 #section-3 Ελλάδα', 'h2 #evidence-2 Évidence'],
    none,
  ],
  [
    'a heading may give itself an id, which links lead to',
    '# T\n\n## Needs :id[needs]\n\nsee [N1](#needs)',
    ['h1 #t T', 'h2 #needs Needs', 'p see [N1](#needs)'],
    none,
  ],
  [
    'a link within the document without words says nothing',
    '# T\n\n## Needs :id[needs]\n\n[](#needs)\n\nsee [](#needs)it',
    ['h1 #t T', 'h2 #needs Needs', 'p see it'],
    none,
  ],
  ['bold and breaks leave a heading', '**A *b***\\\nc\n===', ['h1 #a-b-c A em(b) c'], none],
  [
    'no heading level is skipped',
    '# T\n\n### A\n\n# B',
    ['h1 #t T', 'h2 #a A', 'h2 #b B'],
    [
      'brief.md:3:1 warning Unexpected level 3 of the heading “A”, expected 2: the title comes once and first, and no level is skipped',
      'brief.md:5:1 warning Unexpected level 1 of the heading “B”, expected 2: the title comes once and first, and no level is skipped',
    ],
  ],
  [
    'a heading within a list is a bold paragraph',
    '# T\n\n- # A',
    ['h1 #t T', 'ul', '  li', '    p b(A)'],
    none,
  ],
  [
    'empty items, paragraphs and lists leave nothing',
    '- a\n-\n-\n\n> <!-- -->\n\n1.',
    ['ul', '  li', '    p a'],
    [],
  ],
  ['a comment is for editors alone', '<!-- a -->\n\nx <!-- b --> y', ['p x y'], []],
  ['a mark within the same mark says nothing', '**a __b__ *c _d_***', ['p b(a b em(c d))'], none],
  [
    'a link that leads nowhere is its text',
    '[a](#) [b]() [c](../d.md) [d](javascript:x) [e](https://e.eu)',
    ['p a b c d [e](https://e.eu)'],
    [
      'brief.md:1:1 warning Unexpected address `#` of the link “a”, expected an address; its text stays',
      'brief.md:1:8 warning Unexpected address `` of the link “b”, expected an address; its text stays',
      'brief.md:1:14 warning Unexpected address `../d.md` of the link “c”, expected a whole address such as https://example.eu/page; its text stays',
      'brief.md:1:27 warning Unexpected address `javascript:x` of the link “d”, expected one that begins with http:, https:, mailto:; its text stays',
    ],
  ],
  [
    'HTML is left out, its text stays',
    'a <b>b</b> c\n\n<div>d</div>',
    ['p a b c', 'p d'],
    [
      'brief.md:1:3 warning Unexpected HTML `<b>`, expected Markdown; it is left out, its text stays',
      'brief.md:1:7 warning Unexpected HTML `</b>`, expected Markdown; it is left out, its text stays',
      'brief.md:3:1 warning Unexpected HTML, expected Markdown; only its text stays',
    ],
  ],
  [
    'a comment ends at its first end, whatever it holds, and is not shown',
    '<!-- a <!-- b --> c\n\n<div><!--> d <!-- e\nf -->g</div>',
    ['p c', 'p d g'],
    [
      'brief.md:1:1 warning Unexpected HTML, expected Markdown; only its text stays',
      'brief.md:3:1 warning Unexpected HTML, expected Markdown; only its text stays',
    ],
  ],
  ['white space is folded, no-break spaces stay', 'a\n  b \u00a0c  ', ['p a b \u00a0c'], none],
  [
    'footnotes stand in the order of their calls, each once',
    'b[^y] a[^x] b[^y]\n\n[^x]: X\n[^y]: Y',
    ['p b[^note-1] a[^note-2] b[^note-1]'],
    none,
  ],
  [
    'a footnote that nothing calls stays in the text',
    'a\n\n[^x]: X',
    ['p a', 'p X'],
    ['brief.md:3:1 warning Unexpected footnote `x` that nothing calls; it stays in the text'],
  ],
  [
    'a table keeps its cells, rows filled up',
    '| a | b |\n| - | -: |\n| c |',
    ['table #table-1', '  p a | p b', '  p c | '],
    none,
  ],
  [
    'a line of a cell ends where the template says so',
    '| a |\n| - |\n| b :break c |',
    ['table #table-1', '  p a', '  p b⏎c'],
    none,
  ],
  [
    'a table may have a caption, a summary and row headers',
    ':::table[*C*]{row-headers summary="S"}\n| a |\n| - |\n:::',
    ['table #table-1 row-headers “em(C)” (S)', '  p a'],
    none,
  ],
  [
    'paragraphs may be set otherwise',
    ':::kicker\na\n:::\n\n:::lead\nb\n:::\n\n:::note\nc\n:::',
    ['kicker a', 'lead b', 'note c'],
    none,
  ],
  [
    'boxes hold blocks',
    ':::key-messages[K]\n- a\n:::\n\n:::call-out\nb\n:::',
    ['callout key-messages “K”', '  ul', '    li', '      p a', 'callout note', '  p b'],
    none,
  ],
  [
    'facts have terms',
    '::::facts\n:::fact[*A*]\nb\n\nc\n:::\n:::fact[D]\ne\n:::\n::::',
    ['facts', '  fact em(A)', '    p b', '    p c', '  fact D', '    p e'],
    none,
  ],
  [
    'numbers may have letters and go on',
    ':::items{prefix="N"}\n3. a\n4. b\n:::\n\n:::items{prefix="N" continue}\n1. c\n:::',
    ['ol N3', '  li', '    p a', '  li', '    p b', 'ol N5', '  li', '    p c'],
    none,
  ],
  ['what complements the text stands aside', ':::aside[A]\nb\n:::', ['callout aside “A”', '  p b'], none],
  [
    'columns hold blocks, and a heading in them is a bold line',
    ':::columns{count=3}\n# a\n\n- b\n:::',
    ['columns 3', '  p b(a)', '  ul', '    li', '      p b'],
    none,
  ],
  [
    'columns of another number are told',
    ':::columns{count=4}\na\n:::',
    ['columns 2', '  p a'],
    ['brief.md:1:1 error Unexpected count `4` of `:::columns`, expected 2 or 3'],
  ],
  [
    'a figure without its picture is told',
    ':::figure[C]\na\n:::',
    ['p a'],
    ['brief.md:1:1 error Unexpected `:::figure` with 0 pictures in it, expected one'],
  ],
  [
    'what is only in no format, or within a block, is told',
    ':::only-in\na\n:::\n\n::::aside\n:::only-in{pdf}\nb\n:::\n::::',
    ['p a', 'callout aside', '  p b'],
    [
      'brief.md:1:1 error Unexpected `:::only-in` without a format, expected `{pdf}`, `{docx}`, `{md}`, `{html}` or some of them',
      'brief.md:6:1 error Unexpected `:::only-in` within another block, expected it between the blocks of the brief',
    ],
  ],
  [
    'a heading for one format only lets no other skip a level',
    '# a\n\n## b\n\n:::only-in{pdf}\n### c\n:::\n\n#### d',
    ['h1 #a a', 'h2 #b b', 'h3 #c c', 'h3 #d d'],
    [
      'brief.md:9:1 warning Unexpected level 4 of the heading “d”, expected 3: the title comes once and first, and no level is skipped',
    ],
  ],
  [
    'the band holds the title',
    '::::band{thin}\n:::kicker\nBriefing\n:::\n\n# a\n::::\n\n## b',
    ['band thin', '  kicker Briefing', '  h1 #a a', 'h2 #b b'],
    none,
  ],
  [
    'a band within another block is told',
    '::::aside\n:::band\na\n:::\n::::',
    ['callout aside', '  band cover', '    p a'],
    ['brief.md:2:1 error Unexpected `:::band` within another block, expected it before all others'],
  ],
  [
    'the margin, a pull quote, a statement and a strip hold what stands in them',
    ':::margin\na\n:::\n\n:::pull-quote\nb\n:::\n\n:::statement\nc\n:::\n\n:::strip\nd\n:::',
    ['margin', '  p a', 'pull quote', '  p b', 'statement c', 'callout strip', '  p d'],
    none,
  ],
  [
    'parts stand side by side, and one alone stands by itself',
    '::::side-by-side\n:::side{share="2"}\na\n:::\n:::side\nb\n:::\n::::\n\n::::side-by-side\n:::side\nc\n:::\n:::side\n:::\n::::',
    ['side by side', '  side 2', '    p a', '  side 1', '    p b', 'p c'],
    none,
  ],
  [
    'text among the parts and a share that is none are told',
    '::::side-by-side\nx\n:::side{share="0"}\na\n:::\n::::',
    ['p a', 'p x'],
    [
      'brief.md:3:1 error Unexpected share `0` of `:::side`, expected a number from 1 to 9',
      'brief.md:1:1 error Unexpected text among the parts of `:::side-by-side`, expected each in a `:::side`',
    ],
  ],
  [
    'an item begins with a label of its own, in its line or above it',
    '- :label[R1] a\n- :label[R2]\n\n  b\n- c :label[x]',
    ['ul spread', '  li “R1”', '    p a', '  li “R2”', '    p b', '  li', '    p c x'],
    [
      'brief.md:5:5 error Unexpected directive `:label` in a line; expected `:dot`, `:break`, `:id` at the end of a heading, `:label` at the start of an item, or `\\:` for a colon',
    ],
  ],
  [
    'facts run on in a line, and a dot says what it means',
    '::::facts{in-line}\n:::fact[When]\n:dot[Short term]\n:::\n::::',
    ['facts in line', '  fact When', '    p ●Short term'],
    none,
  ],
  ['a page may break', 'a\n\n::page-break\n\nb', ['p a', 'pageBreak', 'p b'], none],
  [
    'an unknown directive is told, its text stays',
    'x\n\n:::key-mesages\na\n:::\n\n::content[C]\n\n:::quux\nb\n:::',
    ['p x', 'p a', 'p b'],
    [
      'brief.md:3:1 error Unexpected directive `:::key-mesages`; did you mean `:::key-messages`?',
      'brief.md:7:1 error Unexpected directive `::content`; did you mean `::contents`?',
      'brief.md:9:1 error Unexpected directive `:::quux`; expected one of `:::band`, `:::kicker`, `:::lead`, `:::statement`, `:::note`, `:::key-messages`, `:::call-out`, `:::aside`, `:::strip`, `:::margin`, `:::pull-quote`, `:::side-by-side`, `:::side`, `:::columns`, `:::only-in`, `:::figure`, `:::chart`, `:::facts`, `:::fact`, `:::items`, `:::table`, `::eu-emblem`, `::contents`, `::page-break`',
    ],
  ],
  [
    'an unknown attribute is told',
    ':::items{prefx="N"}\n1. a\n:::',
    ['ol 1', '  li', '    p a'],
    ['brief.md:1:1 error Unexpected attribute `prefx` of `:::items`; did you mean `prefix`?'],
  ],
  [
    'a directive in a line is told',
    'at 8:x',
    ['p at 8'],
    [
      'brief.md:1:5 error Unexpected directive `:x` in a line; expected `:dot`, `:break`, `:id` at the end of a heading, `:label` at the start of an item, or `\\:` for a colon',
    ],
  ],
  [
    'a picture without words is told',
    '![](a.png)\n\nx',
    ['p x'],
    [
      'brief.md:1:1 warning Unexpected picture `a.png` without alternative text, expected words that say what it shows; the picture is left out',
    ],
  ],
  [
    'a picture without a file is a box with its words',
    '![A mill](a.png)',
    ['callout note', '  p A mill'],
    [
      'brief.md:1:1 warning Cannot use the picture `a.png`: there is no such file; its alternative text stands for it',
    ],
  ],
  [
    'a picture in a line is its words',
    'x ![A mill](a.png)',
    ['p x A mill'],
    [
      'brief.md:1:3 warning Unexpected picture `a.png` within a line, expected it in a paragraph of its own; its alternative text stands for it',
    ],
  ],
])('%s', (_, markdown, blocks, messages) => {
  expect(lowered(markdown)).toMatchObject({ blocks, messages })
})

test('a contents list stays where there are as many headings as the theme says', () => {
  const theme = { ...readTheme(null), contents: { from: 2, pages: 1, depth: 2 } }
  const brief = (headings: string) => lowered(`# T\n\n::contents[C]\n\n${headings}`, { theme }).blocks
  expect(brief('## a\n\n### b')).not.toContain('contents to 2 “C”')
  expect(brief('## a\n\n## b')).toContain('contents to 2 “C”')
})

test('a contents list stays in a box or the margin, and only from as many pages as the theme says', () => {
  const theme = { ...readTheme(null), contents: { from: 1, pages: 2, depth: 2 } }
  const brief = (words: string) =>
    lowered(`# T\n\n:::margin\n::contents[C]\n:::\n\n## a\n\n${words}`, { theme }).blocks
  expect(brief('a')).toEqual(['h1 #t T', 'h2 #a a', 'p a'])
  expect(brief(`${'many words '.repeat(500)}`).slice(0, 3)).toEqual([
    'h1 #t T',
    'margin',
    '  contents to 2 “C”',
  ])
})

test('headings have the numbers of their sections where the theme says so', () => {
  const base = readTheme(null)
  const theme = { ...base, headings: { ...base.headings, numbered: true } }
  const { blocks } = lowered('# T\n\n## a\n\n### b\n\n### c\n\n#### d\n\n## e\n\n### f', { theme })
  const numbers = blocks.map((block) => block.replaceAll('\u00a0', ' ').replace(/^h\d #\S+ /u, ''))
  expect(numbers).toEqual(['T', '1  a', '1.1  b', '1.2  c', 'd', '2  e', '2.1  f'])
})

test('short quotations are set large where the theme says so', () => {
  const base = readTheme(null)
  const theme = { ...base, text: { ...base.text, pullQuotes: true } }
  const { blocks } = lowered(`> short\n\n- x\n\n> ${'long '.repeat(100)}`, { theme })
  expect(blocks.filter((block) => block.endsWith('quote'))).toEqual(['pull quote', 'quote'])
})

test('an empty brief is an error', () => {
  expect(lowered('').messages).toEqual(['brief.md:1:1 error Unexpected empty brief, expected text'])
})

/** A PNG of 3 by 2 pixels, as far as its size goes. */
const png = pngOf({ width: 3, height: 2, colourType: 0, depth: 8, samples: [0, 1, 2, 3, 4, 5] })
const jpeg = Uint8Array.from(jpegjs.encode({ width: 3, height: 2, data: Buffer.alloc(24, 99) }).data)
const svg = new TextEncoder().encode('<?xml version="1.0"?><svg viewBox="0 0 3 2"></svg>')

test.each([
  ['PNG', png, 'image/png'],
  ['JPEG', jpeg, 'image/jpeg'],
  ['SVG', svg, 'image/svg+xml'],
])(
  'a picture alone in a paragraph is a figure with its size and its title as caption: %s',
  (_, data, type) => {
    const { blocks } = lowered('![A mill](a "The mill")', { picture: () => data })
    expect(blocks).toEqual([`figure #figure-1 ${type} 3×2 A mill “The mill”`])
  },
)

test('header and footer hold the brief’s words, and no separator beside a missing one', () => {
  const { document } = lowered('a', { words: { ...frame.words, date: null } })
  expect(document.header).toEqual({
    start: [{ type: 'text', value: 'Title' }],
    end: [{ type: 'section' }],
    firstPage: false,
  })
  expect(document.footer.start).toEqual([{ type: 'text', value: 'Policy brief' }])
  expect(document.footer.end).toEqual([{ type: 'page' }, { type: 'text', value: ' / ' }, { type: 'pages' }])
})

test('a cell may hold blocks that a value put there', () => {
  const root = filled('| a |\n| - |') as Root
  const list = filled('- x\n- y').children
  const table = root.children[0]
  if (table?.type !== 'table') throw new Error('Cannot read the case, expected a table')
  Object.assign(table.children[0]?.children[0] ?? {}, { children: list })
  expect(lowered(root).blocks).toEqual(['table #table-1', '  ul;   li;     p x;   li;     p y'])
})

const leaf = fc.oneof(
  fc.stringMatching(/^[a-c \n]{0,4}$/u).map((value): Phrasing => ({ type: 'text', value })),
  fc.constant<Phrasing>({ type: 'break' }),
  fc.constant<Phrasing>({ type: 'inlineCode', value: 'q' }),
)
const { line } = fc.letrec<{ node: Phrasing; line: Phrasing[] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom('strong', 'emphasis', 'superscript'), tie('line'))
      .map(([type, children]) => ({ type, children }) as Phrasing),
    tie('line').map((children): Phrasing => ({ type: 'link', url: 'https://e.eu', children })),
  ),
  line: fc.array(tie('node'), { maxLength: 4 }),
}))

test('normalising keeps every word and is done once', () => {
  const letters = (nodes: Phrasing[]) => plainText(nodes).replaceAll(/\s/gu, '')
  fc.assert(
    fc.property(line, (nodes) => {
      const once = normalisePhrasing(nodes)
      expect(letters(once)).toBe(letters(nodes))
      expect(normalisePhrasing(once)).toEqual(once)
    }),
  )
})

test('no word of any Markdown is lost', () => {
  const word = fc.stringMatching(/^[a-z]{2,5}$/u)
  const mark = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '',
    '    ',
    '| a |\n| - |\n| ',
    '**',
    '[^1] ',
    '<i>',
    '![x](',
    ':::note\n',
    '- [ ] ',
    '~~',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, word), { minLength: 1, maxLength: 6 }), (parts) => {
      const root = filled(`# t\n\n${parts.map(([before, after]) => `${before}${after}`).join('\n\n')}`)
      const { document } = lowered(root)
      const words = textBlocks(document).join(' ')
      for (const [, after] of parts) expect(words).toContain(after)
    }),
    { numRuns: runs(200) },
  )
})

test('a column of numbers before one of words is set as the words are', () => {
  const { document } = lower(filled('| a | b | c |\n| - | - | - |\n| x | 1 | none |\n| y | 2 | 3 |'), frame)
  expect(document.children).toMatchObject([{ type: 'table', align: [null, null, null] }])
})

test.each([
  ['numbers alone', ['1 120', '890', '3,5 %'], 'right'],
  ['numbers with nothing between', ['€ 5', '', '-2'], 'right'],
  ['a word among numbers', ['1', 'none', '2'], null],
  ['one number', ['1', '', ''], null],
])('a column of %s is set so', (_, cells, align) => {
  const { document } = lower(filled(`| a |\n| - |\n${cells.map((cell) => `| ${cell} |`).join('\n')}`), frame)
  expect(document.children).toMatchObject([{ type: 'table', align: [align] }])
})
