/** A brief is the same beside its words in each format: other marks, levels, shapes, ways and languages are told. */
import { unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { nameOf, type PdfDictionary, PdfName } from '../../src/verify/pdf/pdf-objects.ts'
import { dictionariesOf, type EditablePdf, editPdf, writePdf } from '../support/pdf-editing.ts'
import {
  type Edit,
  inBody,
  inPart,
  inPdf,
  type PlantedRows,
  replaced,
  tellsAll,
} from '../support/planted-faults.ts'
import { samplePng } from '../support/sample-document.ts'

const notes = `# Session on cranes

9 July 2020

## Conceptual framework

Cranes lift cargo[^1]. Ports need them.

1. First of all
2. Then

- One
  - Within one
- Two

| Port | Cranes |
| --- | --- |
| Genoa | 3 |

![A crane over a ship](crane.png)

[^1]: Made by 3 ports.

## Disruption: no cranes

- **Evidence:** Ships wait 12 days.
- **Recommendation:** Do not close ports

## Needs

- 400 cranes a week
`

/** The same picture but for a byte of its pixels. */
const otherPng = Uint8Array.from(samplePng, (byte, at) => (at === samplePng.length - 20 ? byte ^ 1 : byte))

const tags = (role: string, change: (tag: PdfDictionary, pdf: EditablePdf) => unknown, which = 0): Edit =>
  inPdf((pdf) => {
    const found = dictionariesOf(pdf, (one) => nameOf(one.get('S')) === role)[which]?.[1]
    expect(found).toBeDefined()
    if (found) change(found, pdf)
  })

const rows: PlantedRows = {
  pdf: [
    [
      'another picture',
      'pixels of a picture',
      (data) => {
        const pdf = editPdf(data)
        for (const [number] of dictionariesOf(pdf, (one) => nameOf(one.get('Subtype')) === 'Image'))
          pdf.streams.set(number, new Uint8Array(pdf.streams.get(number)?.length ?? 0))
        return writePdf(pdf)
      },
    ],
    ['a heading of another level', 'heading', tags('H2', (tag) => tag.set('S', new PdfName('H3')), 1)],
    ['cells that head no row', 'header cells of a row', tags('TD', (tag) => tag.set('S', new PdfName('TH')))],
    ['words in another language', 'words of another language', tags('P', (tag) => tag.set('Lang', 'fr'), 3)],
    [
      'a file in another language',
      'language of the file',
      (data) => {
        const pdf = editPdf(data)
        for (const [, one] of dictionariesOf(pdf, (value) => nameOf(value.get('Type')) === 'Catalog'))
          one.set('Lang', 'fr')
        return writePdf(pdf)
      },
    ],
    [
      'an item that is none',
      'mark of an item',
      tags('LI', (_, pdf) => {
        for (const [, one] of dictionariesOf(pdf, (value) => nameOf(value.get('S')) === 'LI'))
          one.set('S', new PdfName('Div'))
      }),
    ],
  ],
  docx: [
    ['numbers as Roman ones', 'mark of an item', inPart('word/numbering.xml', /"decimal"/gu, '"lowerRoman"')],
    [
      'another picture',
      'picture',
      (data) => {
        const parts = unzipSync(data)
        const [name = ''] = Object.keys(parts).filter((part) => /^word\/media\/.*\.png$/u.test(part))
        return zipSync({ ...parts, [name]: otherPng })
      },
    ],
    [
      'a heading of another level',
      'heading',
      inBody(/(w:pStyle w:val="Heading)1(?="\/>(?:(?!<\/w:p>).)*Needs)/u, '$12'),
    ],
    ['an item that is none', 'mark of an item', inBody(/<w:numPr>.*?<\/w:numPr>/u, '')],
    [
      'an item of another list',
      'mark of an item',
      inBody(/(<w:numId w:val=")\d+("\/><\/w:numPr>(?:(?!<\/w:p>).)*First of all)/u, '$11$2'),
    ],
    [
      'an item that is further in',
      'level of an item',
      inBody(/(w:pStyle w:val="ListBullet)("\/>(?:(?!<\/w:p>).)*>One)/u, '$13$2'),
    ],
    [
      'words in another language',
      'words of another language',
      inBody(/<w:r>(<w:t[^>]*>[^<]*lift cargo)/u, '<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr>$1'),
    ],
    [
      'a call in another place',
      'call of a footnote',
      inBody(/(<w:r>(?:(?!<w:r>).)*?<w:footnoteReference [^>]*>.*?<\/w:r>)(.*?<\/w:r>)/u, '$2$1'),
    ],
    [
      'a link that leads elsewhere',
      'link within the file',
      inBody(/(<w:hyperlink [^>]*w:anchor=")[^"]*/u, '$1nowhere'),
    ],
  ],
  md: [
    ['a picture that is not there', 'picture', replaced(/crane-\w+\.png/u, 'crane.png')],
    ['a heading of another level', 'heading', replaced('\n## Needs', '\n### Needs')],
    ['items that are counted', 'mark of an item', replaced('\n- One\n', '\n7. One\n')],
    [
      'items with other numbers',
      'mark of an item',
      replaced('1. First of all\n2. Then', '3. First of all\n4. Then'),
    ],
    ['an item that is not within', 'depth of an item', replaced('\n  - Within one', '\n- Within one')],
    [
      'words in another language',
      'words of another language',
      replaced('lift cargo', '<span lang="fr">lift cargo</span>'),
    ],
    ['a call in another place', 'call of a footnote', replaced('cargo[^1]. Ports', 'cargo. Ports[^1]')],
    ['a link that leads elsewhere', 'link within the file', replaced(/\(#[\w-]+\)/u, '(#needs-2)')],
    [
      'another title of the file',
      'title of the file',
      replaced('title: Session on cranes', 'title: Conceptual framework'),
    ],
    ['another language of the file', 'language of the file', replaced('lang: en', 'lang: fr')],
  ],
  html: [
    [
      'another picture',
      'picture',
      replaced(/base64,[^"]*/u, `base64,${Buffer.from(otherPng).toString('base64')}`),
    ],
    ['a heading of another level', 'heading', replaced(/<h2( id="[^"]*">Needs)<\/h2>/u, '<h3$1</h3>')],
    ['items that are counted', 'mark of an item', replaced(/<ul( class="tight")?>(<li><p>One)/u, '<ol$1>$2')],
    ['items with other numbers', 'mark of an item', replaced('<ol', '<ol start="3"')],
    [
      'words in another language',
      'words of another language',
      replaced('Cranes lift', '<span lang="fr">Cranes</span> lift'),
    ],
    [
      'a row less',
      'rows of a table',
      replaced(
        /(<tr><td>(?:(?!<tr>).)*Genoa(?:(?!<\/tr>).)*)<\/td><td>((?:(?!<\/tr>).)*<\/tr>)/u,
        '$1</td></tr><tr><td>$2',
      ),
    ],
    [
      'a call in another place',
      'call of a footnote',
      replaced(/(<sup><a [^>]*doc-noteref.*?<\/sup>)(\. Ports)/u, '$2$1'),
    ],
    [
      'a link that leads elsewhere',
      'link within the file',
      replaced(/href="#(?!call|note)[^"]*"/u, 'href="#nowhere"'),
    ],
    [
      'another title of the file',
      'title of the file',
      replaced('<title>Session on cranes', '<title>Conceptual framework'),
    ],
    ['another language of the file', 'language of the file', replaced('<html lang="en"', '<html lang="fr"')],
  ],
}

tellsAll(notes, rows, {
  title: '%s is told',
  rule: 'brief-differs',
  reason: (says) => `Unexpected ${says} “`,
})
