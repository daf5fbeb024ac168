import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Block } from '../../src/document/document.ts'
import { ruleIds } from '../../src/rules/rules.ts'
import { clauses } from '../../src/verify/accessible/clauses.ts'
import { rules } from '../../src/verify/docx/rules.ts'
import { verifyDocx } from '../../src/verify/docx/verify-docx.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { numberedParts } from '../support/numbered-parts.ts'
import { documentOf, paragraph, samplePng, text } from '../support/sample-document.ts'

const cell = (value: string) => ({
  type: 'tableCell' as const,
  columnSpan: 1,
  rowSpan: 1,
  children: [paragraph(value)],
})
const row = (...values: string[]) => ({ type: 'tableRow' as const, children: values.map(cell) })

const blocks: Block[] = [
  { type: 'heading', depth: 1, id: 'title', children: [text('A brief')] },
  { type: 'contents', title: [text('Contents')], depth: 3 },
  { type: 'heading', depth: 2, id: 'section-1', children: [text('One')] },
  paragraph('Words and ', { type: 'link', url: 'https://example.org', children: [text('the report')] }, '.'),
  {
    type: 'table',
    id: 'table-1',
    caption: [text('Costs')],
    summary: null,
    rowHeaders: false,
    align: [],
    children: [row('City', 'Cost'), row('Igualada', '3')],
  },
  {
    type: 'figure',
    id: 'figure-1',
    alt: 'A red square',
    url: 'a.png',
    mediaType: 'image/png',
    data: samplePng,
    width: 4,
    height: 3,
    caption: null,
  },
]
const { data: sound } = await docxWriter.write(documentOf(blocks), programAssets)

type Edit = (parts: Record<string, string>) => Record<string, string>

/** The sound file with one fault. */
function planted(edit: Edit): Uint8Array {
  const files = unzipSync(sound)
  const texts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, data]) => [name, strFromU8(data)]),
  )
  const edited = Object.entries(edit(texts)).map(([name, value]) => [name, strToU8(value)] as const)
  return zipSync({ ...files, ...Object.fromEntries(edited) })
}

const replace =
  (part: string, from: string | RegExp, to: string): Edit =>
  (parts) => {
    const before = parts[part] ?? ''
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Cannot plant a fault in ${part}, expected ${from}`)
    return { [part]: after }
  }
const inDocument = (from: string | RegExp, to: string): Edit => replace('word/document.xml', from, to)
const atEnd = (xml: string): Edit => inDocument(/(?=<w:sectPr)/, xml)
const p = (style: string, words: string, run = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${words === '' ? '' : `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`}</w:p>`
const link = (attribute: string, words: string): string =>
  `<w:p><w:hyperlink ${attribute}>${words === '' ? '' : `<w:r><w:t>${words}</w:t></w:r>`}</w:hyperlink></w:p>`
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblCaption w:val="A"/></w:tblPr>${rows.map((cells, index) => `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`).join('')}</w:tbl>`
const c = (words: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${words === '' ? '' : `<w:r><w:t>${words}</w:t></w:r>`}</w:p></w:tc>`

const faults: Record<string, Edit> = {
  'title-missing': replace('docProps/core.xml', /<dc:title>.*?<\/dc:title>/, ''),
  'title-poor': replace(
    'docProps/core.xml',
    /<dc:title>.*?<\/dc:title>/,
    '<dc:title>Document1.docx</dc:title>',
  ),
  'language-missing': replace('word/styles.xml', /<w:lang [^>]*>/, ''),
  'language-malformed': atEnd(p('BodyText', 'mots', '<w:lang w:val="français"/>')),
  'heading-skipped': atEnd(p('Heading3', 'Deep')),
  'heading-empty': atEnd(p('Heading1', '')),
  'heading-repeated': atEnd(p('Heading1', 'One')),
  'headings-missing': inDocument(/"Heading1"/g, '"BodyText"'),
  'heading-faked': atEnd(p('BodyText', 'Looks like a heading', '<w:b/>')),
  'list-faked': atEnd(p('BodyText', '• one')),
  'blank-paragraphs': atEnd(p('BodyText', '') + p('BodyText', '')),
  'blank-characters': atEnd(p('BodyText', 'Name:      value')),
  'alt-missing': inDocument('descr="A red square"', 'descr=""'),
  'alt-poor': inDocument('descr="A red square"', 'descr="chart.png"'),
  'alt-long': inDocument('descr="A red square"', `descr="${'word '.repeat(60)}"`),
  'object-floating': inDocument(/<wp:inline(.*?)<\/wp:inline>/s, '<wp:anchor$1</wp:anchor>'),
  'text-box': atEnd(
    '<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>',
  ),
  'table-header-missing': inDocument(/<w:tblHeader[^>]*>/, ''),
  'table-single-cell': atEnd(table(c('a'))),
  'table-empty': atEnd(table(c('') + c(''), c('') + c(''))),
  'table-merged': atEnd(table(c('a') + c('b'), c('c', '<w:gridSpan w:val="2"/>'))),
  'table-ragged': atEnd(table(c('a') + c('b'), c('c'))),
  'table-nested': inDocument(/(<w:tc>.*?)(<\/w:tc>)/s, `$1${table(c('x') + c('y'))}<w:p/>$2`),
  'table-untitled': inDocument(/<w:tblCaption [^>]*>/, ''),
  'table-header-empty': atEnd(table(c('') + c('b'), c('c') + c('d'))),
  'row-splits': inDocument(/<w:cantSplit[^>]*>/, ''),
  'link-empty': atEnd(link('r:id="rIdLink1"', '')),
  'link-text-poor': atEnd(link('r:id="rIdLink1"', 'click here')),
  'link-broken': atEnd(link('w:anchor="nowhere"', 'see below')),
  'link-addressless': replace('word/_rels/document.xml.rels', 'Target="https://example.org"', 'Target="#"'),
  'link-by-colour': replace('word/styles.xml', /<w:u w:val="single"[^>]*>/, ''),
  contrast: atEnd(p('BodyText', 'pale', '<w:color w:val="BBBBBB"/>')),
  'document-protected': replace(
    'word/settings.xml',
    /(<w:settings[^>]*>)/,
    '$1<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
  ),
  'prompt-on-opening': replace(
    'word/settings.xml',
    /(<w:settings[^>]*>)/,
    '$1<w:updateFields w:val="true"/>',
  ),
  'control-untitled': atEnd('<w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt>'),
}

/** Faults that a check finds in other forms than the one above. */
const more: [string, string, Edit][] = [
  [
    'a picture of Word before 2007',
    'alt-missing',
    atEnd('<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>'),
  ],
  ['a link to nowhere in the document', 'link-addressless', atEnd(link('', 'see'))],
  [
    'an outline level without a heading style',
    'heading-skipped',
    atEnd('<w:p><w:pPr><w:outlineLvl w:val="4"/></w:pPr><w:r><w:t>Deep</w:t></w:r></w:p>'),
  ],
  ['a bold paragraph by its whole run', 'heading-faked', atEnd(p('BodyText', 'Strong', '<w:b w:val="1"/>'))],
  ['a typed number', 'list-faked', atEnd(p('BodyText', '1) one'))],
  [
    'three tabs',
    'blank-characters',
    atEnd('<w:p><w:r><w:t>a</w:t><w:tab/><w:tab/><w:tab/><w:t>b</w:t></w:r></w:p>'),
  ],
]

/** What looks like a fault and is none. */
const sounds: [string, string, Edit][] = [
  [
    'a bold title of an item',
    'heading-faked',
    atEnd(
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Crew bubbles</w:t></w:r></w:p>',
    ),
  ],
  [
    'a bold link',
    'heading-faked',
    atEnd(link('w:anchor="_one"', 'One').replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>')),
  ],
  [
    'a picture marked as decoration',
    'alt-missing',
    inDocument(
      / descr="A red square"([^>]*?)\/>/,
      ' descr=""$1><a:ext><adec:decorative val="1"/></a:ext></wp:docPr>',
    ),
  ],
  [
    'large pale words',
    'contrast',
    atEnd(p('BodyText', 'large', '<w:color w:val="8A8A8A"/><w:sz w:val="40"/>')),
  ],
  [
    'a heading of the words of another section',
    'heading-repeated',
    atEnd(p('Heading2', 'A') + p('Heading1', 'Two') + p('Heading2', 'A')),
  ],
  [
    'white words on a dark ground',
    'contrast',
    atEnd(
      p(
        'BodyText',
        'white',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="003399"/>',
      ),
    ),
  ],
  [
    'an unenforced protection',
    'document-protected',
    replace(
      'word/settings.xml',
      /(<w:settings[^>]*>)/,
      '$1<w:documentProtection w:edit="readOnly" w:enforcement="0"/>',
    ),
  ],
]

const idsOf = (data: Uint8Array) => verifyDocx(data).map(({ ruleId }) => ruleId)

describe('the accessibility check of a Word file', () => {
  test('finds nothing in what we write', () => {
    expect(verifyDocx(sound).map(String)).toEqual([])
  })

  test.each(rules.map(({ id }) => [id]))('finds %s where it was planted', (id) => {
    const fault = faults[id]
    if (!fault) throw new Error(`Cannot test ${id}, expected a fault for it`)
    expect(idsOf(planted(fault))).toContain(id)
  })

  test.each(more)('finds %s, too: %s', (_, id, edit) => {
    expect(idsOf(planted(edit))).toContain(id)
  })

  test.each(sounds)('leaves alone %s: %s', (_, id, edit) => {
    expect(idsOf(planted(edit))).not.toContain(id)
  })

  test('has a clause of the report for every check, and an id that no other rule has', () => {
    const known = clauses.map(({ number }) => number)
    expect(rules.filter(({ clause }) => clause !== null && !known.includes(clause))).toEqual([])
    expect(rules.filter(({ id }) => ruleIds.includes(id))).toEqual([])
  })

  test('resolves contrast through styles, table style and ground', () => {
    const pale = planted(
      replace('word/styles.xml', /(w:styleId="TableHeading".*?<w:color w:val=")[0-9A-F]{6}/s, '$1C0C8D8'),
    )
    expect(verifyDocx(pale).map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/contrast of 1\.\d+:1 \(C0C8D8 on EEF2FA\) at “City”/),
    )
  })

  test.each([
    ['words under a dark highlighter', '<w:highlight w:val="darkBlue"/>', /1\.\d+:1 \(1A1A1A on 000080\)/],
    ['words in a character style’s ground', '<w:rStyle w:val="Dark"/>', /1\.\d+:1 \(1A1A1A on 101010\)/],
  ])('finds %s too dark to read', (_, properties, words) => {
    const dark =
      '<w:style w:type="character" w:styleId="Dark"><w:name w:val="Dark"/><w:rPr><w:shd w:val="clear" w:fill="101010"/></w:rPr></w:style></w:styles>'
    const file = planted((parts) => ({
      ...replace('word/styles.xml', /<\/w:styles>/, dark)(parts),
      ...atEnd(p('BodyText', 'words', properties))(parts),
    }))
    expect(verifyDocx(file).map(({ reason }) => reason)).toContainEqual(expect.stringMatching(words))
  })

  test('does not judge the contrast of hidden words', () => {
    const pale = '<w:vanish/><w:color w:val="EEEEEE"/>'
    expect(idsOf(planted(atEnd(p('BodyText', 'words', pale))))).not.toContain('contrast')
  })

  test('says where, what and how to mend it', () => {
    const [message] = verifyDocx(planted(inDocument('descr="A red square"', 'descr=""')))
    expect(message?.reason).toBe(
      'Unexpected picture without alternative text at picture 1 of document under “One”, expected text that says what it shows, or a mark as decoration (EN 301 549, 10.1.1.1)',
    )
  })
})

test('finds the parts of a file by what leads to them, whatever their names are', () => {
  expect(Object.keys(unzipSync(numberedParts(sound)))).toContain('word/styles2.xml')
  expect(verifyDocx(numberedParts(sound))).toEqual(verifyDocx(sound))
  const faulty = planted(inDocument('descr="A red square"', 'descr=""'))
  expect(idsOf(numberedParts(faulty))).toEqual(idsOf(faulty))
})

const zipped = (files: Record<string, Uint8Array>) => zipSync({ ...unzipSync(sound), ...files })

describe('a hostile or broken file', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['a zip bomb', 'docx-bomb', () => zipped({ 'word/media/bomb.bin': new Uint8Array(16 * 1024 * 1024) })],
    ['a path out of the package', 'docx-path', () => zipped({ '../evil.xml': strToU8('<a/>') })],
    [
      'an external entity',
      'docx-entities',
      () =>
        planted(
          replace(
            'word/settings.xml',
            '<w:settings',
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:settings',
          ),
        ),
    ],
    ['macros', 'docx-macros', () => zipped({ 'word/vbaProject.bin': new Uint8Array(4) })],
    ['a text file', 'docx-unreadable', () => strToU8('# notes')],
    ['an empty file', 'docx-unreadable', () => new Uint8Array()],
    ['another zip', 'docx-unreadable', () => zipSync({ 'a.txt': strToU8('a') })],
    ['an encrypted file', 'docx-encrypted', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ['a cut file', 'docx-unreadable', () => sound.slice(0, sound.length - 300)],
    [
      'XML that nests without end',
      'docx-unreadable',
      () => planted(atEnd(`${'<w:p>'.repeat(600)}${'</w:p>'.repeat(600)}`)),
    ],
    ['broken XML', 'docx-unreadable', () => planted(inDocument('</w:body>', ''))],
  ])('with %s is refused as %s', (_, id, file) => {
    expect(idsOf(file())).toEqual([id])
  })
})
