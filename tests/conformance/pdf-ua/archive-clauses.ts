/** The clauses of PDF/A-3a, each with a fault that a program finds. */
import { addObject, catalogOf, pdfValue } from '../../support/pdf-editing.ts'
import type { Condition } from './condition.ts'
import { damage, fault, sampleFault } from './fault.ts'
import {
  artifact,
  attachment,
  both,
  catalog,
  drawResource,
  formObject,
  image,
  layers,
  type Plant,
  page,
  rename,
  set,
  tag,
  trailer,
  within,
  xmp,
} from './plant.ts'
import { annotation, dynamicForm, formField, link } from './plant-annotation.ts'
import { cidSet, descendant, descriptor, encoded, font, program, shownCode, unicode } from './plant-font.ts'

/** A graphics state of the first page. */
const state =
  (entries: Parameters<typeof pdfValue>[0]): Plant =>
  (pdf) => {
    drawResource(pdf, 'ExtGState', 'Own', entries)
    artifact('/Own gs')(pdf)
  }

const metadata = (from: RegExp | string, to: string): Plant => xmp((text) => text.replace(from, to))
/** A colour space of the first page, used once. */
const space =
  (value: Parameters<typeof pdfValue>[0], operands: string): Plant =>
  (pdf) => {
    drawResource(pdf, 'ColorSpace', 'Own', value)
    artifact(`/Own cs ${operands} scn 0 0 1 1 re f`)(pdf)
  }
const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 0, 0], N: 1 }

const noForms = 'A brief has no form fields and no signatures.'
const noActions = 'The only actions are links to addresses (`drawing/links.ts`).'
const noLayers = 'A brief has no layers.'
const kit = 'PDFKit writes the syntax; the bytes of every stream come whole (`drawing/kit.ts`).'
const composite =
  'Every font is a composite font with TrueType outlines and Identity-H (`drawing/kit.ts`, `fonts/subset.ts`).'
const schema = 'The one extension schema is a constant (`drawing/xmp.ts`).'

export const archiveClauses: readonly Condition[] = [
  {
    id: '6.1.2',
    fails: 'The file does not begin with its header.',
    clause: '6.1.2',
    met: kit,
    faults: [
      fault('PDF 2.0', '3a 6.1.2-1', (pdf) => {
        pdf.header = pdf.header.replace('1.7', '2.0')
      }),
      fault('no binary comment', '3a 6.1.2-2', (pdf) => {
        pdf.header = '%PDF-1.7\n%abcd\n'
      }),
    ],
  },
  {
    id: '6.1.3',
    fails: 'The trailer has no identifier, is encrypted, or is not the end.',
    clause: '6.1.3',
    met: 'The identifier is a digest of the properties, so it is the same for the same notes (`drawing/kit.ts`).',
    faults: [
      fault('no identifier', '3a 6.1.3-1', set(trailer, 'ID', null)),
      fault('encryption', 'own trailer Encrypt', set(trailer, 'Encrypt', { V: 4 })),
      damage('words after the end', '3a 6.1.3-3', /$/u, 'words after the end\n'),
    ],
  },
  {
    id: '6.1.4',
    fails: 'The table of cross-references is not as it should be.',
    clause: '6.1.4',
    met: 'Cross-references are a stream, objects that are no streams are packed (`drawing/object-streams.ts`).',
    faults: [damage('a space after xref', '3a 6.1.4-2', /\nxref\n0 /u, '\nxref \n0 ')],
  },
  {
    id: '6.1.6',
    fails: 'A hexadecimal string has half a byte, or letters that are no digits.',
    clause: '6.1.6',
    met: kit,
    faults: [
      damage('half a byte', '3a 6.1.6-1', /(\/ID \[<[0-9a-f]{31})[0-9a-f]/u, '$1'),
      damage('a letter that is no digit', '3a 6.1.6-2', /(\/ID \[<[0-9a-f]{31})[0-9a-f]/u, '$1z'),
    ],
  },
  {
    id: '6.1.7',
    fails: 'A stream’s length is wrong, or it is outside the file, or compressed by LZW.',
    clause: '6.1.7',
    met: 'Streams are deflated, or JPEG as it came (`drawing/kit.ts`).',
    faults: [
      damage('a length that is wrong', '3a 6.1.7.1-1', /(\/Subtype \/XML\n\/Length \d)\d/u, '$17'),
      damage('no line after the keyword', '3a 6.1.7.1-2', />>\nstream\n/u, '>>\nstream\r'),
      fault('a stream that is elsewhere', '3a 6.1.7.1-3', set(within('Metadata'), 'F', 'a.xml')),
      fault('LZW', '3a 6.1.7.2-1', (pdf) => {
        catalogOf(pdf).set(
          'Own',
          addObject(pdf, { Filter: '/LZWDecode' }, '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01'),
        )
      }),
    ],
  },
  {
    id: '6.1.8',
    fails: 'A name is not UTF-8.',
    clause: '6.1.8',
    met: 'Names of fonts and tags are ASCII (`fonts/subset.ts`, `tag.ts`).',
    faults: [fault('a font’s name', '3a 6.1.8-1', set(descendant, 'BaseFont', '/ABCDEF+\xff\xfe'))],
  },
  {
    id: '6.1.9',
    fails: 'An object does not begin on a line of its own.',
    clause: '6.1.9',
    met: kit,
    faults: [damage('no line after obj', '3a 6.1.9-1', / 0 obj\n/u, ' 0 obj ')],
  },
  {
    id: '6.1.10',
    fails: 'An inline image is compressed by LZW.',
    clause: '6.1.10',
    met: 'The writer makes no inline images (`drawing/draw-picture.ts`).',
    faults: [
      fault('an inline image', '3a 6.1.10-1', artifact('BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80 EI')),
    ],
  },
  {
    id: '6.1.12',
    fails: 'Permissions are not those of a signature.',
    clause: '6.1.12',
    met: noForms,
    faults: [fault('another permission', '3a 6.1.12-1', set(catalog, 'Perms', { Own: {} }))],
  },
  {
    id: '6.1.13',
    fails: 'A number, string, name, page or nesting is beyond the limits.',
    clause: '6.1.13',
    met: 'Numbers are rounded to a thousandth of a point (`drawing/document-font.ts`), a page is 100 to 700 mm (`theme.ts`); graphics states nest as deep as an SVG picture does.',
    faults: [
      fault('a great number', '3a 6.1.13-1', set(catalog, 'Own', 9_999_999_999)),
      fault('a long string', '3a 6.1.13-3', set(catalog, 'Own', 'x'.repeat(40_000))),
      fault('a long name', '3a 6.1.13-4', set(catalog, 'Own', `/${'x'.repeat(130)}`)),
      fault('deep nesting', '3a 6.1.13-8', artifact(`${'q '.repeat(30)}${'Q '.repeat(30)}`)),
      fault('a small page', '3a 6.1.13-11', set(page(), 'MediaBox', [0, 0, 2, 2])),
    ],
  },
  {
    id: '6.2.2',
    fails: 'A page has an unknown operator.',
    clause: '6.2.2',
    met: 'Operators are written in few places (`drawing/draw-line.ts`, `drawing/sheet.ts`).',
    faults: [fault('an unknown operator', '3a 6.2.2-1', artifact('own'))],
  },
  {
    id: '6.2.3',
    fails: 'The output intent is not one that colours can be judged by.',
    clause: '6.2.3',
    met: 'sRGB, always the same file (`drawing/draw.ts`).',
    faults: [
      fault('a second intent with another profile', '3a 6.2.3-2', (pdf) => {
        const profile = addObject(pdf, { N: 3 }, 'other')
        const intents = pdf.resolve(catalogOf(pdf).get('OutputIntents'))
        const other = {
          Type: '/OutputIntent',
          S: '/GTS_PDFA1',
          OutputConditionIdentifier: 'a',
          DestOutputProfile: profile,
        }
        catalogOf(pdf).set('OutputIntents', [...(Array.isArray(intents) ? intents : []), pdfValue(other)])
      }),
    ],
  },
  {
    id: '6.2.4',
    fails: 'A colour depends on the device.',
    clause: '6.2.4',
    met: 'Colours are sRGB, which is the output intent (`drawing/colour.ts`); a JPEG in CMYK is turned into RGB, with a warning (`pictures/jpeg/read-jpeg.ts`).',
    faults: [
      fault('no output intent', '3a 6.2.4.3-2', set(catalog, 'OutputIntents', null)),
      fault('a colour in CMYK', '3a 6.2.4.3-3', artifact('0 1 0 0 k 0 0 1 1 re f')),
      fault(
        'a grey without an output intent',
        '3a 6.2.4.3-4',
        both(set(catalog, 'OutputIntents', null), artifact('0.5 g 0 0 1 1 re f')),
      ),
      fault(
        'a special colour without its colourants',
        '3a 6.2.4.4-1',
        space(
          [
            '/DeviceN',
            ['/Own'],
            '/DeviceRGB',
            tint,
            {
              Subtype: '/NChannel',
              Process: { ColorSpace: '/DeviceRGB', Components: ['/R', '/G', '/B'] },
            },
          ],
          '1',
        ),
      ),
    ],
  },
  {
    id: '6.2.5',
    fails: 'A graphics state depends on the device.',
    clause: '6.2.5',
    met: 'The writer makes no graphics states.',
    faults: [
      fault('a transfer function', '3a 6.2.5-1', state({ Type: '/ExtGState', TR: '/Identity' })),
      fault('another one', '3a 6.2.5-2', state({ Type: '/ExtGState', TR2: '/Identity' })),
      fault('a halftone’s phase', '3a 6.2.5-3', state({ Type: '/ExtGState', HTP: [0, 0] })),
      fault(
        'a halftone',
        '3a 6.2.5-4',
        state({ Type: '/ExtGState', HT: { Type: '/Halftone', HalftoneType: 6 } }),
      ),
    ],
  },
  {
    id: '6.2.6',
    fails: 'A rendering intent is unknown.',
    clause: '6.2.6',
    met: 'The writer sets none.',
    faults: [fault('an intent of our own', '3a 6.2.6-1', artifact('/Own ri'))],
  },
  {
    id: '6.2.8',
    fails: 'A picture has alternates or is smoothed by the viewer.',
    clause: '6.2.8',
    met: 'PDFKit writes a picture’s size, colours and pixels, no more (`drawing/draw-picture.ts`).',
    faults: [
      sampleFault('alternates', '3a 6.2.8-1', set(image, 'Alternates', [])),
      sampleFault('prepress information', '3a 6.2.8-2', set(image, 'OPI', {})),
      sampleFault('smoothing', '3a 6.2.8-3', set(image, 'Interpolate', true)),
      sampleFault('three bits a colour', '3a 6.2.8-4', set(image, 'BitsPerComponent', 3)),
    ],
  },
  {
    id: '6.2.9',
    fails: 'A form object holds PostScript or refers to another file.',
    clause: '6.2.9',
    met: 'The writer makes no form objects (`drawing/draw-svg.ts` draws vectors on the page itself).',
    faults: [
      fault('PostScript', '3a 6.2.9-1', formObject({ Subtype2: '/PS' }, '0 0 1 1 re f', 1)),
      fault(
        'a reference',
        '3a 6.2.9-2',
        formObject({ Ref: { F: { Type: '/Filespec', F: 'a.pdf' }, Page: 0 } }, '0 0 1 1 re f', 1),
      ),
      fault('a PostScript object', '3a 6.2.9-3', formObject({ Subtype: '/PS' }, '', 1)),
    ],
  },
  {
    id: '6.2.10',
    fails: 'Colours are blended in an unknown way, or in an unknown space.',
    clause: '6.2.10',
    met: 'Only a picture’s own transparency is kept, over the output intent (`drawing/draw-picture.ts`).',
    faults: [fault('an unknown blend mode', '3a 6.2.10-1', state({ Type: '/ExtGState', BM: '/Own' }))],
  },
  {
    id: '6.2.11.2',
    fails: 'A font’s program is of an unknown kind.',
    clause: '6.2.11.2',
    met: composite,
    faults: [fault('a kind of our own', '3a 6.2.11.2-7', set(program, 'Subtype', '/Own'))],
  },
  {
    id: '6.2.11.3',
    fails: 'A composite font’s encoding is not known.',
    clause: '6.2.11.3',
    met: composite,
    faults: [
      fault('another registry', '3a 6.2.11.3.1-1', encoded({ Registry: 'Own' })),
      fault('no map of glyphs', '3a 6.2.11.3.2-1', set(descendant, 'CIDToGIDMap', null)),
      fault('an unknown encoding', '3a 6.2.11.3.3-1', set(font, 'Encoding', '/Own-H')),
    ],
  },
  {
    id: '6.2.11.4',
    fails: 'A font, or the list of its glyphs, is not whole in the file.',
    clause: '6.2.11.4',
    met: 'Every face is written as a subset; no list of glyphs is written (`fonts/subset.ts`, `drawing/kit.ts`).',
    faults: [
      fault('a font that is not embedded', '3a 6.2.11.4.1-1', set(descriptor, 'FontFile2', null)),
      fault('a list of too few', '3a 6.2.11.4.2-2', cidSet('\x00')),
    ],
  },
  {
    id: '6.2.11.5',
    fails: 'A glyph’s width in the file and in the font differ.',
    clause: '6.2.11.5',
    met: 'Widths are the font’s own; kerning is written as offsets (`drawing/document-font.ts`).',
    faults: [fault('widths of 1000', '3a 6.2.11.5-1', set(descendant, 'W', [0, 900, 1000]))],
  },
  {
    id: '6.2.11.7',
    fails:
      'A code stands for no character, for one that there is not, or for a private one without a replacement.',
    clause: '6.2.11.7',
    met: 'Every code is made together with its text (`drawing/document-font.ts`); characters that may not stand in a file are shown as the replacement character (`text/runs.ts`), private ones have `ActualText` (`drawing/draw-line.ts`).',
    faults: [
      fault('no ToUnicode', '3a 6.2.11.7.2-1', set(font, 'ToUnicode', null)),
      fault(
        'a code for U+FEFF',
        '3a 6.2.11.7.2-2',
        unicode((map) => map.replace(/\[<0000> <[0-9a-f ]+>/u, '[<0000> <feff>')),
      ),
      fault(
        'a private character',
        '3a 6.2.11.7.3-1',
        unicode((map) => map.replace(/\[<0000> <[0-9a-f ]+>/u, '[<0000> <e000>')),
      ),
    ],
  },
  {
    id: '6.2.11.8',
    fails: 'The glyph for no character is shown.',
    clause: '6.2.11.8',
    met: 'A letter that no face has is shown as □ with its own text (`text/pieces.ts`).',
    faults: [fault('the first glyph', '3a 6.2.11.8-1', shownCode('0000'))],
  },
  {
    id: '6.3',
    fails: 'An annotation is of a type that is not allowed, is hidden, or has no appearance.',
    clause: '6.3',
    met: 'Links are printed and need no appearance (`drawing/links.ts`).',
    faults: [
      fault('a film', '3a 6.3.1-1', annotation({ Subtype: '/Movie', Contents: 'a' }, 'Annot')),
      fault('a link without flags', '3a 6.3.2-1', set(link, 'F', null)),
      fault('a hidden link', '3a 6.3.2-2', set(link, 'F', 2)),
      fault(
        'a comment without an appearance',
        '3a 6.3.3-1',
        annotation({ Subtype: '/Text', AP: null }, 'Annot'),
      ),
      fault(
        'an appearance for the mouse',
        '3a 6.3.3-2',
        annotation({ Subtype: '/Text', AP: { D: {} } }, 'Annot'),
      ),
    ],
  },
  {
    id: '6.4',
    fails: 'A form acts, is filled in by the viewer, or is an XFA form.',
    clause: '6.4',
    met: noForms,
    faults: [
      fault('a field that acts', '3a 6.4.1-1', formField({ TU: 'Name', A: { S: '/URI', URI: 'a' } }, 'Form')),
      fault('a field that acts by itself', '3a 6.4.1-2', formField({ TU: 'Name', AA: {} }, 'Form')),
      fault(
        'a form without appearances',
        '3a 6.4.1-3',
        set(catalog, 'AcroForm', { Fields: [], NeedAppearances: true }),
      ),
      fault('an XFA form', '3a 6.4.2-1', dynamicForm),
      fault('a form to be rendered', '3a 6.4.2-2', set(catalog, 'NeedsRendering', true)),
    ],
  },
  {
    id: '6.5',
    fails: 'The file acts: scripts, launched programs, actions by themselves.',
    clause: '6.5',
    met: noActions,
    faults: [
      fault('a script', '3a 6.5.1-1', set(catalog, 'OpenAction', { S: '/JavaScript', JS: 'app.beep()' })),
      fault('a launched program', '3a 6.5.1-1', set(link, 'A', { S: '/Launch', F: 'a' })),
      fault('an unknown named action', '3a 6.5.1-2', set(link, 'A', { S: '/Named', N: '/Print' })),
      fault('a document that acts', '3a 6.5.2-1', set(catalog, 'AA', { WC: { S: '/URI', URI: 'a' } })),
      fault('a page that acts', '3a 6.5.2-2', set(page(), 'AA', { O: { S: '/URI', URI: 'a' } })),
    ],
  },
  {
    id: '6.6.2.1',
    fails: 'The metadata are missing or no XMP.',
    clause: '6.6.2.1',
    met: 'Text is escaped, and characters that XML cannot hold are left out (`drawing/xmp.ts`).',
    faults: [
      fault('no metadata', '3a 6.6.2.1-1', set(catalog, 'Metadata', null)),
      fault('a number of bytes', '3a 6.6.2.1-2', metadata('id="W5M0', 'bytes="9" id="W5M0')),
      fault('an encoding', '3a 6.6.2.1-3', metadata('id="W5M0', 'encoding="UTF-8" id="W5M0')),
      fault('broken XML', '3a 6.6.2.1-4', metadata('</dc:title>', '')),
    ],
  },
  {
    id: '6.6.2.3',
    fails: 'The metadata have properties that no schema describes.',
    clause: '6.6.2.3',
    met: schema,
    faults: [
      fault(
        'an unknown property',
        '3a 6.6.2.3.1-1',
        metadata(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/su, ''),
      ),
      fault(
        'a date that is none',
        '3a 6.6.2.3.1-2',
        metadata(/<xmp:CreateDate>.*?</u, '<xmp:CreateDate>in May<'),
      ),
      fault(
        'a schema with an unknown field',
        '3a 6.6.2.3.2-1',
        metadata('<pdfaSchema:prefix>', '<pdfaSchema:own>a</pdfaSchema:own><pdfaSchema:prefix>'),
      ),
      fault(
        'a list that is no bag',
        '3a 6.6.2.3.3-1',
        metadata(/(schemas><rdf:)Bag(>.*<\/rdf:)Bag/su, '$1Seq$2Seq'),
      ),
      fault(
        'a schema without its name',
        '3a 6.6.2.3.3-2',
        metadata(/<pdfaSchema:schema>.*?<\/pdfaSchema:schema>/u, ''),
      ),
      fault(
        'a schema without its address',
        '3a 6.6.2.3.3-3',
        metadata(/<pdfaSchema:namespaceURI>.*?<\/pdfaSchema:namespaceURI>/u, ''),
      ),
      fault(
        'a schema without its prefix',
        '3a 6.6.2.3.3-4',
        metadata(/<pdfaSchema:prefix>.*?<\/pdfaSchema:prefix>/u, ''),
      ),
      fault(
        'a property without its name',
        '3a 6.6.2.3.3-7',
        metadata(/<pdfaProperty:name>.*?<\/pdfaProperty:name>/u, ''),
      ),
      fault(
        'a property without its type',
        '3a 6.6.2.3.3-8',
        metadata(/<pdfaProperty:valueType>.*?<\/pdfaProperty:valueType>/u, ''),
      ),
      fault('a property of an unknown kind', '3a 6.6.2.3.3-9', metadata('category>internal', 'category>own')),
      fault(
        'a property without a description',
        '3a 6.6.2.3.3-10',
        metadata(/<pdfaProperty:description>.*?<\/pdfaProperty:description>/u, ''),
      ),
    ],
  },
  {
    id: '6.6.4',
    fails: 'The metadata do not claim PDF/A-3a.',
    clause: '6.6.4',
    met: 'PDFKit writes the claim of `PDF/A-3a` (`drawing/draw.ts`).',
    faults: [
      fault('no claim', '3a 6.6.4-1', metadata(/<pdfaid:part>.*<\/pdfaid:conformance>/su, '')),
      fault('another part', '3a 6.6.4-2', metadata('<pdfaid:part>3', '<pdfaid:part>2')),
      fault('a lower level', '3a 6.6.4-3', metadata('conformance>A', 'conformance>B')),
      fault(
        'the part under another prefix',
        '3a 6.6.4-4',
        metadata(/pdfaid(?=:part>|:conformance>|=")/gu, 'aid'),
      ),
    ],
  },
  {
    id: '6.7',
    fails: 'The file is not tagged, or its types and languages are not known.',
    clause: '6.7',
    met: 'As for PDF/UA-1 (`drawing/structure.ts`, `tag.ts`).',
    faults: [
      fault('MarkInfo without Marked', '3a 6.7.2.2-1', set(within('MarkInfo'), 'Marked', null)),
      fault('no tag tree', '3a 6.7.3.3-1', set(catalog, 'StructTreeRoot', null)),
      fault('an unknown type', '3a 6.7.3.4-1', rename('P', 'Passage')),
      fault(
        'a mapping in a circle',
        '3a 6.7.3.4-2',
        both(
          set(within('StructTreeRoot'), 'RoleMap', { One: '/Other', Other: '/One', Strong: '/Span' }),
          rename('P', 'One'),
        ),
      ),
      fault('a language in words', '3a 6.7.4-1', set(tag('P'), 'Lang', 'plain English')),
    ],
  },
  {
    id: '6.8',
    fails: 'An attached file does not say what it is to the brief.',
    clause: '6.8',
    met: 'Every attachment has a name, media type, description, date and relationship, and the catalogue names it (`drawing/attach-files.ts`).',
    faults: [
      fault('no media type', '3a 6.8-1', (pdf) => {
        const files = [...pdf.objects.values()].filter((value) => value instanceof Map)
        for (const value of files) if (value.get('Params')) value.delete('Subtype')
      }),
      fault('no name', '3a 6.8-2', set(attachment, 'UF', null)),
      fault('no relationship', '3a 6.8-3', set(attachment, 'AFRelationship', null)),
      fault('a file that belongs to nothing', '3a 6.8-4', set(catalog, 'AF', null)),
    ],
  },
  {
    id: '6.9',
    fails: 'Layers have no name, the same name, no order or show by themselves.',
    clause: '6.9',
    met: noLayers,
    faults: [
      fault('no name', '3a 6.9-1', layers({ Name: 'One' }, {})),
      fault('the same name twice', '3a 6.9-2', layers({ Name: 'One' }, { Name: 'One' })),
      fault('layers by themselves', '3a 6.9-4', layers({ Name: 'One', AS: [{ Event: '/View' }] })),
    ],
  },
  {
    id: '6.10',
    fails: 'There are other presentations of the document.',
    clause: '6.10',
    met: 'The writer makes none.',
    faults: [
      fault('a presentation', '3a 6.10-1', set(within('Names'), 'AlternatePresentations', { Names: [] })),
      fault('steps of a page', '3a 6.10-2', set(page(), 'PresSteps', { Type: '/NavNode' })),
    ],
  },
  {
    id: '6.11',
    fails: 'The file asks something of its viewer.',
    clause: '6.11',
    met: 'The writer asks nothing.',
    faults: [fault('a requirement', '3a 6.11-1', set(catalog, 'Requirements', []))],
  },
]
