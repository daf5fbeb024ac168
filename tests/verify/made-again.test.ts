/** What no reader of a finished file looks at: `--rebuild` tells whatever is not what notes and template make, though its manifest was signed anew. */
import { unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { nameOf } from '../../src/verify/pdf/pdf-objects.ts'
import { pngOf } from '../pictures/make-png.ts'
import { addObject, catalogOf, dictionariesOf, dictionaryOf } from '../support/pdf-editing.ts'
import {
  drawing,
  type Edit,
  inBody,
  inPart,
  inPdf,
  type PlantedRows,
  replaced,
  tellsAll,
} from '../support/planted-faults.ts'

const notes = `# Session on cranes

9 July 2020

## Conceptual framework

Cranes lift cargo.

| Port | Cranes |
| --- | --- |
| Genoa | 3 |

![A crane over a ship](crane.png)

## Disruption: no cranes

- **Evidence:** Ships wait 12 days.
- **Recommendation:** Do not close ports

## Needs

- 400 cranes a week
`

/** A picture that is half seen through: a PDF keeps of it neither its file nor its pixels. */
const picture = pngOf({
  width: 2,
  height: 1,
  colourType: 6,
  depth: 8,
  samples: [200, 0, 0, 255, 0, 200, 0, 128],
})

/** Other bytes of the pictures of a kind. */
const otherPixels = (isOfKind: (filter: string | undefined, hasMask: boolean) => boolean): Edit =>
  inPdf((pdf) => {
    const found = dictionariesOf(
      pdf,
      (one) =>
        nameOf(one.get('Subtype')) === 'Image' && isOfKind(nameOf(one.get('ColorSpace')), one.has('SMask')),
    )
    expect(found).toHaveLength(1)
    for (const [number, one] of found) {
      one.delete('Filter')
      pdf.streams.set(number, new Uint8Array(hasThree(nameOf(one.get('ColorSpace'))) ? 6 : 2))
    }
  })

const hasThree = (colours: string | undefined): boolean => colours === 'DeviceRGB'

const rows: PlantedRows = {
  pdf: [
    ['another picture that is seen through', '(Image)', otherPixels((_, hasMask) => hasMask)],
    ['a picture that is not seen at all', '(Image)', otherPixels((colours) => !hasThree(colours))],
    ['a line through words', 'the drawing of page 1', drawing(/$/u, ' 1 w 60 600 m 400 600 l S')],
    ['words in another size', 'the drawing of page 1', drawing(/(\/\w+) [\d.]+ Tf/u, '$1 9 Tf')],
    [
      'one more attached file',
      '/EmbeddedFiles of object',
      inPdf((pdf) => {
        const stream = addObject(pdf, { Type: '/EmbeddedFile' }, 'words')
        const file = addObject(pdf, { Type: '/Filespec', F: 'x.txt', UF: 'x.txt', EF: { F: stream } })
        const names = dictionaryOf(pdf, dictionaryOf(pdf, catalogOf(pdf).get('Names')).get('EmbeddedFiles'))
        names.set('Names', [...[names.get('Names') ?? []].flat(), 'x.txt', file])
      }),
    ],
  ],
  docx: [
    [
      'a style that pushes words off the page',
      '<w:ind w:left=',
      inPart('word/styles.xml', /(w:styleId="BodyText"[^>]*>.*?<w:pPr>)/u, '$1<w:ind w:left="20000"/>'),
    ],
    [
      'defaults that push words off the page',
      '<w:ind w:left=',
      inPart('word/styles.xml', /<w:pPrDefault>\s*(?:<w:pPr>)?/u, '$&<w:ind w:left="20000"/>'),
    ],
    [
      'lines that begin off the page',
      '<w:ind w:hanging=',
      inPart('word/styles.xml', /(w:styleId="BodyText"[^>]*>.*?<w:pPr>)/u, '$1<w:ind w:hanging="20000"/>'),
    ],
    [
      'a foot of pages without words',
      ' in word/footer1.xml',
      inPart('word/footer1.xml', /<w:r>.*<\/w:r>/u, ''),
    ],
    [
      'a head of pages without words',
      ' in word/header1.xml',
      inPart('word/header1.xml', /<w:r>.*<\/w:r>/u, ''),
    ],
    [
      'changes that are recorded',
      '<w:trackRevisions/>',
      inPart('word/settings.xml', '<w:defaultTabStop', '<w:trackRevisions/>$&'),
    ],
    [
      'a document that is protected',
      '<w:documentProtection',
      inPart(
        'word/settings.xml',
        '<w:defaultTabStop',
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>$&',
      ),
    ],
    [
      'words in bold',
      'in word/document.xml',
      inBody(/<w:r>(<w:t[^>]*>Cranes lift)/u, '<w:r><w:rPr><w:b/></w:rPr>$1'),
    ],
    [
      'another keyword',
      'docProps/core.xml',
      inPart('docProps/core.xml', '</cp:coreProperties>', '<cp:category>Needs</cp:category>$&'),
    ],
    [
      'one more part',
      'part word/media/x.png',
      (data) => zipSync({ ...unzipSync(data), 'word/media/x.png': picture }),
    ],
  ],
  md: [
    ['words in bold', 'line', replaced('Cranes lift cargo.', '**Cranes** lift cargo.')],
    ['code in the place of words', 'line', replaced('Cranes lift cargo.', '`Cranes` lift cargo.')],
    ['a line more', 'line', replaced(/$/u, '\n')],
  ],
  html: [
    ['another direction', 'line', replaced('dir="ltr"', 'dir="rtl"')],
    ['words in bold', 'line', replaced('Cranes lift', '<strong>Cranes</strong> lift')],
    ['another class', 'line', replaced('<table', '<table class="thin"')],
    ['a picture of another size', 'line', replaced(/(<img [^>]*width=")\d+/u, '$11')],
  ],
}

tellsAll(
  notes,
  rows,
  {
    title: '%s is told',
    rule: 'brief-differs',
    reason: (says) => says,
    options: ['--rebuild'],
  },
  picture,
)
