import type { Direction } from '../../document/direction.ts'
import type { Alignment, Document, Heading, Paragraph } from '../../document/document.ts'
import type { Theme } from '../../document/theme.ts'
import { codeFamily } from './fonts/families.ts'
import type { TextStyle } from './text/run.ts'

/** How a kind of paragraph is set; lengths in points. */
export interface BlockLooks {
  text: TextStyle
  leading: number
  before: number
  after: number
  /** Where words run from right to left, what is said of the left is meant of the right. */
  align: Alignment | 'justify'
  /** Else that of the first letter. */
  direction?: Direction
  balanced: boolean
  /** Justified paragraphs of fewer lines are ragged: items and notes, where few lines would have wide spaces. */
  raggedBelow?: number
  /** Whether its lines stay on one page, and whether what follows stays with it. */
  whole: boolean
  keepNext: boolean
}

export interface Looks {
  paragraph: Record<Paragraph['style'], BlockLooks>
  heading: Record<Heading['depth'], BlockLooks>
  cell: BlockLooks
  headerCell: BlockLooks
  caption: BlockLooks
  calloutTitle: BlockLooks
  callout: BlockLooks
  quote: BlockLooks
  pullQuote: BlockLooks
  term: BlockLooks
  fact: BlockLooks
  code: BlockLooks
  footnote: BlockLooks
  margin: BlockLooks
  contentsTitle: BlockLooks
  entry: [first: BlockLooks, deeper: BlockLooks]
  running: BlockLooks
}

/** Items and notes of fewer lines are ragged. */
export const raggedBelow = 4

const millimetre = 72 / 25.4

/** The page and the rectangle of its text, in points from the upper left corner. */
export interface PageGeometry {
  width: number
  height: number
  left: number
  top: number
  textWidth: number
  textHeight: number
  columns: number
  /** Of one column, and the distance from one's left edge to the next's. */
  columnWidth: number
  columnStep: number
  /** The column at the right of the text for what stands in the margin, and the width of both with what is between. */
  margin: { left: number; width: number } | null
  fullWidth: number
}

/** Between columns, in points. */
const columnGap = 18
/** Where the text beside a margin column would be narrower, there is none; in points. */
const leastText = 60 * millimetre

export function pageGeometry({ page }: Theme): PageGeometry {
  const [width, height, top, bottom, left, right] = [
    page.width,
    page.height,
    page.top,
    page.bottom,
    page.inner,
    page.outer,
  ].map(inPoints) as [number, number, number, number, number, number]
  const fullWidth = width - left - right
  const margin = marginOf(page, left, fullWidth)
  const textWidth = margin ? margin.left - left - inPoints(page.gap) : fullWidth
  const columnStep = (textWidth + columnGap) / page.columns
  const columnWidth = columnStep - columnGap
  const textHeight = height - top - bottom
  return {
    width,
    height,
    left,
    top,
    textWidth,
    textHeight,
    columns: page.columns,
    columnWidth,
    columnStep,
    margin,
    fullWidth,
  }
}

/** The column beside the text, where the theme has one and leaves room for the text; none beside two columns. */
function marginOf(page: Theme['page'], left: number, fullWidth: number): PageGeometry['margin'] {
  const width = inPoints(page.margin)
  const hasRoom = fullWidth - width - inPoints(page.gap) >= leastText
  return width > 0 && page.columns === 1 && hasRoom ? { left: left + fullWidth - width, width } : null
}

const inPoints = (millimetres: number): number => Math.round(millimetres * millimetre * 100) / 100

export function looksOf({ theme, language }: Document): Looks {
  const { size, leading, hyphenate } = theme.text
  const { text: ink, accent, muted } = theme.colours
  const serif: TextStyle = {
    family: theme.fonts.body,
    bold: false,
    italic: false,
    size,
    colour: ink,
    features: '',
    rise: 0,
    tracking: 0,
    language,
    underline: false,
    strike: false,
    hyphenate,
  }
  const sans: TextStyle = { ...serif, family: theme.fonts.headings, size: size * 0.9 }
  const line = size * leading
  const body: BlockLooks = {
    text: serif,
    leading: line,
    before: 0,
    after: line * theme.spacing.paragraphs,
    align: theme.text.alignment,
    balanced: false,
    whole: false,
    keepNext: false,
  }
  const small: BlockLooks = { ...body, text: sans, leading: size * 1.22, after: 3, align: 'left' }
  const heading = (depth: Heading['depth'], before: number, after: number): BlockLooks => {
    const points = theme.headings.sizes[depth - 1] ?? size
    return {
      text: { ...sans, bold: true, size: points, colour: depth < 4 ? accent : ink, hyphenate: false },
      leading: points * (depth === 1 ? 1.16 : 1.26),
      before: before * theme.spacing.headings,
      after: after * theme.spacing.headings,
      align: 'left',
      balanced: true,
      whole: true,
      keepNext: true,
    }
  }
  return {
    paragraph: {
      body,
      lead: {
        ...body,
        text: { ...serif, size: size * 1.1, hyphenate: false },
        leading: size * 1.1 * 1.36,
        before: line * 0.5,
        after: line * 0.6,
        align: 'left',
        whole: true,
      },
      kicker: {
        ...small,
        text: { ...sans, bold: true, size: size * 0.82, colour: accent, tracking: 0.35, hyphenate: false },
        after: 3,
        whole: true,
        keepNext: true,
      },
      statement: {
        ...small,
        text: { ...sans, bold: true, size: size * 1.42, colour: accent, hyphenate: false },
        leading: size * 1.42 * 1.3,
        after: line * 0.75,
        balanced: true,
        whole: true,
      },
      note: {
        ...small,
        text: { ...sans, size: size * 0.84, colour: muted },
        leading: size * 1.16,
        before: 4,
        after: 6,
      },
    },
    heading: {
      1: heading(1, 0, line * 0.6),
      2: heading(2, line * 1.55, line * 0.42),
      3: heading(3, line * 1.15, line * 0.3),
      4: heading(4, line * 0.85, line * 0.2),
      5: heading(5, line * 0.7, line * 0.15),
      6: heading(6, line * 0.6, line * 0.1),
    },
    cell: { ...small, leading: size * 1.2 },
    headerCell: { ...small, leading: size * 1.2, text: { ...sans, bold: true, colour: accent } },
    caption: {
      ...small,
      text: { ...sans, size: size * 0.86, colour: muted },
      leading: size * 1.16,
      before: line * 0.7,
      after: 5,
      whole: true,
    },
    calloutTitle: {
      ...small,
      text: { ...sans, bold: true, size: size * 1.05, colour: accent },
      leading: size * 1.4,
      after: 4,
      whole: true,
      keepNext: true,
    },
    callout: { ...small, text: { ...sans, size: size * 0.95 }, leading: size * 1.34, after: 4 },
    margin: { ...small, text: { ...sans, size: size * 0.85 }, leading: size * 1.12, after: 3 },
    quote: { ...body, text: { ...serif, italic: true }, after: line * 0.3 },
    pullQuote: {
      ...body,
      text: { ...serif, italic: true, size: size * 1.24, colour: accent, hyphenate: false },
      leading: size * 1.24 * 1.38,
      after: line * 0.3,
      align: 'left',
      whole: true,
    },
    term: { ...small, text: { ...sans, bold: true, hyphenate: false }, leading: size * 1.25, after: 0 },
    fact: { ...small, leading: size * 1.25 },
    code: {
      direction: 'ltr',
      ...body,
      text: { ...serif, family: codeFamily, size: size * 0.82, hyphenate: false },
      leading: size * 1.2,
      after: line * 0.5,
      align: 'left',
    },
    footnote: { ...body, raggedBelow, text: { ...serif, size: size * 0.83 }, leading: size * 1.1, after: 2 },
    contentsTitle: {
      ...small,
      text: { ...sans, bold: true, size: size * 1.05, colour: accent },
      leading: size * 1.5,
      after: 3,
      whole: true,
      keepNext: true,
    },
    entry: [
      {
        ...small,
        text: { ...sans, bold: true, size: size * 0.92, hyphenate: false },
        leading: size * 1.36,
        before: 2,
        after: 0,
      },
      { ...small, text: { ...sans, size: size * 0.92, hyphenate: false }, leading: size * 1.34, after: 0 },
    ],
    running: {
      ...small,
      text: { ...sans, size: size * 0.8, colour: muted, hyphenate: false },
      leading: size,
    },
  }
}
