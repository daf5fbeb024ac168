/**
 * What stands in which cell, where links lead, and how pages and pictures lie: told against what notes and template make,
 * and, of files of an earlier program, against the other formats. Manifests are signed anew.
 */
import { describe, expect } from 'vitest'
import { isDictionary, nameOf, type PdfDictionary, PdfName } from '../../src/verify/pdf/pdf-objects.ts'
import { dictionariesOf, type EditablePdf } from '../support/pdf-editing.ts'
import {
  drawing,
  type Edit,
  inBody,
  inPdf,
  ofType,
  type PlantedRows,
  replaced,
  tellsAll,
} from '../support/planted-faults.ts'

const notes = `# Session on cranes

9 July 2020

## Conceptual framework

Cranes lift cargo.

| Port | Cranes | Ships |
| --- | --- | --- |
| Genoa | 3 | 5 |
| Malta | 4 | 6 |

![A crane over a ship](crane.png)

## Disruption: no cranes

- **Evidence:** Ships wait 12 days.
- **EU action needed:** coordination: Meet often
- **Recommendation:** Do not close ports

## Disruption: no ships

- **Evidence:** Ports wait 3 days.
- **EU action needed:** funding: Pay for ships
- **Recommendation:** Build ships

## Needs

- 400 cranes a week
`

/** Tags of a role with attributes for tables. */
const cells = (role: string, change: (attributes: PdfDictionary, pdf: EditablePdf) => unknown): Edit =>
  inPdf((pdf) => {
    const found = dictionariesOf(pdf, (one) => nameOf(one.get('S')) === role).flatMap(([, one]) => {
      const attributes = one.get('A')
      return isDictionary(attributes) && nameOf(attributes.get('O')) === 'Table' ? [attributes] : []
    })
    expect(found).not.toEqual([])
    const [first] = found
    if (first) change(first, pdf)
  })

/** Where links within the file lead. */
const links: Edit = inPdf((pdf) => {
  const found = dictionariesOf(pdf, (one) => nameOf(one.get('Subtype')) === 'Link' && one.has('Dest'))
  const [first, last] = [found[0]?.[1], found.at(-1)?.[1]]
  expect(first?.get('Dest')).not.toEqual(last?.get('Dest'))
  first?.set('Dest', last?.get('Dest') ?? null)
})

/** A dot of the first row, and the cell behind it. */
const dotInWord = /(<w:tc>(?:(?!<w:tc>).)*?●(?:(?!<w:tc>).)*?<\/w:tc>)(<w:tc>.*?<\/w:tc>)/u
const dotInHtml =
  /(<td class="center"><p><span [^>]*class="dot">●<\/span><\/p><\/td>)(<td class="center"><\/td>)/u

const filled = 'filled cells of a row'
const heads = 'header cells of a row'
const spans = 'merged cells of a row'
const ways = 'link within the file'

const rows: PlantedRows = {
  pdf: [
    [
      'a dot in another cell',
      filled,
      inPdf((pdf) => {
        const data = dictionariesOf(pdf, (one) => nameOf(one.get('S')) === 'TD').map(([, one]) => one)
        const at = data.findIndex((one, index) => one.has('K') && !data[index + 1]?.has('K'))
        const [from, to] = [data[at], data[at + 1]]
        to?.set('K', from?.get('K') ?? null)
        from?.delete('K')
      }),
    ],
    ['a cell over two columns', spans, cells('TD', (one) => one.set('ColSpan', 2))],
    ['a cell over two rows', spans, cells('TD', (one) => one.set('RowSpan', 2))],
    [
      'the head of a column as that of a row',
      heads,
      cells('TH', (one) => one.set('Scope', new PdfName('Row'))),
    ],
    ['a link that leads elsewhere', ways, links],
    [
      'pages of another size',
      'size of pages',
      inPdf((pdf) => void ofType(pdf, 'Page')?.set('MediaBox', [0, 0, 700, 842])),
    ],
    [
      'a picture that is turned',
      'picture that is turned',
      drawing(/([\d.]+) 0 0 (-[\d.]+) ([\d.]+ [\d.]+) cm(?=\s+\/\w+ Do)/u, '0 $1 $2 0 $3 cm'),
    ],
  ],
  docx: [
    ['a dot in another cell', filled, inBody(dotInWord, '$2$1')],
    [
      'a cell that goes on in the next row',
      spans,
      inBody(
        /<w:tcPr>((?:(?!<w:tc>).)*Genoa.*?<w:tcPr>)((?:(?!<w:tcPr>).)*<w:tcPr>)((?:(?!<w:tcPr>).)*<w:tcPr>)/u,
        '<w:tcPr><w:vMerge w:val="restart"/>$1$2$3<w:vMerge/>',
      ),
    ],
    [
      'a cell over two columns',
      spans,
      inBody(/<w:tcPr>(?=(?:(?!<w:tc>).)*Genoa)/u, '<w:tcPr><w:gridSpan w:val="2"/>'),
    ],
    ['a row that is a head', heads, inBody(/<w:trPr>(?=(?:(?!<w:tr>).)*Genoa)/u, '<w:trPr><w:tblHeader/>')],
    ['a link that leads elsewhere', ways, inBody(/w:anchor="_disruption_1"/u, 'w:anchor="_disruption_2"')],
    ['pages of another size', 'size of pages', inBody(/(<w:pgSz w:w=")\d+/u, '$115000')],
    ['a picture that is turned', 'picture that is turned', inBody('<a:xfrm>', '<a:xfrm rot="10800000">')],
    ['a picture that is mirrored', 'picture that is turned', inBody('<a:xfrm>', '<a:xfrm flipH="1">')],
  ],
  md: [
    ['a dot in another cell', filled, replaced(/●( *\|)( *)\|/u, ' $1 ● |')],
    ['a link that leads elsewhere', ways, replaced('(#disruption-1-no-cranes)', '(#disruption-2-no-ships)')],
  ],
  html: [
    ['a dot in another cell', filled, replaced(dotInHtml, '$2$1')],
    ['a cell over two columns', spans, replaced('<td><p>Genoa', '<td colspan="2"><p>Genoa')],
    ['a cell over two rows', spans, replaced('<td><p>Genoa', '<td rowspan="2"><p>Genoa')],
    ['the head of a column as that of a row', heads, replaced('<th scope="col"', '<th scope="row"')],
    ['a head of nothing', heads, replaced('<th scope="col"', '<th')],
    ['a cell as a head', heads, replaced('<td><p>Genoa</p></td>', '<th scope="row"><p>Genoa</p></th>')],
    ['a link that leads elsewhere', ways, replaced('href="#disruption-1"', 'href="#disruption-2"')],
    ['a picture that is turned', 'style', replaced('<img ', '<img style="rotate:180deg" ')],
  ],
}

const told = {
  title: '%s is told',
  rule: '(?:brief-differs|brief-unlike)',
  reason: (says: string) => `Unexpected ${says} `,
}

describe('of this program,', () => void tellsAll(notes, rows, told))
describe('of an earlier program,', () => void tellsAll(notes, rows, { ...told, version: '0.0.1' }))
