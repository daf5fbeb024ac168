import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { programAssets } from '../../src/cli/project.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { uriOf } from '../../src/document/uri-of.ts'
import { docxTextBlocks } from '../../src/verify/docx/docx-text.ts'
import { verifyDocx } from '../../src/verify/docx/verify-docx.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { newReference } from '../../src/writers/docx/reference/new-reference.ts'
import { soundPart } from '../../src/writers/docx/reference/sound-part.ts'
import { docxPart } from '../support/docx-text.ts'
import { numberedParts } from '../support/numbered-parts.ts'
import { documentOf, paragraph, sampleDocument, sampleTheme, text } from '../support/sample-document.ts'

const { data: plain } = await docxWriter.write(
  documentOf([paragraph('The editor’s own words')]),
  programAssets,
)

/** A reference document: our own file, with some parts rewritten. */
function reference(edits: Record<string, (xml: string) => string>): Uint8Array {
  const parts = unzipSync(plain)
  const edited = Object.entries(edits).map(([name, edit]) => [
    name,
    strToU8(edit(parts[name] ? strFromU8(parts[name]) : '')),
  ])
  return zipSync({ ...parts, ...Object.fromEntries(edited) })
}

const wearing = (referenceDocx: Uint8Array) =>
  docxWriter.write(
    { ...sampleDocument, referenceDocx: { path: 'house/reference.docx', data: referenceDocx } },
    programAssets,
  )

/** Ids as German Word saves them: the names stay Word’s own. */
const german = (xml: string): string =>
  xml
    .replaceAll('"Heading1"', '"berschrift1"')
    .replaceAll('"ListNumber"', '"Listennummer"')
    .replaceAll('"FootnoteReference"', '"Funotenzeichen"')
    .replaceAll('"Normal"', '"Standard"')

describe('a brief in an editor’s reference document', () => {
  test('keeps its words and their order', async () => {
    const { data, messages } = await wearing(plain)
    expect(docxTextBlocks(data)).toEqual(textBlocks(sampleDocument))
    expect(messages).toEqual([])
  })

  test('finds styles by name where their ids are German', async () => {
    const { data } = await wearing(reference({ 'word/styles.xml': german, 'word/numbering.xml': german }))
    const document = docxPart(data, 'word/document.xml')
    expect(document).toContain('<w:pStyle w:val="berschrift1"/>'.replace('/>', ' />'))
    expect(document).not.toContain('"Heading1"')
    expect(document).not.toContain('"ListNumber"')
    expect(docxPart(data, 'word/footnotes.xml')).toContain('"Funotenzeichen"')
    expect(docxTextBlocks(data)).toEqual(textBlocks(sampleDocument))
  })

  test('has the brief’s own style for one that is missing and used, and says so', async () => {
    const without = (xml: string) => xml.replace(/<w:style [^>]*w:styleId="Quote".*?<\/w:style>/s, '')
    const { data, messages } = await wearing(reference({ 'word/styles.xml': without }))
    expect(docxPart(data, 'word/styles.xml')).toContain('<w:name w:val="Quote"')
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unexpected reference document without the paragraph style “Quote”, expected it too: the brief’s own is used',
    ])
  })

  test('has no style that is missing and that the brief does not use, and no word about it', async () => {
    const without = (xml: string) => xml.replace(/<w:style [^>]*w:styleId="Quote".*?<\/w:style>/s, '')
    const { data, messages } = await docxWriter.write(
      {
        ...documentOf([paragraph('Words.')]),
        referenceDocx: { path: 'reference.docx', data: reference({ 'word/styles.xml': without }) },
      },
      programAssets,
    )
    expect(docxPart(data, 'word/styles.xml')).not.toContain('<w:name w:val="Quote"')
    expect(messages).toEqual([])
  })

  test('takes page set-up, header and footer', async () => {
    const wide = (xml: string) =>
      xml.replace(/<w:pgSz [^>]*>/, '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>')
    const header = (xml: string) =>
      xml.replace(/(<w:hdr.*?>)/s, '$1<w:p><w:r><w:t>House header</w:t></w:r></w:p>')
    const { data } = await wearing(reference({ 'word/document.xml': wide, 'word/header1.xml': header }))
    expect(docxPart(data, 'word/document.xml')).toContain('w:w="15840"')
    expect(docxPart(data, 'word/header1.xml')).toContain('House header')
    expect(docxPart(data, 'word/document.xml')).not.toContain('The editor’s own words')
  })

  test('numbers a list by the reference’s List Number, and starts each anew', async () => {
    const { data } = await wearing(plain)
    const numbering = docxPart(data, 'word/numbering.xml')
    const base = /<w:num w:numId="2"[\s\S]*?abstractNumId w:val="(\d+)"/.exec(numbering)?.[1]
    const lists = numbering
      .split('<w:num ')
      .slice(1)
      .filter((list) => list.includes('startOverride'))
    expect(lists.some((list) => list.includes(`<w:abstractNumId w:val="${base}"`))).toBe(true)
  })

  test('has the brief’s properties and language', async () => {
    const { data } = await docxWriter.write(
      { ...sampleDocument, language: 'fr', referenceDocx: { path: 'reference.docx', data: plain } },
      programAssets,
    )
    expect(docxPart(data, 'docProps/core.xml')).toContain('<dc:language>fr</dc:language>')
    expect(docxPart(data, 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
  })

  test('is checked for what the reference did to it', async () => {
    const pale = (xml: string) =>
      xml.replace(/(w:styleId="Heading1".*?<w:color w:val=")[0-9A-F]{6}/s, '$1BBBBBB')
    const { data } = await wearing(reference({ 'word/styles.xml': pale }))
    expect(verifyDocx(data).map(({ ruleId }) => ruleId)).toContain('contrast')
  })

  test('has lists in its call-outs that look as the reference’s call-outs do', async () => {
    const orange = (xml: string) =>
      xml.replaceAll(/<w:style [^>]*w:styleId="Callout".*?<\/w:style>/gs, (style) =>
        style.replaceAll(/w:color="[0-9A-F]{6}"/g, 'w:color="B45309"').replace('EEF2FA', 'FFF7ED'),
      )
    const { data } = await docxWriter.write(
      {
        ...documentOf([
          {
            type: 'callout',
            kind: 'key-messages',
            title: null,
            children: [
              {
                type: 'list',
                ordered: false,
                start: 1,
                prefix: '',
                spread: false,
                children: [{ type: 'listItem', checked: null, children: [paragraph('An item.')] }],
              },
            ],
          },
        ]),
        referenceDocx: { path: 'reference.docx', data: reference({ 'word/styles.xml': orange }) },
      },
      programAssets,
    )
    const body = docxPart(data, 'word/document.xml')
    expect(body).toContain('<w:pStyle w:val="CalloutList"')
    const list = docxPart(data, 'word/styles.xml')
      .split(/(?=<w:style )/)
      .find((one) => one.includes('"CalloutList"'))
    expect(list).toContain('<w:basedOn w:val="Callout"')
    expect(list).not.toMatch(/<w:(shd|pBdr)/)
    expect(body).not.toContain('003399')
  })

  test('has no separator beside a field that it has nothing for, and no such field', async () => {
    const house = newReference(sampleTheme, 'Policy brief', 'policy-brief', programAssets)
    const footerOf = async (date: string | null) => {
      const document = documentOf([paragraph('Words.')], { referenceDocx: { path: 'a.docx', data: house } })
      const metadata = { ...document.metadata, date }
      const { data } = await docxWriter.write({ ...document, metadata }, programAssets)
      return docxPart(data, 'word/footer1.xml')
    }
    const words = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, value]) => value).join('')
    expect(words(await footerOf('2020-07-09'))).toMatch(/^Policy brief · 09\.07\.2020/)
    expect(words(await footerOf(null))).toMatch(/^Policy brief[^·]*$/)
    expect(await footerOf(null)).not.toContain('CREATEDATE')
  })

  test('is the same bytes twice', async () => {
    const [one, two] = [await wearing(plain), await wearing(plain)]
    expect(Buffer.compare(one.data, two.data)).toBe(0)
  })
})

describe('a reference document that is', () => {
  const outside = (xml: string) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>',
    )
  test.each<[string, string, () => Uint8Array]>([
    [
      'a zip bomb',
      'docx-bomb',
      () => zipSync({ ...unzipSync(plain), 'a.bin': new Uint8Array(16 * 1024 * 1024) }),
    ],
    [
      'with macros',
      'docx-macros',
      () => zipSync({ ...unzipSync(plain), 'word/vbaProject.bin': new Uint8Array(1) }),
    ],
    [
      'with pictures from elsewhere',
      'docx-outside',
      () => reference({ 'word/_rels/document.xml.rels': outside }),
    ],
    ['no Word file', 'docx-unreadable', () => strToU8('text')],
    ['without styles', 'docx-unreadable', () => reference({ 'word/styles.xml': () => '<a/>' })],
  ])('%s is refused as %s, and the brief has its own look', async (_, id, file) => {
    const { data, messages } = await wearing(file())
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([[id, true]])
    expect(Buffer.compare(data, (await docxWriter.write(sampleDocument, programAssets)).data)).toBe(0)
  })
})

test('a reference document whose parts have other names gives the same look', async () => {
  const [usual, other] = [await wearing(plain), await wearing(numberedParts(plain))]
  expect(other.messages).toEqual(usual.messages)
  for (const part of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', '[Content_Types].xml']) {
    expect(docxPart(other.data, part), part).toBe(docxPart(usual.data, part))
  }
})

test('a reference document made as a template (.dotx) gives a document', async () => {
  const template = (xml: string) => xml.replace('document.main+xml', 'template.main+xml')
  const { data } = await wearing(reference({ '[Content_Types].xml': template }))
  expect(docxPart(data, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml')
  expect(docxPart(data, '[Content_Types].xml')).not.toContain('template.main')
})

test.each([
  ['<w:rPr><w:sz/><w:b/><w:rFonts/></w:rPr>', '<w:rPr><w:rFonts/><w:b/><w:sz/></w:rPr>'],
  ['<w:rPr><w14:glow/><w:sz/><w:b/></w:rPr>', '<w:rPr><w14:glow/><w:b/><w:sz/></w:rPr>'],
  ['<w:lvl><w:lvlJc w:val="start"/><w:numFmt/></w:lvl>', '<w:lvl><w:numFmt/><w:lvlJc w:val="left"/></w:lvl>'],
  ['<w:charset w:val="01" w:characterSet="utf-8"/>', '<w:charset w:val="01"/>'],
  [
    '<w:style><w:pPr><w:jc/><w:ind/></w:pPr><w:name/></w:style>',
    '<w:style><w:name/><w:pPr><w:ind/><w:jc/></w:pPr></w:style>',
  ],
])('of a reference document %s is written as %s', (theirs, sound) => {
  const [root] = fromXml(theirs).children
  if (root?.type !== 'element') throw new Error('Cannot read the example, expected an element')
  expect(toXml(soundPart(root), { closeEmptyElements: true, tightClose: true })).toBe(sound)
})

test('a link in the brief leads where it led', async () => {
  const link = paragraph({ type: 'link', url: 'https://example.org/a b', children: [text('the report')] })
  const { data } = await docxWriter.write(
    { ...documentOf([link]), referenceDocx: { path: 'reference.docx', data: plain } },
    programAssets,
  )
  expect(docxPart(data, 'word/_rels/document.xml.rels')).toContain('Target="https://example.org/a%20b"')
})

test.each([
  ['https://ä.eu/<x> y', 'https://xn--4ca.eu/%3Cx%3E%20y'],
  ['https://example.org/é?a=b c', 'https://example.org/%C3%A9?a=b%20c'],
  ['https://example.org:8080/a%20b#c', 'https://example.org:8080/a%20b#c'],
  ['mailto:ä@b.eu', 'mailto:%C3%A4@b.eu'],
])('the address %s is %s where only URIs may stand', (url, target) => {
  expect(uriOf(url)).toBe(target)
})
