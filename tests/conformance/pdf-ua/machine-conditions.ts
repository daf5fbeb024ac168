/** Every failure condition of Matterhorn Protocol 1.1 that a program can decide. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../support/run-cli.ts'
import type { Condition } from './condition.ts'
import { fault, sampleFault } from './fault.ts'
import {
  adopt,
  attachment,
  both,
  catalog,
  cellBeside,
  draw,
  formObject,
  headerCell,
  headers,
  layers,
  notes,
  type Plant,
  pageWithLink,
  rename,
  set,
  spanWith,
  tag,
  trailer,
  within,
  xmp,
} from './plant.ts'
import { annotation, dynamicForm, formField, link, sound } from './plant-annotation.ts'
import {
  cidSet,
  descendant,
  descriptor,
  encoded,
  encodedOver,
  font,
  shownCode,
  simpleFont,
  smallerFont,
  unicode,
  withoutMaps,
} from './plant-font.ts'

const noLanguage: Plant = set(catalog, 'Lang', null)
/** A font program with several maps of characters, none of them Microsoft's for symbols. */
const wholeFont = readFileSync(join(projectFolder, 'assets', 'fonts', 'SourceSerif4-Regular.ttf'))
/** Flags of a font descriptor (ISO 32000-1, 9.8.2). */
const [symbolic, plain] = [4, 32]

/** Makes the first code of the text stand for something else. */
const firstCode = (text: string): Plant =>
  unicode((map) => map.replace(/\[<0000> <[0-9a-f ]+>/u, `[<0000> ${text}`))

const noForms = 'A brief has no form fields; `tag.ts` and `drawing/links.ts` know only what a brief has.'
const noMedia = 'A brief has no sound and no film: the only annotations are links (`drawing/links.ts`).'
const onlyLinks = 'The only annotations are links (`drawing/links.ts`).'
const noForeignFonts =
  'Every font is a composite font with TrueType outlines and Identity-H (`drawing/kit.ts`, `fonts/subset.ts`).'
const oneLanguage = 'The catalogue names the brief’s language (`drawing/draw.ts`); spans name theirs.'

export const machineConditions: readonly Condition[] = [
  {
    id: '01-003',
    fails: 'An artifact stands inside tagged content.',
    clause: '7.1',
    met: 'A sheet closes what is open before it marks anything else (`drawing/sheet.ts`).',
    faults: [
      fault(
        'an artifact in the title',
        'ua1 7.1-1',
        draw((text) => text.replace(/\/H1 <<.*?>> BDC\n/u, '$&/Artifact BMC\n0 0 1 1 re f\nEMC\n')),
      ),
    ],
  },
  {
    id: '01-004',
    fails: 'Tagged content stands inside an artifact.',
    clause: '7.1',
    met: 'A sheet closes what is open before it marks anything else (`drawing/sheet.ts`).',
    faults: [
      fault(
        'an artifact around the title',
        'ua1 7.1-2',
        draw((text) => text.replace(/\/H1 <<.*?>> BDC\n.*?EMC\n/su, '/Artifact BMC\n$&EMC\n')),
      ),
    ],
  },
  {
    id: '01-005',
    fails: 'Content is neither an artifact nor tagged.',
    clause: '7.1',
    met: 'Everything is drawn after `mark` has named its tag or the kind of artifact (`drawing/sheet.ts`).',
    faults: [
      fault(
        'a rectangle without an owner',
        'ua1 7.1-3',
        draw((text) => `${text}\n0 0 9 9 re f\n`),
      ),
    ],
  },
  {
    id: '01-007',
    fails: 'The file says that its tags are suspect.',
    clause: '7.1',
    met: '`MarkInfo` says `Marked` and nothing else (`drawing/draw.ts`).',
    faults: [fault('suspect tags', 'ua1 7.1-4', set(within('MarkInfo'), 'Suspects', true))],
  },
  {
    id: '02-001',
    fails: 'A type that is not standard is not mapped to a standard one.',
    clause: '7.1',
    met: 'The types are a closed list, and what is not standard in it is mapped (`tag.ts`).',
    faults: [fault('a paragraph of an unknown type', 'ua1 7.1-5', rename('P', 'Passage'))],
  },
  {
    id: '02-003',
    fails: 'The mapping of types goes in a circle.',
    clause: '7.1',
    met: 'The map has two entries, both to `Span` (`tag.ts`).',
    faults: [
      fault(
        'two types mapped to each other',
        'ua1 7.1-6',
        both(
          set(within('StructTreeRoot'), 'RoleMap', { One: '/Other', Other: '/One', Strong: '/Span' }),
          rename('P', 'One'),
        ),
      ),
    ],
  },
  {
    id: '02-004',
    fails: 'A standard type is mapped to another.',
    clause: '7.1',
    met: 'The map names only types of our own (`tag.ts`).',
    faults: [
      fault(
        'paragraphs mapped to Div',
        'ua1 7.1-7',
        set(within('StructTreeRoot'), 'RoleMap', { P: '/Div', Strong: '/Span', Em: '/Span' }),
      ),
    ],
  },
  {
    id: '06-001',
    fails: 'There is no XMP metadata stream.',
    clause: '7.1',
    met: 'Written for every file (`drawing/xmp.ts`).',
    faults: [fault('no metadata', 'ua1 7.1-8', set(catalog, 'Metadata', null))],
  },
  {
    id: '06-002',
    fails: 'The metadata do not claim PDF/UA.',
    clause: '5',
    met: '`pdfuaid:part` is always 1 (`drawing/xmp.ts`).',
    faults: [
      fault(
        'no claim',
        'ua1 5-1',
        xmp((text) => text.replace(/<pdfuaid:part>1<\/pdfuaid:part>/u, '')),
      ),
      fault(
        'the claim of another part',
        'ua1 5-2',
        xmp((text) => text.replace(/<pdfuaid:part>1</u, '<pdfuaid:part>7<')),
      ),
    ],
  },
  {
    id: '06-003',
    fails: 'The metadata have no title.',
    clause: '7.1',
    met: '`dc:title` is the brief’s title (`drawing/xmp.ts`).',
    faults: [
      fault(
        'no title',
        'ua1 7.1-9',
        xmp((text) => text.replace(/<dc:title>.*?<\/dc:title>/su, '')),
      ),
    ],
  },
  {
    id: '07-001',
    fails: 'The viewer is not told to show the title.',
    clause: '7.1',
    met: '`displayTitle` (`drawing/draw.ts`).',
    faults: [
      fault('no DisplayDocTitle', 'ua1 7.1-10', set(within('ViewerPreferences'), 'DisplayDocTitle', null)),
    ],
  },
  {
    id: '07-002',
    fails: 'The viewer is told not to show the title.',
    clause: '7.1',
    met: '`displayTitle` (`drawing/draw.ts`).',
    faults: [
      fault(
        'DisplayDocTitle false',
        'ua1 7.1-10',
        set(within('ViewerPreferences'), 'DisplayDocTitle', false),
      ),
    ],
  },
  {
    id: '09-004',
    fails: 'Parts of a table stand where they may not.',
    clause: '7.2',
    met: 'A table is built in one place, on a grid that has every cell once (`boxes/table.ts`, `boxes/grid-cells.ts`).',
    faults: [
      fault('a paragraph in a table', 'ua1 7.2-3', adopt('Table', { S: '/P' })),
      fault('a row in a Div', 'ua1 7.2-4', adopt('Div', { S: '/TR' })),
      fault('a THead in a Div', 'ua1 7.2-5', adopt('Div', { S: '/THead' })),
      fault('a TBody in a Div', 'ua1 7.2-6', adopt('Div', { S: '/TBody' })),
      fault('a TFoot in a Div', 'ua1 7.2-7', adopt('Div', { S: '/TFoot' })),
      fault('a header cell in a Div', 'ua1 7.2-8', adopt('Div', { S: '/TH' })),
      fault('a data cell in a Div', 'ua1 7.2-9', adopt('Div', { S: '/TD' })),
      fault('a paragraph in a row', 'ua1 7.2-10', adopt('TR', { S: '/P' })),
      fault('two heads', 'ua1 7.2-11', adopt('Table', { S: '/THead' })),
      fault('two feet', 'ua1 7.2-12', both(adopt('Table', { S: '/TFoot' }), adopt('Table', { S: '/TFoot' }))),
      fault(
        'a foot without a body',
        'ua1 7.2-13',
        both(adopt('Table', { S: '/TFoot' }), rename('TBody', 'THead')),
      ),
      fault('a head without a body', 'ua1 7.2-14', rename('TBody', 'THead')),
      fault(
        'cells over one another',
        'ua1 7.2-15',
        both(
          set(cellBeside('table-1-r1'), 'A', { O: '/Table', RowSpan: 2 }),
          set(headerCell('table-1-r2'), 'A', { O: '/Table', ColSpan: 2, Scope: '/Row' }),
        ),
      ),
      fault(
        'a caption in the middle',
        'ua1 7.2-16',
        both(adopt('Table', { S: '/Caption' }), adopt('Table', { S: '/TBody' })),
      ),
      fault('a paragraph in a head', 'ua1 7.2-36', adopt('THead', { S: '/P' })),
      fault('a paragraph in a body', 'ua1 7.2-37', adopt('TBody', { S: '/P' })),
      fault(
        'two captions',
        'ua1 7.2-39',
        both(adopt('Table', { S: '/Caption' }), adopt('Table', { S: '/Caption' })),
      ),
      fault(
        'a cell over more rows than there are',
        'ua1 7.2-41',
        set(tag('TD'), 'A', { O: '/Table', RowSpan: 9 }),
      ),
      fault('a row with a cell too many', 'ua1 7.2-43', adopt('TR', { S: '/TD' })),
    ],
  },
  {
    id: '09-005',
    fails: 'Parts of a list stand where they may not.',
    clause: '7.2',
    met: 'Every item is a label and a body (`boxes/list.ts`, `boxes/facts.ts`).',
    faults: [
      fault('an item in a Div', 'ua1 7.2-17', adopt('Div', { S: '/LI' })),
      fault('a body in a Div', 'ua1 7.2-18', adopt('Div', { S: '/LBody' })),
      fault('a paragraph in a list', 'ua1 7.2-19', adopt('L', { S: '/P' })),
      fault('a paragraph in an item', 'ua1 7.2-20', adopt('LI', { S: '/P' })),
      fault('a caption at the end', 'ua1 7.2-40', adopt('L', { S: '/Caption' })),
    ],
  },
  {
    id: '09-006',
    fails: 'Parts of a contents list stand where they may not.',
    clause: '7.2',
    met: 'Entries stand in the list of their level, the title is its first child (`boxes/contents.ts`).',
    faults: [
      fault('an entry in a Div', 'ua1 7.2-26', adopt('Div', { S: '/TOCI' })),
      sampleFault('a paragraph in the contents', 'ua1 7.2-27', adopt('TOC', { S: '/P' })),
      sampleFault('the caption at the end', 'ua1 7.2-28', adopt('TOC', { S: '/Caption' })),
    ],
  },
  {
    id: '09-007',
    fails: 'Parts of a ruby text stand where they may not.',
    clause: '7.2',
    met: 'The writer knows no ruby text (`tag.ts`).',
    faults: [fault('a ruby text', 'own structure type RB', adopt('P', { S: '/RB' }))],
  },
  {
    id: '09-008',
    fails: 'Parts of a warichu text stand where they may not.',
    clause: '7.2',
    met: 'The writer knows no warichu text (`tag.ts`).',
    faults: [fault('a warichu text', 'own structure type WT', adopt('P', { S: '/WT' }))],
  },
  {
    id: '10-001',
    fails: 'A code of the text stands for no character.',
    clause: '7.2',
    met: 'Every code is made together with the text that it stands for (`drawing/document-font.ts`).',
    faults: [fault('a font without ToUnicode', 'ua1 7.21.7-1', set(font, 'ToUnicode', null))],
  },
  {
    id: '11-001',
    fails: 'The language of the text is not known.',
    clause: '7.2',
    met: oneLanguage,
    faults: [fault('no language', 'ua1 7.2-34', noLanguage)],
  },
  {
    id: '11-002',
    fails: 'The language of an alternative text, replacement or expansion is not known.',
    clause: '7.2',
    met: oneLanguage,
    faults: [
      sampleFault('no language, an alternative text', 'ua1 7.2-22', noLanguage),
      fault('no language, a replacement', 'ua1 7.2-21', both(noLanguage, set(tag('P'), 'ActualText', 'a'))),
      fault('no language, an expansion', 'ua1 7.2-23', both(noLanguage, set(tag('P'), 'E', 'a'))),
      fault('no language, a span’s replacement', 'ua1 7.2-30', both(noLanguage, spanWith('ActualText'))),
      fault('no language, a span’s alternative', 'ua1 7.2-31', both(noLanguage, spanWith('Alt'))),
      fault('no language, a span’s expansion', 'ua1 7.2-32', both(noLanguage, spanWith('E'))),
    ],
  },
  {
    id: '11-003',
    fails: 'The language of the outline is not known.',
    clause: '7.2',
    met: oneLanguage,
    faults: [fault('no language', 'ua1 7.2-2', noLanguage)],
  },
  {
    id: '11-004',
    fails: 'The language of an annotation’s description is not known.',
    clause: '7.2',
    met: oneLanguage,
    faults: [fault('no language', 'ua1 7.2-24', noLanguage)],
  },
  {
    id: '11-005',
    fails: 'The language of a form field’s name is not known.',
    clause: '7.2',
    met: noForms,
    faults: [
      fault('no language, a form field', 'ua1 7.2-25', both(noLanguage, formField({ TU: 'Name' }, 'Form'))),
    ],
  },
  {
    id: '11-006',
    fails: 'The language of the metadata is not known.',
    clause: '7.2',
    met: oneLanguage,
    faults: [fault('no language', 'ua1 7.2-33', noLanguage)],
  },
  {
    id: '13-004',
    fails: 'A figure has no alternative text.',
    clause: '7.3',
    met: 'A figure of the document tree cannot be without one (`boxes/figure.ts`).',
    faults: [
      sampleFault('a figure without alternative text', 'ua1 7.3-1', set(tag('Figure'), 'Alt', null)),
      sampleFault('a figure with an empty one', 'ua1 7.3-1', set(tag('Figure'), 'Alt', '')),
    ],
  },
  {
    id: '14-002',
    fails: 'The first heading is not of level 1.',
    clause: '7.4.2',
    met: 'The title is level 1, and levels that would leave a gap are closed up (`boxes/heading-levels.ts`).',
    faults: [fault('a title of level 2', 'ua1 7.4.2-1', rename('H1', 'H2'))],
  },
  {
    id: '14-003',
    fails: 'A level of headings is left out.',
    clause: '7.4.2',
    met: 'Levels that would leave a gap are closed up (`boxes/heading-levels.ts`).',
    faults: [fault('a section of level 5', 'ua1 7.4.2-1', rename('H2', 'H5', 1))],
  },
  {
    id: '14-006',
    fails: 'A node has two headings without a level.',
    clause: '7.4.4',
    met: 'Every heading has its level (`boxes/heading.ts`).',
    faults: [
      fault('two in a Div', 'ua1 7.4.4-1', both(adopt('Div', { S: '/H' }), adopt('Div', { S: '/H' }))),
    ],
  },
  {
    id: '14-007',
    fails: 'There are headings with a level and headings without.',
    clause: '7.4.4',
    met: 'Every heading has its level (`boxes/heading.ts`).',
    faults: [
      fault('one without a level', 'ua1 7.4.4-2', adopt('Div', { S: '/H' })),
      fault('one with a level beside it', 'ua1 7.4.4-3', adopt('Div', { S: '/H' })),
    ],
  },
  {
    id: '15-003',
    fails: 'A table’s header cells do not say what they are the header of.',
    clause: '7.5',
    met: 'Header cells have a scope and an id, data cells name their headers (`boxes/table.ts`).',
    faults: [
      fault('no scope and no headers', 'ua1 7.5-1', headers(null)),
      fault('headers that there are not', 'ua1 7.5-2', headers(['nowhere'])),
    ],
  },
  {
    id: '17-002',
    fails: 'A formula has no alternative text.',
    clause: '7.7',
    met: 'The writer knows no formulas (`tag.ts`).',
    faults: [fault('a formula', 'ua1 7.7-1', rename('Strong', 'Formula'))],
  },
  {
    id: '17-003',
    fails: 'A formula’s codes stand for no characters.',
    clause: '7.7',
    met: 'The writer knows no formulas (`tag.ts`); every code has its text (`drawing/document-font.ts`).',
    faults: [fault('a formula', 'own structure type Formula', rename('Strong', 'Formula'))],
  },
  {
    id: '19-003',
    fails: 'A note has no id.',
    clause: '7.9',
    met: 'A note’s id is the footnote’s own (`boxes/note.ts`).',
    faults: [
      fault('a note without an id', 'ua1 7.9-1', notes(null)),
      sampleFault('the footnote without its id', 'ua1 7.9-1', set(tag('Note'), 'ID', null)),
    ],
  },
  {
    id: '19-004',
    fails: 'Two notes have the same id.',
    clause: '7.9',
    met: 'A note’s id is the footnote’s own (`boxes/note.ts`).',
    faults: [fault('two notes of one id', 'ua1 7.9-2', notes('a', 'a'))],
  },
  {
    id: '20-001',
    fails: 'A configuration of layers has no name.',
    clause: '7.10',
    met: 'A brief has no layers.',
    faults: [fault('a second configuration without a name', 'ua1 7.10-1', layers({ Name: 'One' }, {}))],
  },
  {
    id: '20-002',
    fails: 'The first configuration of layers has no name.',
    clause: '7.10',
    met: 'A brief has no layers.',
    faults: [fault('a configuration with an empty name', 'ua1 7.10-1', layers({ Name: '' }))],
  },
  {
    id: '20-003',
    fails: 'Layers are shown and hidden by themselves.',
    clause: '7.10',
    met: 'A brief has no layers.',
    faults: [
      fault('a configuration with AS', 'ua1 7.10-2', layers({ Name: 'One', AS: [{ Event: '/View' }] })),
    ],
  },
  {
    id: '21-001',
    fails: 'An attached file has no name.',
    clause: '7.11',
    met: 'PDFKit writes `F` and `UF` from the attachment’s name (`drawing/attach-files.ts`).',
    faults: [
      fault('an attachment without UF', 'ua1 7.11-1', set(attachment, 'UF', null)),
      fault('an attachment without F', 'ua1 7.11-1', set(attachment, 'F', null)),
    ],
  },
  {
    id: '25-001',
    fails: 'There is a dynamic XFA form.',
    clause: '7.15',
    met: noForms,
    faults: [fault('a dynamic form', 'ua1 7.15-1', dynamicForm)],
  },
  {
    id: '26-001',
    fails: 'The file is encrypted and does not say what is permitted.',
    clause: '7.16',
    met: 'A brief is never encrypted; PDF/A-3 forbids it.',
    faults: [
      fault('encryption without permissions', 'own trailer Encrypt', set(trailer, 'Encrypt', { V: 4 })),
    ],
  },
  {
    id: '26-002',
    fails: 'The file is encrypted and does not let assistive technology read it.',
    clause: '7.16',
    met: 'A brief is never encrypted; PDF/A-3 forbids it.',
    faults: [
      fault('encryption that permits nothing', 'own trailer Encrypt', set(trailer, 'Encrypt', { P: -3904 })),
    ],
  },
  {
    id: '28-002',
    fails: 'An annotation is not in an `Annot` tag.',
    clause: '7.18.1',
    met: onlyLinks,
    faults: [
      fault('a comment in a paragraph', 'ua1 7.18.1-1', annotation({ Subtype: '/Text', Contents: 'a' }, 'P')),
    ],
  },
  {
    id: '28-004',
    fails: 'An annotation has no description.',
    clause: '7.18.1',
    met: 'A link’s description is its words, or its address where it has none (`drawing/links.ts`).',
    faults: [
      fault('a comment without words', 'ua1 7.18.1-2', annotation({ Subtype: '/Text' }, 'Annot')),
      fault('a link without a description', 'ua1 7.18.1-2', set(link, 'Contents', null)),
    ],
  },
  {
    id: '28-005',
    fails: 'A form field has no name for readers.',
    clause: '7.18.1',
    met: noForms,
    faults: [fault('a form field', 'ua1 7.18.1-3', formField({}, 'Form'))],
  },
  {
    id: '28-006',
    fails: 'There is an annotation of an unknown type.',
    clause: '7.18.2',
    met: onlyLinks,
    faults: [
      fault('an annotation of type Own', 'own annotation Own', annotation({ Subtype: '/Own' }, 'Annot')),
      fault('without a tag', 'ua1 7.18.1-1', annotation({ Subtype: '/Own' })),
    ],
  },
  {
    id: '28-007',
    fails: 'There is an annotation for the printer’s traps.',
    clause: '7.18.2',
    met: onlyLinks,
    faults: [fault('a trap network', 'ua1 7.18.2-1', annotation({ Subtype: '/TrapNet', Contents: 'a' }))],
  },
  {
    id: '28-008',
    fails: 'A page with links does not say in which order they are visited.',
    clause: '7.18.3',
    met: 'PDFKit writes `Tabs` on every page of a tagged file (`drawing/draw.ts`).',
    faults: [fault('a page without Tabs', 'ua1 7.18.3-1', set(pageWithLink, 'Tabs', null))],
  },
  {
    id: '28-009',
    fails: 'A page with links has them visited in another order than that of the tags.',
    clause: '7.18.3',
    met: 'PDFKit writes `Tabs /S` on every page of a tagged file (`drawing/draw.ts`).',
    faults: [fault('links in the order of rows', 'ua1 7.18.3-1', set(pageWithLink, 'Tabs', '/R'))],
  },
  {
    id: '28-010',
    fails: 'A form field is not in a `Form` tag.',
    clause: '7.18.4',
    met: noForms,
    faults: [
      fault('a form field in a paragraph', 'ua1 7.18.4-1', formField({ TU: 'Name' }, 'P')),
      fault('a Form tag without a field', 'ua1 7.18.4-2', adopt('Div', { S: '/Form' })),
    ],
  },
  {
    id: '28-011',
    fails: 'A link is not in a `Link` tag.',
    clause: '7.18.5',
    met: 'A link’s area is put into the tag of its words (`drawing/links.ts`).',
    faults: [fault('a link in a Span', 'ua1 7.18.5-1', rename('Link', 'Span'))],
  },
  {
    id: '28-012',
    fails: 'A link has no description.',
    clause: '7.18.5',
    met: 'A link’s description is its words, or its address where it has none (`drawing/links.ts`).',
    faults: [
      fault('a link without a description', 'ua1 7.18.5-2', set(link, 'Contents', null)),
      fault('a link with an empty one', 'ua1 7.18.5-2', set(link, 'Contents', '')),
    ],
  },
  {
    id: '28-014',
    fails: 'A media clip does not name its type.',
    clause: '7.18.6.2',
    met: noMedia,
    faults: [fault('a sound without a type', 'ua1 7.18.6.2-1', sound({ Alt: ['en', 'A sound'] }))],
  },
  {
    id: '28-015',
    fails: 'A media clip has no alternative text.',
    clause: '7.18.6.2',
    met: noMedia,
    faults: [fault('a sound without words', 'ua1 7.18.6.2-2', sound({ CT: 'audio/mp3' }))],
  },
  {
    id: '28-016',
    fails: 'A file attachment that is seen on the page has no name.',
    clause: '7.18.7',
    met: 'Files are attached to the document, not to a place in it (`drawing/attach-files.ts`).',
    faults: [
      fault(
        'a file attachment on the page',
        'own annotation FileAttachment',
        annotation({ Subtype: '/FileAttachment', Contents: 'a' }, 'Annot'),
      ),
    ],
  },
  {
    id: '28-017',
    fails: 'A printer’s mark is tagged.',
    clause: '7.18.8',
    met: onlyLinks,
    faults: [fault('a tagged printer’s mark', 'ua1 7.18.8-1', annotation({ Subtype: '/PrinterMark' }, 'P'))],
  },
  {
    id: '28-018',
    fails: 'A printer’s mark does not look like an artifact.',
    clause: '7.18.8',
    met: onlyLinks,
    faults: [
      fault('a printer’s mark', 'own annotation PrinterMark', annotation({ Subtype: '/PrinterMark' })),
    ],
  },
  {
    id: '30-001',
    fails: 'There is a reference to a page of another file.',
    clause: '7.20',
    met: 'The writer makes no form objects (`drawing/draw-svg.ts` draws vectors on the page itself).',
    faults: [
      fault(
        'a reference object',
        'ua1 7.20-1',
        formObject({ Ref: { F: { Type: '/Filespec', F: 'a.pdf' }, Page: 0 } }, '0 0 1 1 re f', 1),
      ),
    ],
  },
  {
    id: '30-002',
    fails: 'A form object with tagged content is used twice.',
    clause: '7.20',
    met: 'The writer makes no form objects (`drawing/draw-svg.ts` draws vectors on the page itself).',
    faults: [
      fault(
        'tagged content used twice',
        'ua1 7.20-2',
        formObject({ StructParents: 0 }, '/P <</MCID 0>> BDC 0 0 1 1 re f EMC', 2),
      ),
    ],
  },
  {
    id: '31-001',
    fails: 'A font and its encoding have different registries.',
    clause: '7.21.3.1',
    met: noForeignFonts,
    faults: [fault('another registry', 'ua1 7.21.3.1-1', encoded({ Registry: 'Own' }))],
  },
  {
    id: '31-002',
    fails: 'A font and its encoding have different orderings.',
    clause: '7.21.3.1',
    met: noForeignFonts,
    faults: [fault('another ordering', 'ua1 7.21.3.1-1', encoded({ Ordering: 'Own' }))],
  },
  {
    id: '31-003',
    fails: 'A font’s supplement and its encoding’s do not go together.',
    clause: '7.21.3.1',
    met: noForeignFonts,
    faults: [
      fault(
        'a font of a later supplement',
        'ua1 7.21.3.1-1',
        both(
          encoded({}),
          set(descendant, 'CIDSystemInfo', { Registry: 'Adobe', Ordering: 'Identity', Supplement: 3 }),
        ),
      ),
    ],
  },
  {
    id: '31-004',
    fails: 'A font’s map of glyphs is neither a stream nor `Identity`.',
    clause: '7.21.3.2',
    met: 'PDFKit writes `Identity`, which the subset’s numbers follow (`fonts/subset.ts`).',
    faults: [fault('a map of another name', 'ua1 7.21.3.2-1', set(descendant, 'CIDToGIDMap', 1))],
  },
  {
    id: '31-005',
    fails: 'A font has no map of glyphs.',
    clause: '7.21.3.2',
    met: 'PDFKit writes `Identity`, which the subset’s numbers follow (`fonts/subset.ts`).',
    faults: [fault('no map', 'ua1 7.21.3.2-1', set(descendant, 'CIDToGIDMap', null))],
  },
  {
    id: '31-006',
    fails: 'A font’s encoding is neither a known one nor in the file.',
    clause: '7.21.3.3',
    met: noForeignFonts,
    faults: [fault('an unknown encoding', 'ua1 7.21.3.3-1', set(font, 'Encoding', '/Own-H'))],
  },
  {
    id: '31-007',
    fails: 'An encoding says twice in which direction it runs, and not the same.',
    clause: '7.21.3.3',
    met: noForeignFonts,
    faults: [fault('two directions', 'ua1 7.21.3.3-2', encoded({}, '/WMode 1 def', { WMode: 0 }))],
  },
  {
    id: '31-008',
    fails: 'An encoding builds on one that is not known.',
    clause: '7.21.3.3',
    met: noForeignFonts,
    faults: [fault('another encoding', 'ua1 7.21.3.3-3', encodedOver('Own-H'))],
  },
  {
    id: '31-009',
    fails: 'A font is not embedded.',
    clause: '7.21.4.1',
    met: 'Every face is written as a subset (`fonts/subset.ts`, `drawing/document-font.ts`).',
    faults: [fault('a font that is not embedded', 'ua1 7.21.4.1-1', set(descriptor, 'FontFile2', null))],
  },
  {
    id: '31-011',
    fails: 'An embedded font lacks a glyph that is shown.',
    clause: '7.21.4.1',
    met: 'A code is made by putting its glyph into the subset (`drawing/document-font.ts`).',
    faults: [fault('a glyph that there is not', 'ua1 7.21.4.1-2', smallerFont)],
  },
  {
    id: '31-012',
    fails: 'A Type 1 font’s list of glyphs is not whole.',
    clause: '7.21.4.2',
    met: noForeignFonts,
    faults: [fault('a Type 1 font', 'own font Type1', simpleFont(plain, { Subtype: '/Type1' }))],
  },
  {
    id: '31-013',
    fails: 'A Type 1 font’s list of glyphs names one that there is not.',
    clause: '7.21.4.2',
    met: noForeignFonts,
    faults: [fault('a Type 1 font', 'own font Type1', simpleFont(plain, { Subtype: '/Type1' }))],
  },
  {
    id: '31-014',
    fails: 'A composite font’s list of glyphs is not whole.',
    clause: '7.21.4.2',
    met: 'No such list is written (`drawing/kit.ts`); PDF/A-3 does not ask for one.',
    faults: [fault('an empty list', 'ua1 7.21.4.2-2', cidSet('\x00'))],
  },
  {
    id: '31-015',
    fails: 'A composite font’s list of glyphs names one that there is not.',
    clause: '7.21.4.2',
    met: 'No such list is written (`drawing/kit.ts`); PDF/A-3 does not ask for one.',
    faults: [fault('a list of too many', 'ua1 7.21.4.2-2', cidSet('\xff'.repeat(500)))],
  },
  {
    id: '31-016',
    fails: 'A glyph’s width in the file and in the font differ.',
    clause: '7.21.5',
    met: 'Widths are the font’s own; kerning is written as offsets (`drawing/document-font.ts`).',
    faults: [fault('widths of 1000', 'ua1 7.21.5-1', set(descendant, 'W', [0, 900, 1000]))],
  },
  {
    id: '31-017',
    fails: 'A simple TrueType font has no map of characters.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault(
        'one without a map',
        'ua1 7.21.6-1',
        simpleFont(plain, { Encoding: '/WinAnsiEncoding' }, withoutMaps(wholeFont)),
      ),
    ],
  },
  {
    id: '31-018',
    fails: 'A simple TrueType font’s map lacks a glyph that is shown.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault('one of few letters', 'own font TrueType', simpleFont(plain, { Encoding: '/WinAnsiEncoding' })),
    ],
  },
  {
    id: '31-019',
    fails: 'A simple TrueType font has no encoding.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [fault('one without an encoding', 'ua1 7.21.6-2', simpleFont(plain, {}, wholeFont))],
  },
  {
    id: '31-020',
    fails: 'A simple TrueType font’s encoding has no base.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault(
        'an encoding without a base',
        'ua1 7.21.6-2',
        simpleFont(plain, { Encoding: { Type: '/Encoding' } }, wholeFont),
      ),
    ],
  },
  {
    id: '31-021',
    fails: 'A simple TrueType font’s encoding is neither Windows’ nor the Mac’s.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault(
        'PDF’s own encoding',
        'ua1 7.21.6-2',
        simpleFont(plain, { Encoding: '/PDFDocEncoding' }, wholeFont),
      ),
    ],
  },
  {
    id: '31-022',
    fails: 'A simple TrueType font’s encoding names an unknown glyph.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault(
        'a glyph of a name of our own',
        'ua1 7.21.6-2',
        simpleFont(
          plain,
          { Encoding: { BaseEncoding: '/WinAnsiEncoding', Differences: [65, '/nosuchglyph'] } },
          wholeFont,
        ),
      ),
    ],
  },
  {
    id: '31-023',
    fails: 'A simple TrueType font’s encoding has differences, and its map is not Unicode’s.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault(
        'differences without a map',
        'ua1 7.21.6-2',
        simpleFont(
          plain,
          { Encoding: { BaseEncoding: '/WinAnsiEncoding', Differences: [65, '/A'] } },
          withoutMaps(wholeFont),
        ),
      ),
    ],
  },
  {
    id: '31-024',
    fails: 'A font of symbols has an encoding.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault(
        'symbols with an encoding',
        'ua1 7.21.6-3',
        simpleFont(symbolic, { Encoding: '/WinAnsiEncoding' }, wholeFont),
      ),
    ],
  },
  {
    id: '31-025',
    fails: 'A font of symbols has no map of characters.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [
      fault('symbols without a map', 'ua1 7.21.6-4', simpleFont(symbolic, {}, withoutMaps(wholeFont))),
    ],
  },
  {
    id: '31-026',
    fails: 'A font of symbols has several maps of characters, none of them for symbols.',
    clause: '7.21.6',
    met: noForeignFonts,
    faults: [fault('symbols with maps of letters', 'ua1 7.21.6-4', simpleFont(symbolic, {}, wholeFont))],
  },
  {
    id: '31-027',
    fails: 'A font does not say what its codes stand for.',
    clause: '7.21.7',
    met: 'Every code is made together with the text that it stands for (`drawing/document-font.ts`).',
    faults: [fault('no ToUnicode', 'ua1 7.21.7-1', set(font, 'ToUnicode', null))],
  },
  {
    id: '31-028',
    fails: 'A code stands for U+0000.',
    clause: '7.21.7',
    met: 'Characters that may not stand in a file are drawn as the replacement character (`text/runs.ts`).',
    faults: [fault('a code for U+0000', 'ua1 7.21.7-2', firstCode('<0000>'))],
  },
  {
    id: '31-029',
    fails: 'A code stands for U+FEFF or U+FFFE.',
    clause: '7.21.7',
    met: 'Characters that may not stand in a file are drawn as the replacement character (`text/runs.ts`).',
    faults: [fault('a code for U+FEFF', 'ua1 7.21.7-2', firstCode('<feff>'))],
  },
  {
    id: '31-030',
    fails: 'The glyph for no character is shown.',
    clause: '7.21.8',
    met: 'A letter that no face has is shown as □ with its own text (`text/pieces.ts`).',
    faults: [fault('the first glyph', 'ua1 7.21.8-1', shownCode('0000'))],
  },
]
