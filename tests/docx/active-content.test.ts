import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { verifyDocx } from '../../src/verify/docx/verify-docx.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { documentOf, paragraph, sampleDocument } from '../support/sample-document.ts'

const { data: plain } = await docxWriter.write(documentOf([paragraph('Words.')]), programAssets)
const header = Object.keys(unzipSync(plain)).find((name) => /^word\/header\d+\.xml$/.test(name)) ?? ''
const namespaces =
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

interface Edits {
  header?: string
  links?: string
  part?: [name: string, xml: (xml: string) => string]
}

/** A brief in a reference document with something in its header, its relationships or another part. */
async function worn({ header: inside = '', links = '', part }: Edits) {
  const parts = { ...unzipSync(plain) }
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? strToU8(''))))
  }
  edit(header, (xml) =>
    xml
      .replace(
        /<w:hdr /,
        `<w:hdr ${namespaces
          .split(' ')
          .filter((one) => !xml.includes(one.split('=')[0] ?? ''))
          .join(' ')} `,
      )
      .replace('</w:hdr>', `${inside}</w:hdr>`),
  )
  const relationships = header.replace(/([^/]+)$/, '_rels/$1.rels')
  parts[relationships] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
  )
  if (part) edit(...part)
  const { data, messages } = await docxWriter.write(
    { ...sampleDocument, referenceDocx: { path: 'reference.docx', data: zipSync(parts) } },
    programAssets,
  )
  const result = unzipSync(data)
  const all = Object.entries(result).map(
    ([name, bytes]) => `${name}\n${/\.(xml|rels)$/.test(name) ? strFromU8(bytes) : ''}`,
  )
  expect(verifyDocx(data).filter(({ ruleId }) => ruleId?.startsWith('docx-'))).toEqual([])
  return {
    header: strFromU8(result[header] ?? new Uint8Array()),
    all: all.join('\n'),
    told: messages.filter(({ ruleId }) => ruleId === 'docx-active').map(({ reason }) => reason),
  }
}

const run = (inside: string): string => `<w:p><w:r>${inside}</w:r></w:p>`
const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const field = (instruction: string, result = 'shown'): string =>
  `<w:p>${mark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${mark('separate')}<w:r><w:t>${result}</w:t></w:r>${mark('end')}</w:p>`
const link = (kind: string, target: string, mode = ' TargetMode="External"'): string =>
  `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`

describe('of a reference document, a brief does not have', () => {
  test.each<[string, Edits, string]>([
    ['a DDE field', { header: field(' DDEAUTO c:\\\\windows\\\\cmd.exe calc ') }, 'the field DDEAUTO'],
    [
      'a DDE field in pieces',
      {
        header: `<w:p>${mark('begin')}<w:r><w:instrText>DD</w:instrText></w:r></w:p><w:p><w:r><w:instrText>E cmd calc</w:instrText></w:r>${mark('separate')}<w:r><w:t>shown</w:t></w:r>${mark('end')}</w:p>`,
      },
      'the field DDE',
    ],
    [
      'a field whose name another gives',
      {
        header: `<w:p>${mark('begin')}${mark('begin')}<w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r>${mark('end')}<w:r><w:instrText> cmd</w:instrText></w:r>${mark('separate')}<w:r><w:t>shown</w:t></w:r>${mark('end')}</w:p>`,
      },
      'the field without a name',
    ],
    [
      'a picture from the web',
      { header: field('INCLUDEPICTURE "http://example.org/a.png" \\d') },
      'the field INCLUDEPICTURE',
    ],
    ['a text from a disk', { header: field('INCLUDETEXT "file:///etc/passwd"') }, 'the field INCLUDETEXT'],
    ['a link to a file', { header: field('LINK Excel.Sheet "c:\\\\a.xlsx"') }, 'the field LINK'],
    ['a link that is no address', { header: field('HYPERLINK "file:///c:/a.exe"') }, 'the field HYPERLINK'],
    [
      'a macro’s button',
      {
        header: '<w:p><w:fldSimple w:instr="MACROBUTTON Run"><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>',
      },
      'the field MACROBUTTON',
    ],
    [
      'a field without an end',
      {
        header: `<w:p>${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>shown</w:t></w:r></w:p>`,
      },
      'the field PAGE',
    ],
    [
      'an OLE object',
      {
        header:
          run('<w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rIdX"/></w:object>') +
          run('<w:t>shown</w:t>'),
        links: link('oleObject', 'embeddings/a.bin', ''),
      },
      '<w:object>',
    ],
    [
      'another document within',
      { header: `<w:altChunk r:id="rIdX"/>${run('<w:t>shown</w:t>')}`, links: link('aFChunk', 'a.html', '') },
      '<w:altChunk>',
    ],
    [
      'a picture of VML from elsewhere',
      {
        header: `${run('<w:pict><v:shape><v:imagedata src="http://example.org/a.png"/></v:shape></w:pict>')}${run('<w:t>shown</w:t>')}`,
      },
      'src of <v:imagedata>',
    ],
    [
      'a shape that leads to a file',
      { header: `${run('<w:pict><v:shape href="file:///c:/a.exe"/></w:pict>')}${run('<w:t>shown</w:t>')}` },
      'href of <v:shape>',
    ],
    [
      'a control',
      {
        header: `${run('<w:control r:id="rIdX" w:name="a"/>')}${run('<w:t>shown</w:t>')}`,
        links: link('control', 'activeX/activeX1.xml', ''),
      },
      '<w:control>',
    ],
    [
      'a form’s macro',
      {
        header: `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="Run"/></w:ffData></w:fldChar></w:r><w:r><w:t>shown</w:t></w:r>${mark('end')}</w:p>`,
      },
      'the field without a name',
    ],
    [
      'a link of another kind',
      {
        header: '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>shown</w:t></w:r></w:hyperlink></w:p>',
        links: link('hyperlink', 'file:///c:/a.exe'),
      },
      'what is linked as hyperlink',
    ],
    [
      'what is called otherwise',
      {
        header: `<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:instrText>DDEAUTO a</x:instrText></x:r></x:p>`,
      },
      'what has another prefix than Word gives it',
    ],
    [
      'settings that merge letters',
      {
        header: run('<w:t>shown</w:t>'),
        part: [
          'word/settings.xml',
          (xml) =>
            xml.replace(
              '</w:settings>',
              '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars></w:settings>',
            ),
        ],
      },
      '<w:docVars>',
    ],
  ])('%s', async (_, edits, what) => {
    const { header: xml, all, told } = await worn(edits)
    expect(told.join('\n')).toContain(`Unexpected ${what} in “`)
    expect(all).not.toMatch(
      /DDE|INCLUDE|LINK |MACRO|OLEObject|altChunk|example\.org\/a\.png|file:\/\/|a\.exe|entryMacro|w:control|docVar|instrText>DD|cmd/,
    )
    if (!what.includes('prefix')) expect(xml).toContain('shown')
  })

  test('a word about what says how a brief looks', async () => {
    const { header: xml, told } = await worn({
      header: `${field('PAGE \\* MERGEFORMAT')}${field('IF 1 = 1 "a" "b"')}<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>web</w:t></w:r></w:hyperlink></w:p>`,
      links: link('hyperlink', 'https://example.org/'),
    })
    expect(told).toEqual([])
    expect(xml).toMatch(/PAGE .*IF 1 = 1 .*<w:hyperlink r:id="rIdX"/s)
  })

  test('a drawing’s script', async () => {
    const parts: Record<string, Uint8Array> = {
      ...unzipSync(plain),
      'word/media/a.svg': strToU8(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><rect width="9" height="9"/></svg>',
      ),
    }
    parts[header.replace(/([^/]+)$/, '_rels/$1.rels')] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('image', 'media/a.svg', '')}</Relationships>`,
    )
    const { data } = await docxWriter.write(
      { ...sampleDocument, referenceDocx: { path: 'r.docx', data: zipSync(parts) } },
      programAssets,
    )
    expect(strFromU8(unzipSync(data)['word/media/a.svg'] ?? new Uint8Array())).toMatch(/^<svg .*<rect /)
    expect(strFromU8(unzipSync(data)['word/media/a.svg'] ?? new Uint8Array())).not.toContain('script')
  })
})
