import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block, CalloutKind, Document, Fact } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { docxTextBlocks } from '../../src/verify/docx/docx-text.ts'
import { verifyDocx } from '../../src/verify/docx/verify-docx.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { docxPart } from '../support/docx-text.ts'
import { documentOf, paragraph, sampleDocument, sampleTheme, text } from '../support/sample-document.ts'

const { data } = await docxWriter.write(sampleDocument, programAssets)

describe('a brief as a Word file', () => {
  test.each([
    ['word/document.xml', 'document.xml'],
    ['word/numbering.xml', 'numbering.xml'],
    ['word/styles.xml', 'styles.xml'],
    ['word/footnotes.xml', 'footnotes.xml'],
    ['word/settings.xml', 'settings.xml'],
    ['word/header1.xml', 'header.xml'],
    ['word/footer1.xml', 'footer.xml'],
    ['word/_rels/document.xml.rels', 'document.xml.rels.xml'],
    ['docProps/core.xml', 'core.xml'],
    ['docProps/custom.xml', 'custom.xml'],
  ])('has the %s of the golden file', async (part, golden) => {
    await expect(docxPart(data, part)).toMatchFileSnapshot(`sample/${golden}`)
  })

  test('holds the document’s words block by block', () => {
    expect(docxTextBlocks(data)).toEqual(textBlocks(sampleDocument))
  })

  test('is the same bytes when written again', async () => {
    const again = await docxWriter.write(sampleDocument, programAssets)
    expect(Buffer.compare(data, again.data)).toBe(0)
  })

  test('begins with the list of its parts, as a package does', () => {
    expect(Object.keys(unzipSync(data)).slice(0, 3)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ])
  })
})

describe('what Word cannot hold as it is', () => {
  const svg = (inner: string) =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${inner}</svg>`)
  const figure = (data: Uint8Array) =>
    documentOf([
      {
        type: 'figure',
        id: 'figure-1',
        alt: 'A drawing',
        url: 'a.svg',
        mediaType: 'image/svg+xml',
        data,
        width: 40,
        height: 30,
        caption: null,
      },
    ])
  /** Width and height of the fallback, and its bytes. */
  const fallback = async (data: Uint8Array) => {
    const written = await docxWriter.write(figure(data), programAssets)
    const png = unzipSync(written.data)['word/media/image1.png'] ?? new Uint8Array()
    const view = new DataView(png.buffer, png.byteOffset)
    return { size: [view.getUint32(16), view.getUint32(20)], png, messages: written.messages }
  }

  test('an SVG picture has itself as PNG beside it, twice as fine as the page, the same bytes twice', async () => {
    const blue = await fallback(svg('<rect width="40" height="30" fill="#003399"/>'))
    const red = await fallback(svg('<rect width="40" height="30" fill="#990000"/>'))
    expect(blue.size).toEqual([80, 60])
    expect(Buffer.compare(blue.png, red.png)).not.toBe(0)
    const again = await fallback(svg('<rect width="40" height="30" fill="#003399"/>'))
    expect(Buffer.compare(blue.png, again.png)).toBe(0)
  })

  test('words of an SVG picture are drawn in a font of the program', async () => {
    const words = await fallback(svg('<text x="2" y="20" font-family="Nowhere Sans">Words</text>'))
    const none = await fallback(svg(''))
    expect(words.png.length).toBeGreaterThan(none.png.length + 100)
  })

  test('a broken SVG picture has a pixel that shows nothing, and is told', async () => {
    const { size, messages } = await fallback(svg('<rect'))
    expect(size).toEqual([1, 1])
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['picture-unreadable', false]])
  })

  test('a footnote within a footnote stands in the note that calls it, with a number of its own', async () => {
    const call = (id: string) => ({ type: 'footnoteReference' as const, id })
    const document = documentOf([paragraph('Words', call('one'), ' and more', call('two'), '.')], {
      footnotes: [
        { type: 'footnote', id: 'one', children: [paragraph('The first', call('inner'), '.')] },
        { type: 'footnote', id: 'inner', children: [paragraph('The inner.')] },
        { type: 'footnote', id: 'two', children: [paragraph('The second.')] },
      ],
    })
    const { data } = await docxWriter.write(document, programAssets)
    expect(docxTextBlocks(data)).toEqual(textBlocks(document))
    const notes = docxPart(data, 'word/footnotes.xml').split(/(?=<w:footnote )/)
    const words = (id: number) =>
      [...(notes.find((note) => note.includes(`w:id="${id}"`)) ?? '').matchAll(/<w:t [^>]*>([^<]*)/g)]
        .map((match) => match[1])
        .join('')
    expect(words(1)).toBe(' The first1a.1a The inner.')
    expect(words(2)).toBe(' The second.')
    expect(verifyDocx(data)).toEqual([expect.objectContaining({ ruleId: 'headings-missing' })])
  })
})

describe('how a page is set', () => {
  test('the rule below the header is where the header has words', () => {
    const headers = ['word/header1.xml', 'word/header2.xml'].map((part) => docxPart(data, part))
    const ruleless = headers.map((xml) => !xml.includes('<w:pStyle w:val="Header"'))
    expect(ruleless).toEqual(headers.map((xml) => !xml.includes('<w:t ')))
    expect(ruleless).toContain(true)
  })

  test('words may be hyphenated, no line stands alone, headings stay with what follows', () => {
    expect(docxPart(data, 'word/settings.xml')).toMatch(/<w:autoHyphenation ?\/>/)
    const styles = docxPart(data, 'word/styles.xml')
    expect(styles).toMatch(/<w:pPrDefault>\s*<w:pPr>\s*<w:widowControl ?\/>/)
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3', 'TableCaption', 'CalloutTitle']) {
      const style = styles.split(/(?=<w:style )/).find((one) => one.includes(`w:styleId="${id}"`))
      expect(style, id).toMatch(/<w:keepNext ?\/>/)
    }
  })

  test('call-outs that touch differ in ground or width, so that no program draws them as one', async () => {
    const callout = (kind: CalloutKind): Block => ({
      type: 'callout',
      kind,
      title: [text('Title')],
      children: [paragraph('Words.')],
    })
    const kinds = ['key-messages', 'key-messages', 'key-messages', 'note', 'aside', 'aside'] as const
    const { data } = await docxWriter.write(documentOf(kinds.map(callout)), programAssets)
    const sheet = strFromU8(unzipSync(data)['word/styles.xml'] ?? new Uint8Array()).split(/(?=<w:style )/)
    const looks = strFromU8(unzipSync(data)['word/document.xml'] ?? new Uint8Array())
      .split('<w:p>')
      .filter((one) => one.includes('Words.'))
      .map((one) => {
        const id = /<w:pStyle w:val="(\w+)"/.exec(one)?.[1]
        const style = sheet.find((other) => other.includes(`w:styleId="${id}"`)) ?? ''
        const end = /w:right="(\d+)"/.exec(one)?.[1] ?? /<w:ind [^>]*w:right="(\d+)"/.exec(style)?.[1]
        return [/<w:shd [^>]*w:fill="(\w+)"/.exec(style)?.[1], end]
      })
    expect(looks).toEqual([
      ['EEF2FA', '110'],
      ['EEF2FA', '111'],
      ['EEF2FA', '110'],
      ['EEF2F9', '110'],
      [undefined, '110'],
      [undefined, '111'],
    ])
  })

  test('a box, its lists, labels and facts have styles of their own, and no colours beside them', async () => {
    const item = (label?: string) => ({
      type: 'listItem' as const,
      checked: null,
      ...(label === undefined ? {} : { label: [text(label)] }),
      children: [paragraph('An item.')],
    })
    const list = (...children: ReturnType<typeof item>[]): Block => ({
      type: 'list',
      ordered: false,
      start: 1,
      prefix: '',
      spread: false,
      children,
    })
    const facts: Block = {
      type: 'facts',
      children: [{ type: 'fact', term: [text('Term')], children: [paragraph('Value')] }],
    }
    const boxes: Block[] = [
      { type: 'callout', kind: 'key-messages', title: [text('Title')], children: [list(item('R1'))] },
      { type: 'callout', kind: 'note', title: null, children: [list(item())] },
      { type: 'margin', children: [facts] },
    ]
    const { data } = await docxWriter.write(documentOf(boxes), programAssets)
    const body = docxPart(data, 'word/document.xml')
    expect([...body.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'CalloutTitle',
      'CalloutLabel',
      'CalloutNoteList',
      'SideBoxFact',
    ])
    expect(body).not.toMatch(/<w:(shd|pBdr|ind|spacing) /)
    const styles = docxPart(data, 'word/styles.xml').split(/(?=<w:style )/)
    for (const id of ['CalloutTitle', 'CalloutLabel', 'CalloutList', 'CalloutFact']) {
      const style = styles.find((one) => one.includes(`w:styleId="${id}"`)) ?? ''
      expect(style, id).toContain('<w:basedOn w:val="Callout"')
      expect(style, id).not.toMatch(/<w:(shd|pBdr)/)
    }
  })

  test('what introduces stays on the page of what it introduces', async () => {
    const heading: Block = { type: 'heading', depth: 2, id: 'one', children: [text('Heading')] }
    const items = ['One', 'Two', 'Three'].map((value) => ({
      type: 'listItem' as const,
      checked: null,
      children: [paragraph(value)],
    }))
    const factsOf = (term: string): Block => ({
      type: 'facts',
      inLine: true,
      children: [{ type: 'fact', term: [text(term)], children: [paragraph('EU')] }],
    })
    const tableOf = (...words: string[]): Block => ({
      type: 'table',
      id: 'table-1',
      caption: null,
      summary: null,
      rowHeaders: false,
      align: [null],
      children: words.map((value) => ({
        type: 'tableRow',
        children: [{ type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph(value)] }],
      })),
    })
    const { data } = await docxWriter.write(
      documentOf([
        heading,
        paragraph('By somebody'),
        paragraph('Words.'),
        paragraph('There are three:'),
        { type: 'list', ordered: false, start: 1, prefix: '', spread: false, children: items },
        { ...heading, id: 'two' },
        factsOf('Where'),
        paragraph('Words below facts.'),
        { ...heading, id: 'three' },
        factsOf('When'),
        { ...heading, depth: 3, id: 'four' },
        tableOf('Short', 'A row', 'The last'),
        paragraph('Words.'),
        tableOf('Long', 'A row of words. '.repeat(70), 'The last'),
      ]),
      programAssets,
    )
    const kept = docxPart(data, 'word/document.xml')
      .split('<w:p>')
      .filter((one) => one.includes('<w:keepNext'))
      .map((one) => /<w:t [^>]*>([^<]*)/.exec(one)?.[1])
    expect(kept).toEqual([
      'By somebody',
      'There are three:',
      'One',
      'Two',
      'Where',
      'When',
      'Short',
      'A row',
      'Long',
    ])
  })

  test('references and written addresses are one piece, and no hyphen is put into them', async () => {
    const { data } = await docxWriter.write(
      documentOf([
        { type: 'heading', depth: 2, id: 'one', children: [text('One')] },
        paragraph({ type: 'crossReference', target: 'one', children: [text('Disruption 1')] }),
        paragraph({ type: 'link', url: 'https://example.org/a', children: [text('https://example.org/a')] }),
        paragraph({ type: 'link', url: 'https://example.org/a', children: [text('the report')] }),
      ]),
      programAssets,
    )
    const whole = docxPart(data, 'word/document.xml')
      .split('<w:r>')
      .filter((one) => one.includes('<w:noProof'))
      .map((one) => /<w:t [^>]*>([^<]*)/.exec(one)?.[1])
    expect(whole).toEqual(['Disruption\u00A01', 'https://example.org/a'])
  })

  test('the contents list is a field whose entries have page numbers', async () => {
    const heading = (id: string): Block => ({ type: 'heading', depth: 2, id, children: [text(id)] })
    const long = Array.from({ length: 40 }, () => paragraph('Words of a paragraph. '.repeat(20)))
    const { data } = await docxWriter.write(
      documentOf([
        { type: 'contents', title: [text('Contents')], depth: 2 },
        heading('one'),
        ...long,
        heading('two'),
      ]),
      programAssets,
    )
    const xml = docxPart(data, 'word/document.xml')
    expect(xml).toMatch(/ TOC \\o \S+1-1\S+ \\h \\z </)
    const numbers = [...xml.matchAll(/PAGEREF _(\w+).*?"separate".*?<w:t [^>]*>(\d+)</gs)]
    expect(numbers.map(([, id, page]) => [id, Number(page) > 1])).toEqual([
      ['one', false],
      ['two', true],
    ])
  })

  test('fonts are named with what stands in for them', () => {
    expect(docxPart(data, 'word/fontTable.xml')).toMatch(
      /<w:font w:name="Calibri">\s*<w:altName w:val="Carlito" \/>\s*<w:panose1 w:val="020F0502020204030204"/,
    )
  })

  test('a header names the section by a field that shows the title where it is not worked out', async () => {
    const header = { start: [], end: [{ type: 'section' as const }], firstPage: true }
    const heading = { type: 'heading' as const, depth: 2 as const, id: 'one', children: [text('One')] }
    const ofHeader = async (children: Block[]) =>
      docxPart(
        (await docxWriter.write(documentOf(children, { header }), programAssets)).data,
        'word/header1.xml',
      )
    const title = documentOf([]).metadata.title
    expect(await ofHeader([heading])).toMatch(
      new RegExp(`STYLEREF 1[^]*"separate"[^]*<w:t [^>]*>${title}</w:t>[^]*"end"`),
    )
    // Word writes an error into a header that looks for a heading where none is.
    expect(await ofHeader([paragraph('Words.')])).not.toContain('STYLEREF')
  })
})

describe('columns', () => {
  const heading = (id: string): Block => ({ type: 'heading', depth: 2, id, children: [text(id)] })
  const columns = (count: 2 | 3, ...children: Block[]): Block => ({ type: 'columns', count, children })
  const table: Block = {
    type: 'table',
    id: 'table',
    caption: null,
    summary: null,
    rowHeaders: false,
    align: [null],
    children: ['Head', 'Cell'].map((value) => ({
      type: 'tableRow',
      children: [{ type: 'tableCell', columnSpan: 1, rowSpan: 1, children: [paragraph(value)] }],
    })),
  }
  /** The words before each section's end, its columns, and what else its properties say. */
  const sectionsOf = async (document: Document) => {
    const { data } = await docxWriter.write(document, programAssets)
    const body = strFromU8(unzipSync(data)['word/document.xml'] ?? new Uint8Array())
    // A section's properties stand in its last paragraph; the last section's behind all.
    const ends = body
      .split(/(?<=<\/w:p>)/)
      .reduce<string[]>(
        ([open = '', ...ended], piece) =>
          piece.includes('<w:sectPr') ? ['', open + piece, ...ended] : [open + piece, ...ended],
        [],
      )
    return ends
      .filter((section) => section.includes('<w:sectPr'))
      .toReversed()
      .map((section) => ({
        words: [...section.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, value]) => value).join(' '),
        columns: Number(/<w:cols [^>]*w:num="(\d)"/.exec(section)?.[1] ?? 1),
        goesOn: /<w:type w:val="continuous" ?\/>/.test(section),
        lines: section.includes('headerReference'),
      }))
  }

  test('of blocks are sections that go on down the page, with the first one’s header and footer', async () => {
    const document = documentOf([
      paragraph('Before.'),
      columns(2, paragraph('Left.'), paragraph('Right.')),
      columns(3, paragraph('One.'), table),
      paragraph('After.'),
    ])
    expect(await sectionsOf(document)).toEqual([
      { words: 'Before.', columns: 1, goesOn: false, lines: true },
      { words: 'Left. Right.', columns: 2, goesOn: true, lines: false },
      { words: 'One. Head Cell', columns: 3, goesOn: true, lines: false },
      { words: 'After.', columns: 1, goesOn: true, lines: false },
    ])
  })

  test('of a theme hold the text, below the title and key messages across them', async () => {
    const title: Block = { type: 'heading', depth: 1, id: 'title', children: [text('Title')] }
    const messages: Block = {
      type: 'callout',
      kind: 'key-messages',
      title: null,
      children: [paragraph('Key.')],
    }
    const theme = { ...sampleTheme, page: { ...sampleTheme.page, columns: 2 } }
    const document = documentOf([title, messages, heading('one'), paragraph('Text.')], { theme })
    expect(await sectionsOf(document)).toEqual([
      { words: 'Title Key.', columns: 1, goesOn: false, lines: true },
      { words: 'one Text.', columns: 2, goesOn: true, lines: false },
    ])
  })

  test('have what is said of a term that is wider than its column on a line of its own', async () => {
    const fact = (term: string): Fact => ({
      type: 'fact',
      term: [text(term)],
      children: [paragraph('Value')],
    })
    const facts: Block = {
      type: 'facts',
      children: [fact('Time frame'), fact('Character of the disruption')],
    }
    const broken = async (document: Document) => {
      const { data } = await docxWriter.write(document, programAssets)
      const body = docxPart(data, 'word/document.xml')
      return ['Time frame', 'Character of the disruption'].map((term) =>
        /<w:tab \/>.*<w:br \/>.*Value/s.test(body.slice(body.indexOf(term)).split('</w:p>')[0] ?? ''),
      )
    }
    expect(await broken(documentOf([facts]))).toEqual([false, false])
    expect(await broken(documentOf([columns(2, facts)]))).toEqual([false, true])
  })

  test('that are too many for the page are fewer', async () => {
    const theme = { ...sampleTheme, page: { ...sampleTheme.page, width: 148 } }
    const [{ columns: found } = { columns: 0 }] = await sectionsOf(
      documentOf([columns(3, paragraph('One.'))], { theme }),
    )
    expect(found).toBe(2)
  })

  test('stand in the page set-up of a reference document, with its header and footer', async () => {
    const plain = (await docxWriter.write(documentOf([paragraph('House.')]), programAssets)).data
    const referenceDocx = { path: 'reference.docx', data: plain }
    const document = documentOf([paragraph('Before.'), columns(2, paragraph('Left.'))], { referenceDocx })
    expect(await sectionsOf(document)).toEqual([
      { words: 'Before.', columns: 1, goesOn: false, lines: true },
      { words: 'Left.', columns: 2, goesOn: true, lines: false },
    ])
  })

  test('begin on the new page that a break before them asks for', async () => {
    const document = documentOf([paragraph('Before.'), { type: 'pageBreak' }, columns(2, paragraph('Left.'))])
    const { data } = await docxWriter.write(document, programAssets)
    expect(docxPart(data, 'word/document.xml')).toMatch(/pageBreakBefore|<w:br w:type="page" ?\/>/)
  })
})
