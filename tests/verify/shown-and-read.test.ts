/** What readers see is what was read: whatever hides, strikes, covers or adds words in a finished file is told. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PdfName, type PdfValue } from '../../src/verify/pdf/pdf-objects.ts'
import { runHere } from '../check/run-here.ts'
import { addObject, catalogOf, dictionariesOf, dictionaryOf } from '../support/pdf-editing.ts'
import {
  drawing,
  type Edit,
  inBody,
  inPart,
  inPdf,
  ofType,
  type PlantedRows,
  replaced,
  tellsAll,
} from '../support/planted-faults.ts'

const notes = `# Session on cranes

9 July 2020

## Conceptual framework

Cranes lift cargo[^1].

![A crane over a ship](crane.png)

[^1]: Made by 3 ports.

## Disruption: no cranes

- **Evidence:** Ships wait 12 days.
- **Recommendation:** Do not close ports

## Needs

- 400 cranes a week
`

/** A run’s property of the words on cargo. */
const run = (property: string): Edit =>
  inBody(/<w:r>(?:<w:rPr>.*?<\/w:rPr>)?(<w:t[^>]*>Cranes lift cargo)/u, `<w:r><w:rPr>${property}</w:rPr>$1`)

const having = (type: string, key: string, value: PdfValue): Edit =>
  inPdf((pdf) => void ofType(pdf, type)?.set(key, value))

const rows: PlantedRows = {
  docx: [
    ['struck words', '<w:strike>', run('<w:strike/>')],
    ['words struck twice', '<w:dstrike>', run('<w:dstrike/>')],
    ['hidden words', '<w:vanish>', run('<w:vanish/>')],
    ['words that are hidden in browsers', '<w:webHidden>', run('<w:webHidden/>')],
    ['white words', '<w:color>', run('<w:color w:val="FFFFFF"/>')],
    ['words of no size', '<w:sz>', run('<w:sz w:val="1"/>')],
    [
      'deleted words',
      '<w:del>',
      inBody(/(<w:r>(?:(?!<w:r>).)*?Cranes lift cargo.*?<\/w:r>)/u, '<w:del>$1</w:del>'),
    ],
    [
      'a symbol',
      '<w:sym>',
      inBody(/(<w:t[^>]*>Cranes lift cargo)/u, '<w:sym w:font="Wingdings" w:char="F04A"/>$1'),
    ],
    [
      'a date that changes',
      'field DATE',
      inBody(
        /(<w:r>(?:<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?<w:t[^>]*>Cranes lift cargo)/u,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>$1',
      ),
    ],
    [
      'a simple field',
      '<w:fldSimple>',
      inBody('<w:sectPr', '<w:p><w:fldSimple w:instr="TIME"/></w:p><w:sectPr'),
    ],
    [
      'a picture of another file',
      '<w:pict>',
      inBody('<w:sectPr', '<w:p><w:r><w:pict/></w:r></w:p><w:sectPr'),
    ],
    ['a picture that is cut', 'picture that is cut', inBody('<a:srcRect/>', '<a:srcRect l="99000"/>')],
    [
      'a style that hides',
      '<w:vanish>',
      inPart('word/styles.xml', /(w:styleId="BodyText"[^>]*>)/u, '$1<w:rPr><w:vanish/></w:rPr>'),
    ],
    [
      'a style that pushes out of the page',
      'indent out of the page at style BodyText',
      inPart('word/styles.xml', /(w:styleId="BodyText"[^>]*>.*?<w:pPr>)/u, '$1<w:ind w:left="20000"/>'),
    ],
    [
      'lines that begin out of the page',
      'indent out of the page at style BodyText',
      inPart('word/styles.xml', /(w:styleId="BodyText"[^>]*>.*?<w:pPr>)/u, '$1<w:ind w:hanging="20000"/>'),
    ],
    [
      'defaults that push out of the page',
      'indent out of the page at defaults',
      inPart('word/styles.xml', /<w:pPrDefault>\s*<w:pPr>/u, '$&<w:ind w:left="20000"/>'),
    ],
    [
      'marks of lists that are hidden',
      '<w:vanish>',
      inPart('word/numbering.xml', '</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>'),
    ],
  ],
  html: [
    ['struck words', '<del>', replaced('Cranes lift cargo', '<del>Cranes</del> lift cargo')],
    [
      'words that are not shown',
      'attribute style',
      replaced('Cranes lift cargo', '<span style="display:none">Cranes</span> lift cargo'),
    ],
    [
      'hidden words',
      'attribute hidden',
      replaced('Cranes lift cargo', '<span hidden>Cranes</span> lift cargo'),
    ],
    [
      'words for those who see alone',
      'attribute ariaHidden',
      replaced('Cranes lift cargo', '<span aria-hidden="true">Cranes</span> lift cargo'),
    ],
    ['a script', '<script>', replaced('</main>', '<script>1</script></main>')],
    ['a handler', 'attribute onClick', replaced('<main>', '<main onclick="x()">')],
    [
      'a field to fill in',
      'type text of <input>',
      replaced('</main>', '<input type="text" value="words"></main>'),
    ],
    ['words of a style sheet', 'style sheet', replaced('</style>', 'p::before{content:"Not "}</style>')],
    ['a style sheet that hides', 'style sheet', replaced(/--text:#\w{6}/u, '--text:#FFFFFF')],
    ['a style sheet of no size', 'style sheet', replaced(/html\{font-size:\d+%/u, 'html{font-size:1%')],
    ['another base', '<base>', replaced('<head>', '<head><base href="https://example.com/">')],
    [
      'a page that moves on',
      'attribute httpEquiv',
      replaced('<head>', '<head><meta http-equiv="refresh" content="0;url=https://example.com/">'),
    ],
    [
      'pictures of other sizes',
      'attribute srcSet',
      replaced('<img ', '<img srcset="https://example.com/a.png 2x" '),
    ],
    [
      'a picture from elsewhere',
      'src https://example.com',
      replaced(/src="data:[^"]*"/u, 'src="https://example.com/a.png"'),
    ],
    [
      'an address that runs',
      'href javascript:',
      replaced('Cranes lift cargo', '<a href="javascript:alert(1)">Cranes</a> lift cargo'),
    ],
    ['a comment', 'comment', replaced('</main>', '<!-- words --></main>')],
  ],
  md: [
    ['struck words', 'struck words', replaced('Cranes lift cargo', '~~Cranes~~ lift cargo')],
    ['tags of HTML', '<span hidden>', replaced('Cranes lift cargo', '<span hidden>Cranes</span> lift cargo')],
    ['a comment', '<!-- words -->', replaced('Cranes lift cargo', 'Cranes lift cargo<!-- words -->')],
    [
      'an address that runs',
      'address javascript:',
      replaced('Cranes lift cargo', '[Cranes](javascript:alert) lift cargo'),
    ],
    ['words at the pointer', 'title “Not”', replaced(/(!\[A crane over a ship\]\([^)]*)/u, '$1 "Not"')],
    [
      'a picture from elsewhere',
      'picture https://example.com',
      replaced(/(!\[A crane over a ship\])\([^)]*/u, '$1(https://example.com/a.png'),
    ],
    ['a footnote that nothing calls', 'footnote 1 that is not shown', replaced('cargo[^1]', 'cargo')],
  ],
  pdf: [
    ['invisible words', 'drawing by setTextRenderingMode', drawing(/BT /u, 'BT 3 Tr ')],
    ['words of no size', 'words too small to be seen', drawing(/(\/\w+) [\d.]+ Tf/u, '$1 0.1 Tf')],
    ['white words', 'words of #ffffff on', drawing(/Tf [\d.]+ [\d.]+ [\d.]+ rg/u, 'Tf 1 1 1 rg')],
    [
      'words outside the page',
      'words outside the page',
      drawing(/1 0 0 -1 [\d.]+ [\d.]+ Tm/u, '1 0 0 -1 9000 100 Tm'),
    ],
    [
      'words that are painted over',
      'words that are painted over',
      drawing(/$/u, ' 1 1 1 rg 0 0 600 800 re f'),
    ],
    ['words that are cut off', 'words that are cut off', drawing(/BT /u, '0 0 1 1 re W n BT ')],
    ['struck words', 'words that are painted over', drawing(/$/u, ' 0 g 0 0 600 800 re f')],
    [
      'one more attached file',
      'attached file “x.txt”',
      inPdf((pdf) => {
        const stream = addObject(pdf, { Type: '/EmbeddedFile' }, 'words')
        const file = addObject(pdf, { Type: '/Filespec', F: 'x.txt', UF: 'x.txt', EF: { F: stream } })
        const names = dictionaryOf(pdf, dictionaryOf(pdf, catalogOf(pdf).get('Names')).get('EmbeddedFiles'))
        names.set('Names', [...[names.get('Names') ?? []].flat(), 'x.txt', file])
      }),
    ],
    [
      'words that are struck by a thin line',
      'words that a line runs through',
      drawing(
        /BT (?=.*?1 0 0 -1 ([\d.]+) ([\d.]+) Tm)/su,
        'q 1 0 0 1 0 -3 cm 0.5 w $1 $2 m 500 $2 l S Q BT ',
      ),
    ],
    [
      'words that are struck by a thin bar',
      'words that a line runs through',
      drawing(/BT (?=.*?1 0 0 -1 ([\d.]+) ([\d.]+) Tm)/su, 'q 1 0 0 1 0 -3 cm $1 $2 300 0.5 re f Q BT '),
    ],
    ['an operation that no brief needs', 'drawing by setMiterLimit', drawing(/BT /u, '5 M BT ')],
    [
      'what opens by itself',
      '/OpenAction',
      having('Catalog', 'OpenAction', new Map([['S', new PdfName('JavaScript')]])),
    ],
    ['a form', '/AcroForm', having('Catalog', 'AcroForm', new Map())],
    ['layers', '/OCProperties', having('Catalog', 'OCProperties', new Map())],
    ['what a page does', '/AA', having('Page', 'AA', new Map())],
    ['a page that is cut', '/CropBox', having('Page', 'CropBox', [0, 0, 10, 10])],
    ['a page that is turned', '/Rotate', having('Page', 'Rotate', 90)],
    [
      'a bookmark of other words',
      'bookmark “Not this” that is no heading',
      inPdf(
        (pdf) =>
          void dictionariesOf(pdf, (one) => one.has('Title') && one.has('Dest'))[0]?.[1].set(
            'Title',
            'Not this',
          ),
      ),
    ],
    [
      'another title in the metadata',
      'title “Session on cranes” beside “Session on geese”',
      inPdf(
        (pdf) =>
          void dictionariesOf(pdf, (one) => one.has('Producer'))[0]?.[1].set('Title', 'Session on geese'),
      ),
    ],
    ['another annotation', 'annotation FreeText', having('Annot', 'Subtype', new PdfName('FreeText'))],
    ['what an annotation does', '/AA', having('Annot', 'AA', new Map())],
  ],
}

const home = tellsAll(notes, rows, {
  title: '%s are told',
  rule: 'brief-unlike',
  reason: (says) => `Unexpected ${says}`,
})

test('what is not ours is told as a question for a person', async () => {
  const file = replaced(
    'Cranes lift cargo',
    '<del>Cranes</del> lift cargo',
  )(readFileSync(join(home, 'html-sound', 'brief.html')))
  mkdirSync(join(home, 'alone'))
  writeFileSync(join(home, 'alone', 'other.html'), file)
  const { code, err } = await runHere(['verify', 'alone/other.html', '--quiet'], home)
  expect(err).toMatch(
    /^alone.other\.html:1:1 warning Cannot judge whether readers see .*<del> .* file-unlike$/mu,
  )
  expect(code).toBe(0)
})
