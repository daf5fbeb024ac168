import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { importWord } from '../../src/import/import-word.ts'
import { parseNotes } from '../../src/notes/parse.ts'
import { bold, item, p, picture, r, root, table, wordPackage } from './word-package.ts'

async function imported(data: Uint8Array) {
  const result = await importWord(data, 'notes')
  if ('refusal' in result) throw new Error(`Cannot import, expected notes: ${result.refusal.reason}`)
  return { ...result, markdown: result.markdown.trimEnd(), rules: result.losses.map(({ ruleId }) => ruleId) }
}

const footnote = '<w:r><w:footnoteReference w:id="2"/></w:r>'
const footnotes = {
  'word/footnotes.xml': root('w:footnotes', `<w:footnote w:id="2">${p('Porter 2011.')}</w:footnote>`),
}

/** An item with a control that is ticked or not. */
const ticked = (text: string, checked: boolean): string =>
  item(' ').replace(
    /<w:r>.*<\/w:r>/u,
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(checked ? '☒' : '☐')}</w:sdtContent></w:sdt>${r(` ${text}`)}`,
  )

/** What stands in a Word file, and the notes that come of it. */
const cases: [name: string, body: string, notes: string, parts?: Record<string, string>][] = [
  [
    'headings by their style, whatever language Word speaks',
    p('Needs', 'berschrift1') + p('Cash', 'berschrift2'),
    '# Needs\n\n## Cash',
  ],
  [
    'title and subtitle above headings that go one level down',
    p('Alliance', 'Titel') + p('Health', 'Untertitel') + p('Needs', 'berschrift1'),
    '# Alliance\n\n## Health\n\n## Needs',
  ],
  [
    'lists with their levels',
    item('one') + item('deeper', 1, 1) + item('two') + item('first', 2) + item('second', 2),
    '- one\n  - deeper\n- two\n\n1. first\n2. second',
  ],
  [
    'numbers that go on after a heading, and levels that begin anew',
    item('one', 2) +
      item('deep', 2, 1) +
      p('Needs', 'berschrift1') +
      item('two', 2) +
      item('deep', 2, 1) +
      item('deeper', 2, 1),
    '1. one\n   1. deep\n\n# Needs\n\n2. two\n   1. deep\n   2. deeper',
  ],
  [
    'numbers that go on from cell to cell',
    table([p('Needs'), item('one', 2) + item('two', 2)], [p('Solutions'), item('three', 2)]),
    '|   |   |\n| --- | --- |\n| Needs | 1. one<br>2. two |\n| Solutions | 3. three |',
  ],
  [
    'boxes to be ticked, as signs and as controls',
    item('☒ short') + item('☐ long') + ticked('medium', true) + ticked('for ever', false),
    '- [x] short\n- [ ] long\n- [x] medium\n- [ ] for ever',
  ],
  [
    'marks without the white space at their edges',
    p(
      bold('Time frame: ') +
        r('short ') +
        r('crossed', '<w:strike/>') +
        r(' m') +
        r('2', '<w:vertAlign w:val="superscript"/>'),
    ),
    '**Time frame:** short ~~crossed~~ m<sup>2</sup>',
  ],
  [
    'lines that end within a paragraph',
    p(`${r('Source: Ana')}<w:r><w:br/></w:r>${r('Where: EU')}`),
    'Source: Ana\\\nWhere: EU',
  ],
  ['a footnote', p(r('Shared value') + footnote), 'Shared value[^1]\n\n[^1]: Porter 2011.', footnotes],
  [
    'paragraphs, lists and notes in the cells of a table',
    table(
      [
        p(bold('Evidence')),
        p('Ports are shut.') + p(r('Trains too') + footnote) + item('one') + item('deeper', 1, 1),
      ],
      [p('Actions'), item('Coordination: trains', 2) + item('Funding: none', 2)],
    ),
    [
      '|              |                                                                                    |',
      '| ------------ | ---------------------------------------------------------------------------------- |',
      '| **Evidence** | Ports are shut.<br>Trains too[^1]<br>- one<br>&nbsp;&nbsp;- deeper |',
      '| Actions      | 1. Coordination: trains<br>2. Funding: none                                        |',
      '',
      '[^1]: Porter 2011.',
    ].join('\n'),
    footnotes,
  ],
  [
    'a link to the web',
    p(`<w:hyperlink r:id="web">${r('the site')}</w:hyperlink>`),
    '[the site](https://example.org/a_b)',
  ],
  ['a quotation', p('Think in systems.', 'Zitat'), '> Think in systems.'],
  ['a field’s result', p(`<w:fldSimple w:instr="DATE">${r('9 July 2020')}</w:fldSimple>`), '9 July 2020'],
  [
    'a text box, once',
    p(
      `${r('Beside')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('Boxed words')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Boxed words')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'Beside\n\nBoxed words',
  ],
  [
    'signs that Markdown would take for markup',
    p('# no heading') +
      p('- no bullet') +
      p('2.7 tonnes') +
      p('1. E. coli') +
      p(r('<Forum> & *stars* [x](y) a_b_ | c')),
    '\\# no heading\n\n\\- no bullet\n\n2.7 tonnes\n\n1\\. E. coli\n\n\\<Forum> & \\*stars\\* \\[x]\\(y) a_b\\_ | c',
  ],
]

describe('a Word file becomes notes', () => {
  test.each(cases)('with %s', async (_, body, notes, parts = {}) => {
    const { markdown, rules } = await imported(wordPackage(body, parts))
    expect([withoutFill(markdown), rules]).toEqual([withoutFill(notes), []])
  })

  test('whose text is the same, whatever signs it has', async () => {
    // Of words and signs that mean something in Markdown or in notes.
    const word = fc.constantFrom(
      ...[
        'Ports',
        'no',
        '2.7',
        '#',
        '-',
        '*',
        '**',
        '_',
        '`',
        '```',
        '[',
        ']',
        '(x)',
        '<b>',
        '</td>',
        '&amp;',
        '\\',
        '|',
        '~~',
        '[^1]',
      ],
      ...[
        '---',
        '...',
        '1.',
        'a)',
        ':::',
        '> ',
        '{.x}',
        '$',
        '==',
        'https://a.eu',
        '![',
        '<!--',
        '-->',
        '+',
        '=',
        '§',
        'é',
      ],
    )
    const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (texts) => {
        const { markdown, rules } = await imported(
          wordPackage(p('Notes') + texts.map((text) => p(r(text))).join('')),
        )
        const read = parseNotes(new VFile({ value: markdown })).children.map((block) => spaced(textOf(block)))
        expect([read, rules]).toEqual([['Notes', ...texts.map(spaced)], []])
      }),
    )
  })
})

const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Tables without what only fills their columns. */
const withoutFill = (text: string): string => text.replaceAll(/ +\|/gu, ' |').replaceAll(/-{3,}/gu, '---')

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('the pictures of a Word file', () => {
  test('stand beside the notes, each once', async () => {
    const { markdown, pictures } = await imported(
      wordPackage(p(picture('a.png', 'A quay')) + p(picture('a.png', 'The same quay')), {
        'word/media/a.png': png,
      }),
    )
    expect(markdown).toBe('![A quay](notes-1.png)\n\n![The same quay](notes-1.png)')
    expect(pictures).toEqual([{ name: 'notes-1.png', data: png }])
  })

  test('of a kind that no brief shows are left out with a message', async () => {
    const emf = new Uint8Array(44)
    emf.set(strToU8(' EMF'), 40)
    const { markdown, pictures, rules } = await imported(
      wordPackage(p('Before') + p(picture('a.emf', 'A chart')), { 'word/media/a.emf': emf }),
    )
    expect([markdown, pictures, rules]).toEqual(['Before', [], ['import-picture']])
  })
})

const inserted = `<w:ins w:id="1" w:author="A">${r(' and open')}</w:ins>`
const deleted = '<w:del w:id="2" w:author="A"><w:r><w:delText> and shut</w:delText></w:r></w:del>'
const merged = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('wide')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`
const formula =
  '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'

describe('what notes cannot hold is said', () => {
  test.each<[name: string, body: string, rules: string[], words: string, parts?: Record<string, string>]>([
    [
      'tracked changes, taken as accepted',
      p(r('Ports') + inserted + deleted),
      ['import-changes'],
      'Ports and open',
    ],
    [
      'a comment',
      p('Ports'),
      ['import-comments'],
      'Ports',
      { 'word/comments.xml': root('w:comments', `<w:comment w:id="0">${p('Sure?')}</w:comment>`) },
    ],
    [
      'a header',
      p('Ports'),
      ['import-running-line'],
      'Ports',
      { 'word/header1.xml': root('w:hdr', p('Alliance, 9 July 2020')) },
    ],
    [
      'a chart',
      p(
        `${r('Ports')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
      ['import-object'],
      'Ports',
    ],
    ['a formula, on one line', p(r('x = ') + formula), ['import-formula'], 'x = (a+b)/2'],
    [
      'a table of contents',
      p('Needs 3', 'Verzeichnis1') + p('Needs', 'berschrift1'),
      ['import-contents'],
      '# Needs',
    ],
    ['merged cells', merged, ['import-merged-cells'], '| | |\n| - | - |\n| wide | |\n| a | b |'],
    [
      'a table in a table',
      table([p('outer'), table([p('a'), p('b')]) + p('')]),
      ['import-inner-table'],
      '| | |\n| - | - |\n| outer | a \\| b |',
    ],
    ['hidden text', p(r('Ports') + r(' secret', '<w:vanish/>')), ['import-hidden'], 'Ports secret'],
    [
      'an address on somebody’s disk',
      p(`<w:hyperlink r:id="disk">${r('plans')}</w:hyperlink>`),
      ['import-address'],
      'plans',
    ],
    [
      'a passage that did not come over',
      p('Ports') + p(`<w:unheardOf>${r('Trains wait')}</w:unheardOf>`),
      ['import-words'],
      'Ports',
    ],
  ])('%s', async (_, body, expected, words, parts = {}) => {
    const { markdown, rules } = await imported(wordPackage(body, parts))
    expect(rules).toEqual(expected)
    expect(markdown.replaceAll(/[ -]{2,}/gu, (fill) => (fill.includes('-') ? ' - ' : ' '))).toBe(words)
  })

  test('with the words that are missing', async () => {
    const { losses } = await imported(
      wordPackage(p('Ports') + p(`<w:unheardOf>${r('Trains wait')}</w:unheardOf>`)),
    )
    expect(losses.map(({ reason }) => reason)).toEqual([
      'Unexpected passage “Trains wait”, expected it in the notes too: it did not come over; write it in by hand',
    ])
  })
})

describe('a file that is no Word file to be read', () => {
  const deep = '<w:smartTag>'.repeat(2000) + '</w:smartTag>'.repeat(2000)
  test.each<[name: string, data: Uint8Array, rule: string]>([
    ['is text', strToU8('# Notes'), 'docx-unreadable'],
    ['is cut off', wordPackage(p('Ports')).slice(0, 900), 'docx-unreadable'],
    ['is of the old kind', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'docx-encrypted'],
    ['has a body that is no XML', wordPackage('<w:p>'), 'docx-unreadable'],
    ['nests without end', wordPackage(`<w:p>${deep}</w:p>`), 'docx-unreadable'],
    [
      'unpacks to far more than it is',
      wordPackage(p('Ports'), { 'word/media/a.png': new Uint8Array(40 * 1024 * 1024) }),
      'docx-bomb',
    ],
    ['has no words', wordPackage(p('')), 'import-empty'],
  ])('%s: a refusal says so', async (_, data, rule) => {
    expect(await importWord(data, 'notes')).toMatchObject({ refusal: { ruleId: rule } })
  })
})
