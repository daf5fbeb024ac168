/** Reference documents of other programs: LibreOffice, Pandoc's own, python-docx's own, and ours as Word in German saves it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { docxTextBlocks } from '../../src/verify/docx/docx-text.ts'
import { verifyDocx } from '../../src/verify/docx/verify-docx.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { newReference } from '../../src/writers/docx/reference/new-reference.ts'
import { projectFolder } from '../support/run-cli.ts'
import { sampleDocument, sampleTheme } from '../support/sample-document.ts'

const file = (name: string): Uint8Array =>
  readFileSync(join(projectFolder, 'tests', 'docx', 'references', name))
const ours = newReference(sampleTheme, 'Policy brief', 'policy-brief 0.1.0', programAssets)

/** Our own reference with ids, and names where asked, as they are in German. */
function german(names: boolean): Uint8Array {
  const words: [string, string][] = [
    ['Heading', 'Überschrift'],
    ['ListBullet', 'Aufzählungszeichen'],
    ['ListNumber', 'Listennummer'],
    ['BodyText', 'Textkörper'],
    ['Quote', 'Zitat'],
    ['Header', 'Kopfzeile'],
    ['Footer', 'Fußzeile'],
    ['Title', 'Titel'],
    ['Normal', 'Standard'],
  ]
  const ids = (xml: string) =>
    words.reduce(
      (text, [id, word]) =>
        text.replaceAll(
          new RegExp(`(w:(?:styleId|val)=)"${id}(\\d?)"`, 'g'),
          // Word leaves out of an id what is no plain letter.
          (_, start, level) => `${start}"${word.replaceAll(/[^A-Za-z]/g, '')}${level}"`,
        ),
      xml,
    )
  const shown: [RegExp, string][] = [
    [/<w:name w:val="heading (\d)"/g, '<w:name w:val="Überschrift $1"'],
    [/<w:name w:val="List Number( \d)?"/g, '<w:name w:val="Listennummer$1"'],
    [/<w:name w:val="Body Text"/g, '<w:name w:val="Textkörper"'],
  ]
  const named = (xml: string) =>
    names ? shown.reduce((text, [from, to]) => text.replaceAll(from, to), xml) : xml
  const parts = unzipSync(ours)
  const edited = Object.keys(parts)
    .filter((name) => /^word\/(styles|numbering|header\d|footer\d)\.xml$/.test(name))
    .map((name) => [
      name,
      // Names first: an id and a name of one word are told apart by their element.
      strToU8(restore(ids(protect(named(strFromU8(parts[name] ?? new Uint8Array())))))),
    ])
  return zipSync({ ...parts, ...Object.fromEntries(edited) })
}
const protect = (xml: string) => xml.replaceAll('<w:name w:val=', '<w:name w:val= ')
const restore = (xml: string) => xml.replaceAll('<w:name w:val= ', '<w:name w:val=')

const references: Record<string, Uint8Array> = {
  LibreOffice: file('libreoffice.docx'),
  Pandoc: file('pandoc.docx'),
  'python-docx': file('python-docx.docx'),
  'this program': ours,
  'Word in German': german(false),
  'a program that has German names in the file': german(true),
}

/** Pale headings and captions; pale links without a line. */
const brought: Record<string, string[]> = {
  'python-docx': ['contrast'],
  Pandoc: ['contrast', 'link-by-colour'],
}

const made = new Map<string, ReturnType<typeof wear>>()
/** The sample in the looks of a reference document, made once for all that is asked of it. */
function worn(data: Uint8Array, language = 'en'): ReturnType<typeof wear> {
  const key = `${language} ${createHash('sha256').update(data).digest('hex')}`
  const found = made.get(key) ?? wear(data, language)
  made.set(key, found)
  return found
}

const wear = async (data: Uint8Array, language: string) => {
  const document = { ...sampleDocument, language, referenceDocx: { path: 'house/reference.docx', data } }
  const written = await docxWriter.write(document, programAssets)
  const parts = Object.fromEntries(
    Object.entries(unzipSync(written.data)).map(([name, part]) => [name, strFromU8(part)]),
  )
  return { ...written, parts }
}

const styleIds = (styles = '') => new Set([...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id))
const used = (xml = '') => [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, id]) => id)
/** The XML of the style that has a name. */
const styleNamed = (styles = '', name: string) =>
  styles.split(/(?=<w:style )/).find((style) => new RegExp(`<w:name w:val="${name}"`, 'i').test(style)) ?? ''

describe.each(Object.entries(references))('a brief in a reference document of %s', (name, data) => {
  test('has its words in their order', async () => {
    expect(docxTextBlocks((await worn(data)).data)).toEqual(textBlocks(sampleDocument))
  })

  test('names only styles that are there, and each of ours is there once', async () => {
    const { parts } = await worn(data)
    const known = styleIds(parts['word/styles.xml'])
    const all = Object.entries(parts).flatMap(([part, xml]) => (part.endsWith('.xml') ? used(xml) : []))
    expect(all.filter((id) => !known.has(id))).toEqual([])
    for (const own of ['heading 1', 'Body Text', 'List Number', 'Table Text', 'footnote text', 'Quote']) {
      const names = parts['word/styles.xml']?.match(new RegExp(`<w:name w:val="${own}"`, 'gi')) ?? []
      expect(names, own).toHaveLength(1)
    }
  })

  test('is in the brief’s language all through', async () => {
    const { parts } = await worn(data, 'fr')
    const languages = [...(parts['word/styles.xml'] ?? '').matchAll(/<w:lang [^>]*w:val="([^"]*)"/g)]
    expect(new Set(languages.map(([, language]) => language))).toEqual(new Set(['fr-FR']))
  })

  test('says what it lacks', async () => {
    const { messages } = await worn(data)
    expect(messages.every(({ file }) => file === 'house/reference.docx')).toBe(true)
    await expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}\n`).join('')).toMatchFileSnapshot(
      `references/${name.replaceAll(' ', '-').toLowerCase()}.txt`,
    )
  })

  test('has no fault that the reference does not bring along', async () => {
    const { data: written } = await worn(data)
    // The sample has a table with merged cells.
    const expected = ['table-merged', ...(brought[name] ?? [])]
    const found = verifyDocx(written).map(({ ruleId }) => ruleId)
    expect([...new Set(found)].sort()).toEqual(expected.sort())
  })

  test('has header and footer with page numbers', async () => {
    const { parts } = await worn(data)
    const lines = Object.entries(parts).filter(([part]) => /^word\/footer/.test(part))
    expect(lines.map(([, xml]) => xml).join('')).toMatch(/\bPAGE\b/)
    expect(parts['word/document.xml']).toMatch(/<w:sectPr.*<w:headerReference/s)
  })

  test('is the same bytes twice', async () => {
    expect(Buffer.compare((await worn(data)).data, (await wear(data, 'en')).data)).toBe(0)
  })
})

describe('the look of the house', () => {
  test('of LibreOffice: its headings, logo, footer and margins, and the brief’s title in its header', async () => {
    const { parts } = await worn(references['LibreOffice'] ?? ours)
    expect(styleNamed(parts['word/styles.xml'], 'heading 1')).toContain('7A1F1F')
    expect(parts['word/footer1.xml']).toContain('Seite')
    expect(parts['word/header1.xml']).toContain('Haus der Cluster')
    expect(parts['word/header1.xml']).toContain('A sample brief')
    expect(parts['word/header1.xml']).not.toContain('Vorlage des Hauses')
    expect(parts['word/media/image1.png']).toBeDefined()
    expect(parts['word/document.xml']).toMatch(/w:left="1701"/)
  })

  test('of python-docx: its lists by its own numbering', async () => {
    const { parts } = await worn(references['python-docx'] ?? ours)
    const numbering = parts['word/numbering.xml'] ?? ''
    const style = styleNamed(parts['word/styles.xml'], 'List Number')
    const list = /<w:numId w:val="(\d+)"/.exec(style)?.[1]
    const definition = new RegExp(
      `<w:num [^>]*w:numId="${list}"[^>]*>\\s*<w:abstractNumId w:val="(\\d+)"`,
    ).exec(numbering)?.[1]
    const restarted = numbering.split(/(?=<w:num )/).filter((one) => one.includes('startOverride'))
    expect(definition).toBeDefined()
    expect(restarted.some((one) => one.includes(`<w:abstractNumId w:val="${definition}"`))).toBe(true)
  })

  test('of python-docx: its pale headings, which verify finds', async () => {
    const { data } = await worn(references['python-docx'] ?? ours)
    expect(verifyDocx(data).map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/contrast of 4\.03:1 \(4F81BD on FFFFFF\) at “Nested lists”/),
    )
  })

  test('of Pandoc: neither its comments nor its own words', async () => {
    const { parts } = await worn(references['Pandoc'] ?? ours)
    expect(Object.keys(parts).filter((part) => /comments/.test(part))).toEqual([])
    expect(parts['word/document.xml']).not.toContain('First Paragraph')
  })

  test('of a file with names in German: Word’s own names, so that contents list and navigation work', async () => {
    const { parts } = await worn(german(true))
    expect(parts['word/styles.xml']).not.toContain('Überschrift')
    expect(styleNamed(parts['word/styles.xml'], 'heading 2')).toContain('w:styleId="berschrift2"')
    expect(parts['word/document.xml']).toContain('"berschrift2"')
  })
})

test('a new reference document is sound, the same bytes twice, and gives a brief its own look', async () => {
  expect(verifyDocx(ours)).toEqual([])
  expect(
    Buffer.compare(ours, newReference(sampleTheme, 'Policy brief', 'policy-brief 0.1.0', programAssets)),
  ).toBe(0)
  const { parts, messages } = await worn(ours)
  expect(messages).toEqual([])
  const own = unzipSync((await docxWriter.write(sampleDocument, programAssets)).data)
  expect(used(parts['word/document.xml'])).toEqual(
    used(strFromU8(own['word/document.xml'] ?? new Uint8Array())),
  )
  expect(parts['word/footer1.xml']).toContain('09.07.2020')
})
