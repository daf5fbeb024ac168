import type { Element } from 'xast'
import { type CalloutKind, calloutKinds } from '../../document/document.ts'
import type { Theme } from '../../document/theme.ts'
import { calloutLook } from './callout-look.ts'
import { bulletStyle, continueStyle, listIndent, numberStyle, styleLevels } from './numbering-xml.ts'
import { halfPoints, hex, twips } from './units.ts'
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

/** What a call-out's kind adds to the names of its styles. */
export const calloutNames: Readonly<Record<CalloutKind, string>> = {
  'key-messages': '',
  note: ' Note',
  aside: ' Aside',
  strip: ' Strip',
}

/** How far words stand in from a call-out's bar and a quotation's rule, in twips. */
export const calloutIndent = 227
/** The ground of a call-out ends at the margin: this is the room of its border there. */
export const calloutEnd = 110
export const quoteIndent = 397

/** Every style that the writer uses; a style sheet is this listing as XML. */
export function styles(theme: Theme): Style[] {
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
    paragraph('BodyText', 'Body Text', 1, [
      pPr(spacing(0, 12 * theme.spacing.paragraphs), ...justified(theme)),
    ]),
    paragraph('Title', 'Title', 10, [
      pPr(keepNext, keepLines, spacing(0, 8, 1.05), noHyphens),
      rPr(fonts('major'), bold, colour(colours.accent), sized(size(0))),
    ]),
    ...[1, 2, 3, 4, 5].map((level) => heading(level, size(level), theme)),
    paragraph('Subtitle', 'Subtitle', 11, [
      pPr(spacing(0, 14, 1.15), left),
      rPr(colour(colours.muted), sized(theme.text.size + 2.5)),
    ]),
    ours('Kicker', 'Kicker', [
      pPr(keepNext, spacing(0, 6), left),
      rPr(fonts('major'), bold, colour(colours.accent), w('spacing', { val: 12 }), sized(small)),
    ]),
    ours('Statement', 'Statement', [
      pPr(keepLines, spacing(4, 12, 1.1), left),
      rPr(fonts('major'), bold, colour(colours.accent), sized(theme.text.size * 1.4)),
    ]),
    ...bandStyles(theme),
    ours('SmallPrint', 'Small Print', [pPr(spacing(0, 4), left), rPr(colour(colours.muted), sized(small))]),
    ...levels.map((level) =>
      paragraph(bulletStyle(level), levelName('List Bullet', level), 36, [
        pPr(listNumber('bullet', level), spacing(0, 3), left),
      ]),
    ),
    ...levels.map((level) =>
      paragraph(numberStyle(level), levelName('List Number', level), 36, [
        pPr(listNumber('number', level), spacing(0, 3), left),
      ]),
    ),
    ...levels.map((level) =>
      paragraph(continueStyle(level), levelName('List Continue', level), 36, [
        pPr(spacing(0, 3), indent(listIndent(level).left), left),
      ]),
    ),
    paragraph('Quote', 'Quote', 29, [
      pPr(
        w('pBdr', {}, border('left', 12, 12, colours.rule)),
        spacing(0, 6),
        indent(quoteIndent, quoteIndent),
        ...justified(theme),
      ),
      rPr(italic, colour(colours.text)),
    ]),
    ...calloutKinds.flatMap((kind) => calloutPair(kind, theme)),
    // A fine rule above each fact, also where Word would draw several as one box.
    ours('Fact', 'Fact', [
      pPr(
        keepLines,
        w('pBdr', {}, border('top', 4, 3, colours.rule), border('between', 4, 3, colours.rule)),
        spacing(0, 3),
        left,
      ),
    ]),
    ours('FactContinued', 'Fact Continued', [pPr(keepLines, spacing(0, 3), left)]),
    ours('FactLine', 'Fact Line', [
      pPr(keepLines, spacing(0, 8), left),
      rPr(fonts('major'), sized(theme.text.size - 0.5)),
    ]),
    paragraph('Caption', 'caption', 35, [
      pPr(keepLines, spacing(4, 10, 1.15), left),
      rPr(fonts('major'), bold, colour(colours.muted), sized(small)),
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
      pPr(keepNext, keepLines, spacing(10, 4), left),
      rPr(fonts('major'), bold, colour(colours.accent), sized(theme.text.size + 1)),
    ]),
    ...[1, 2, 3, 4, 5].map((level) =>
      paragraph(`TOC${level}`, `toc ${level}`, 39, [pPr(spacing(0, 2), indent((level - 1) * 284), left)]),
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

/** Words on the band: its ground is that of each paragraph, so no table holds them. */
function bandStyles({ colours, text }: Theme): Style[] {
  const band = colours.band ?? colours.accent
  // Borders of the ground's own colour give room to the words, and paragraphs of like borders are one box.
  const sides = ['top', 'left', 'bottom', 'right'].map((side) =>
    border(side, 4, side === 'left' ? 9 : 8, band),
  )
  const ground = [w('pBdr', {}, ...sides), shading(band)]
  const words = colour(colours.onBand)
  return [
    ours(
      'BandKicker',
      'Band Kicker',
      [pPr(ground, keepNext, spacing(0, 0, 1.3), left), rPr(words, sized(text.size - 1))],
      'Kicker',
    ),
    ours('BandTitle', 'Band Title', [pPr(ground, keepNext, spacing(0, 0, 1.2)), rPr(words)], 'Title'),
    ours('BandText', 'Band Text', [pPr(ground, keepNext, spacing(0, 0, 1.3), left), rPr(words)]),
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
const bold = w('b')
const italic = w('i')
const noProof = w('noProof')
const mono = w('rFonts', { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' })
const left = w('jc', { val: 'left' })
const justified = ({ text }: Theme): Element[] =>
  text.alignment === 'justify' ? [w('jc', { val: 'both' })] : [left]

const colour = (value: string): Element => w('color', { val: hex(value) })
const shading = (value: string): Element => w('shd', { val: 'clear', color: 'auto', fill: hex(value) })
const indent = (start: number, end?: number): Element => w('ind', { left: start, right: end })
const border = (side: string, size: number, space: number, value: string): Element =>
  w(side, { val: 'single', sz: size, space, color: hex(value) })
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

/** The styles of a call-out's title and of its words. */
function calloutPair(kind: CalloutKind, theme: Theme): Style[] {
  const name = calloutNames[kind]
  const id = name.trim()
  const box = [...callout(theme, kind), indent(calloutIndent, calloutEnd), left]
  const title = rPr(fonts('major'), bold, colour(theme.colours.accent), sized(theme.text.size + 1))
  return [
    ours(`Callout${id}Title`, `Callout${name} Title`, [
      pPr(keepNext, keepLines, ...box, spacing(0, 0, 1.15)),
      title,
    ]),
    ours(`Callout${id}`, `Callout${name}`, [pPr(keepLines, ...box, spacing(0, 0))]),
  ]
}

function callout(theme: Theme, kind: CalloutKind): Element[] {
  const { borders, ground } = calloutLook(theme, kind)
  const sides = Object.entries(borders).map(([side, { style, size, space, color }]) =>
    w(side, { val: style, sz: size, space, color }),
  )
  return [
    w('pBdr', {}, ...sides),
    ...(ground === null ? [] : [w('shd', { val: 'clear', color: 'auto', fill: ground })]),
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
  'i',
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
