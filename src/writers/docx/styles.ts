import type { Element } from 'xast'
import type { Theme } from '../../document/theme.ts'
import {
  type BoxKind,
  type BoxPart,
  boxEnd,
  boxIndent,
  boxKinds,
  boxLook,
  boxNames,
  boxStyle,
} from './body/box-look.ts'
import { bulletStyle, continueStyle, listIndent, numberStyle, styleLevels } from './package/numbering-xml.ts'
import { halfPoints, hex, twips, twipsOfMillimetres } from './units.ts'
import { w } from './wml.ts'

/** A style of the Word file. Its name is what Word, in any language, and reference documents know it by. */
export interface Style {
  id: string
  name: string
  type: 'paragraph' | 'character' | 'table'
  basedOn?: string
  next?: string
  /** Word's own order in its list of styles. */
  priority: number
  /** Whether it stands in Word's gallery. */
  gallery?: boolean
  /** Whether it is ours and not one of Word's. */
  own?: boolean
  default?: boolean
  /** `w:pPr`, `w:rPr`, and for a table style what comes after them. */
  properties: Element[]
}

/** How far a quotation stands in, in twips. */
export const quoteIndent = 397
/** One grid for all lists of facts: what is said begins here, in twips; where there is less room, it is nearer. */
export const factColumn = 2900
/** How far words stand in from a label that hangs beside them, in twips. */
export const labelIndent = 567

/** Every style that the writer uses; a style sheet is this listing as XML. `onBand` says that the title stands on a band. */
export function styles(theme: Theme, onBand = false): Style[] {
  const { colours, headings } = theme
  const size = (index: number): number => headings.sizes[index] ?? theme.text.size
  const small = theme.text.size - 1.5
  return [
    {
      id: 'Normal',
      name: 'Normal',
      type: 'paragraph',
      default: true,
      gallery: true,
      priority: 0,
      // Not among the defaults: LibreOffice lays those over the colour of links in tables.
      properties: [rPr(colour(colours.text))],
    },
    paragraph('BodyText', 'Body Text', 1, [pPr(spacing(0, 12 * theme.spacing.paragraphs), left)]),
    // A table takes no room below itself.
    ours(
      'BodyTextAfterTable',
      'Body Text After Table',
      [pPr(spacing(10, 12 * theme.spacing.paragraphs))],
      'BodyText',
    ),
    titleStyle(theme, onBand),
    ...[1, 2, 3, 4, 5].map((level) => heading(level, size(level), theme)),
    paragraph('Subtitle', 'Subtitle', 11, [pPr(spacing(0, 8, 1.15), left), rPr(sized(theme.text.size + 1))]),
    ours('Kicker', 'Kicker', [
      pPr(keepNext, spacing(8, 4), left),
      rPr(fonts('major'), bold, colour(colours.accent), w('spacing', { val: 12 }), sized(small)),
    ]),
    ours('Statement', 'Statement', [
      pPr(keepLines, spacing(4, 12, 1.1), left),
      rPr(fonts('major'), bold, colour(colours.accent), sized(theme.text.size * 1.4)),
    ]),
    ...bandStyles(theme),
    ours('SmallPrint', 'Small Print', [pPr(spacing(6, 4), left), rPr(colour(colours.muted), sized(small))]),
    ...levels.map((level) =>
      paragraph(bulletStyle(level), levelName('List Bullet', level), 36, [
        pPr(listNumber('bullet', level), spacing(0, 4), left),
      ]),
    ),
    ...levels.map((level) =>
      paragraph(numberStyle(level), levelName('List Number', level), 36, [
        pPr(listNumber('number', level), spacing(0, 4), left),
      ]),
    ),
    ...levels.map((level) =>
      paragraph(continueStyle(level), levelName('List Continue', level), 36, [
        pPr(spacing(0, 4), indent(listIndent(level).left), left),
      ]),
    ),
    paragraph('Quote', 'Quote', 29, [
      pPr(
        w('pBdr', {}, border('left', 12, 12, colours.rule)),
        spacing(0, 6),
        indent(quoteIndent, quoteIndent),
        left,
      ),
      rPr(italic, colour(colours.text)),
    ]),
    ours(
      'PullQuote',
      'Pull Quote',
      [
        pPr(keepLines, w('pBdr', {}, border('left', 24, 12, colours.accent)), spacing(12, 14, 1.2), left),
        rPr(colour(colours.accent), sized(theme.text.size + 2.5)),
      ],
      'Quote',
    ),
    // Word takes the sides of borders as they are on the page, whatever the direction of the words
    ours('QuoteFromRight', 'Quote From Right', [pPr(barAtRight(12, colours.rule))], 'Quote'),
    ours('PullQuoteFromRight', 'Pull Quote From Right', [pPr(barAtRight(24, colours.accent))], 'PullQuote'),
    ours('LabelledItem', 'Labelled Item', [pPr(spacing(0, 4), hanging(labelIndent, labelIndent), left)]),
    ...boxKinds.flatMap((kind) => boxStyles(kind, theme)),
    // A fine rule above each fact, also where Word would draw several as one box.
    ours('Fact', 'Fact', [
      pPr(
        keepLines,
        w('pBdr', {}, border('top', 4, 3, colours.rule), border('between', 4, 3, colours.rule)),
        spacing(0, 3),
        hanging(factColumn, factColumn),
        left,
      ),
    ]),
    ours('FactContinued', 'Fact Continued', [pPr(keepLines, spacing(0, 3), indent(factColumn), left)]),
    // The last of a list has the rule that closes it.
    ...[
      ['FactLast', 'Fact Last', 'Fact'],
      ['FactContinuedLast', 'Fact Continued Last', 'FactContinued'],
    ].map(([id = '', name = '', base]) =>
      ours(id, name, [pPr(w('pBdr', {}, border('bottom', 4, 3, colours.rule)), spacing(0, 10))], base),
    ),
    ours('FactLine', 'Fact Line', [
      pPr(keepLines, spacing(0, 8), left),
      rPr(fonts('major'), sized(theme.text.size - 0.5)),
    ]),
    paragraph('Caption', 'caption', 35, [
      pPr(keepLines, spacing(4, 10, 1.15), left),
      rPr(fonts('major'), colour(colours.muted), sized(small)),
    ]),
    ours('TableCaption', 'Table Caption', [pPr(keepNext, spacing(8, 4, 1.15))], 'Caption'),
    ours('Figure', 'Figure', [pPr(spacing(6, 4), left)]),
    ours('TableText', 'Table Text', [pPr(spacing(1.5, 1.5, 1.15), left), rPr(sized(theme.text.size - 1))]),
    ours(
      'TableHeading',
      'Table Heading',
      [pPr(keepNext), rPr(fonts('major'), bold, colour(colours.accent))],
      'TableText',
    ),
    paragraph('HTMLPreformatted', 'HTML Preformatted', 99, [
      pPr(
        w('pBdr', {}, ...['top', 'left', 'bottom', 'right'].map((side) => border(side, 4, 4, colours.tint))),
        shading(colours.tint),
        spacing(4, 10, 1.15),
        indent(90, 90),
        left,
      ),
      rPr(mono, noProof, sized(theme.text.size - 1)),
    ]),
    ours('Rule', 'Rule', [pPr(w('pBdr', {}, border('bottom', 6, 1, colours.rule)), spacing(0, 10))]),
    paragraph('TOCHeading', 'TOC Heading', 39, [
      pPr(keepNext, keepLines, w('pBdr', {}, border('top', 8, 4, colours.accent)), spacing(12, 4), left),
      rPr(fonts('major'), bold, colour(colours.accent), sized(theme.text.size + 1)),
    ]),
    ...[1, 2, 3, 4, 5].map((level) =>
      paragraph(`TOC${level}`, `toc ${level}`, 39, [
        pPr(...endTab(theme.page, 'dot'), spacing(0, 2), hanging(level * 284, 284), left),
      ]),
    ),
    paragraph('FootnoteText', 'footnote text', 99, [pPr(spacing(0, 2, 1.15), left), rPr(sized(small))]),
    paragraph('Header', 'header', 99, [
      pPr(w('pBdr', {}, border('bottom', 4, 4, colours.rule)), spacing(0, 0, 1.15), left),
      rPr(colour(colours.muted), sized(small)),
    ]),
    paragraph('Footer', 'footer', 99, [
      pPr(spacing(0, 0, 1.15), left),
      rPr(colour(colours.muted), sized(small)),
    ]),
    {
      id: 'DefaultParagraphFont',
      name: 'Default Paragraph Font',
      type: 'character',
      default: true,
      priority: 1,
      properties: [],
    },
    character('Hyperlink', 'Hyperlink', 99, [rPr(colour(colours.link), w('u', { val: 'single' }))]),
    character('FootnoteReference', 'footnote reference', 99, [rPr(w('vertAlign', { val: 'superscript' }))]),
    character('HTMLCode', 'HTML Code', 99, [rPr(mono, noProof)]),
    {
      ...character('FactTerm', 'Fact Term', 1, [rPr(fonts('major'), bold)]),
      own: true,
      gallery: true,
    },
    {
      ...character('ItemLabel', 'Item Label', 1, [rPr(fonts('major'), bold, colour(colours.accent))]),
      own: true,
      gallery: true,
    },
    {
      id: 'TableNormal',
      name: 'Normal Table',
      type: 'table',
      default: true,
      priority: 99,
      properties: [w('tblPr', {}, w('tblInd', { w: 0, type: 'dxa' }), cellMargins(0, 108))],
    },
    briefTable(theme),
  ]
}

/** A tab at the end of the lines. */
const endTab = ({ width, inner, outer }: Theme['page'], leader?: 'dot'): Element[] => [
  w('tabs', {}, w('tab', { val: 'right', leader, pos: twipsOfMillimetres(width - inner - outer) })),
]

/** The title, on the ground of the band where the brief has one. */
function titleStyle(theme: Theme, onBand: boolean): Style {
  const { colours, headings, text } = theme
  const size = sized(headings.sizes[0] ?? text.size)
  const look = onBand
    ? [
        pPr(keepNext, keepLines, ...band(theme), spacing(0, 3, 1), noHyphens, left),
        rPr(fonts('major'), bold, colour(colours.onBand), size),
      ]
    : [
        pPr(keepNext, keepLines, spacing(10, 8, 1.05), noHyphens, left),
        rPr(fonts('major'), bold, colour(colours.accent), size),
      ]
  return paragraph('Title', 'Title', 10, look)
}

/** Borders of the ground's own colour give room to the words, and paragraphs of like borders are one box. */
function band({ colours }: Theme): Element[] {
  const ground = colours.band ?? colours.accent
  const sides = ['top', 'left', 'bottom', 'right'].map((side) =>
    border(side, 4, side === 'left' ? 9 : 8, ground),
  )
  return [w('pBdr', {}, ...sides), shading(ground)]
}

/** Words on the band beside the title: its ground is that of each paragraph, so no table holds them. */
function bandStyles(theme: Theme): Style[] {
  const ground = band(theme)
  const words = colour(theme.colours.onBand)
  return [
    ours(
      'BandKicker',
      'Band Kicker',
      [
        pPr(keepNext, ...ground, ...endTab(theme.page), spacing(0, 3, 1.3), left),
        rPr(words, sized(theme.text.size - 1)),
      ],
      'Kicker',
    ),
    ours('BandText', 'Band Text', [pPr(keepNext, ...ground, spacing(0, 14, 1.3), left), rPr(words)]),
  ]
}

const levels = Array.from({ length: styleLevels }, (_, level) => level)
const levelName = (base: string, level: number): string => (level === 0 ? base : `${base} ${level + 1}`)

const paragraph = (id: string, name: string, priority: number, properties: Element[]): Style => ({
  id,
  name,
  type: 'paragraph',
  basedOn: 'Normal',
  priority,
  gallery: priority < 99,
  properties,
})

const ours = (id: string, name: string, properties: Element[], basedOn = 'Normal'): Style => ({
  ...paragraph(id, name, 40, properties),
  basedOn,
  own: true,
})

const character = (id: string, name: string, priority: number, properties: Element[]): Style => ({
  id,
  name,
  type: 'character',
  basedOn: 'DefaultParagraphFont',
  priority,
  properties,
})

function heading(level: number, size: number, { colours, spacing: room }: Theme): Style {
  const above = ([18, 13, 10, 8, 8][level - 1] ?? 8) * room.headings
  const runs = rPr(fonts('major'), bold, colour(level < 3 ? colours.accent : colours.text), sized(size))
  const lines = pPr(
    keepNext,
    keepLines,
    noHyphens,
    spacing(above, 4 * room.headings, 1.1),
    left,
    w('outlineLvl', { val: level - 1 }),
  )
  return {
    ...paragraph(`Heading${level}`, `heading ${level}`, 9, [lines, runs]),
    next: 'BodyText',
  }
}

function briefTable({ colours }: Theme): Style {
  const line = (side: string, size: number, value: string) => border(side, size, 0, value)
  return {
    id: 'BriefTable',
    name: 'Brief Table',
    type: 'table',
    basedOn: 'TableNormal',
    priority: 59,
    own: true,
    gallery: true,
    properties: [
      w(
        'tblPr',
        {},
        w('tblStyleRowBandSize', { val: 1 }),
        w(
          'tblBorders',
          {},
          line('top', 8, colours.accent),
          line('bottom', 8, colours.accent),
          line('insideH', 4, colours.rule),
        ),
        cellMargins(40, 100),
      ),
      w('tblStylePr', { type: 'firstRow' }, rPr(bold), w('tcPr', {}, shading(colours.tint))),
    ],
  }
}

const cellMargins = (vertical: number, horizontal: number): Element =>
  w(
    'tblCellMar',
    {},
    w('top', { w: vertical, type: 'dxa' }),
    w('left', { w: horizontal, type: 'dxa' }),
    w('bottom', { w: vertical, type: 'dxa' }),
    w('right', { w: horizontal, type: 'dxa' }),
  )

const keepNext = w('keepNext')
const keepLines = w('keepLines')
const noHyphens = w('suppressAutoHyphens')
/** Word takes words that run from right to left, and their numbers, for bold only where `bCs` says so. */
const bold = [w('b'), w('bCs')]
const italic = [w('i'), w('iCs')]
const noProof = w('noProof')
const mono = w('rFonts', { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' })
const left = w('jc', { val: 'left' })

const colour = (value: string): Element => w('color', { val: hex(value) })
const shading = (value: string): Element => w('shd', { val: 'clear', color: 'auto', fill: hex(value) })
const indent = (start: number, end?: number): Element => w('ind', { left: start, right: end })
/** The first line begins `back` before the others; with what stands behind it at a tab. */
const hanging = (start: number, back: number, end?: number): Element =>
  w('ind', { left: start, right: end, hanging: back })
const border = (side: string, size: number, space: number, value: string): Element =>
  w(side, { val: 'single', sz: size, space, color: hex(value) })
const barAtRight = (size: number, value: string): Element =>
  w('pBdr', {}, w('left', { val: 'nil' }), border('right', size, 12, value))
const fonts = (kind: 'major' | 'minor'): Element =>
  w('rFonts', {
    asciiTheme: `${kind}HAnsi`,
    hAnsiTheme: `${kind}HAnsi`,
    eastAsiaTheme: `${kind}EastAsia`,
    cstheme: `${kind}Bidi`,
  })

/** Room above and below in points; line height as a multiple of the font's own. */
const spacing = (before: number, after: number, line?: number): Element =>
  w('spacing', {
    before: twips(before),
    after: twips(after),
    ...(line === undefined ? {} : { line: Math.round(240 * line), lineRule: 'auto' }),
  })

/** The styles of a box: its own, which says its colours, and those of its parts, which are based on it. */
function boxStyles(kind: BoxKind, theme: Theme): Style[] {
  const id = boxStyle(kind)
  const small = kind === 'strip' || kind === 'margin' ? [rPr(sized(theme.text.size - 1))] : []
  const title = rPr(fonts('major'), bold, colour(theme.colours.accent), sized(theme.text.size + 0.5))
  const part = (name: BoxPart, properties: Element[]): Style =>
    ours(boxStyle(kind, name), `${boxNames[kind]} ${name}`, properties, id)
  const hung = (far: number): Element => hanging(boxIndent + far, far, boxEnd)
  return [
    ours(id, boxNames[kind], [
      pPr(keepLines, ...boxLook(theme, kind), spacing(0, 4), indent(boxIndent, boxEnd), left),
      ...small,
    ]),
    part('Title', [pPr(keepNext, spacing(10, 3, 1.15)), title]),
    part('List', [pPr(listNumber('bullet', 0), hung(listIndent(0).hanging))]),
    part('Label', [pPr(hung(labelIndent))]),
    part('Fact', [pPr(hung(factColumn))]),
  ]
}

/** The list that a list style belongs to: numbers 1 and 2 are the plain lists' own. */
const listNumber = (kind: 'bullet' | 'number', level: number): Element =>
  w('numPr', {}, w('ilvl', { val: level }), w('numId', { val: kind === 'bullet' ? bulletList : numberList }))

/** Ids of the lists that the styles List Bullet and List Number belong to. */
export const bulletList = 1
export const numberList = 2

const sized = (points: number): Element[] => [
  w('sz', { val: halfPoints(points) }),
  w('szCs', { val: halfPoints(points) }),
]

/** Orders of CT_PPr and CT_RPr: children in another order make a file that Word repairs. */
const paragraphOrder = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'widowControl',
  'numPr',
  'pBdr',
  'shd',
  'tabs',
  'suppressAutoHyphens',
  'spacing',
  'ind',
  'contextualSpacing',
  'jc',
  'outlineLvl',
]
const runOrder = [
  'rStyle',
  'rFonts',
  'b',
  'bCs',
  'i',
  'iCs',
  'strike',
  'noProof',
  'color',
  'spacing',
  'sz',
  'szCs',
  'u',
  'shd',
  'vertAlign',
  'lang',
]

const pPr = (...children: (Element | Element[])[]): Element =>
  w('pPr', {}, ...ordered(children.flat(), paragraphOrder))
const rPr = (...children: (Element | Element[])[]): Element =>
  w('rPr', {}, ...ordered(children.flat(), runOrder))

const ordered = (children: readonly Element[], order: readonly string[]): Element[] =>
  children.toSorted((one, two) => order.indexOf(one.name.slice(2)) - order.indexOf(two.name.slice(2)))
