/** What is careless on a brief's pages, counted on the pages as data. */
import type { Box } from '../../../src/writers/pdf/boxes/box.ts'
import { endOf, type Placed } from '../../../src/writers/pdf/boxes/stack.ts'
import type { Line } from '../../../src/writers/pdf/lines/line.ts'
import type { PageGeometry } from '../../../src/writers/pdf/looks.ts'
import type { Page } from '../../../src/writers/pdf/pages/page.ts'
import type { Role, Tag } from '../../../src/writers/pdf/tag.ts'

export interface Figures {
  briefs: number
  pages: number
  /** Pages but the last that leave more than 12 % empty, and last pages of several that fill less than 25 %. */
  holes: number
  shortEnds: number
  /** Paragraphs of which one line stands alone on a page. */
  loneLines: number
  /** Lists of up to four items and of up to 16 lines, and tables of up to five rows and 40 % of the page, that a page parts. */
  partedLists: number
  partedTables: number
  /**
   * Headings whose section goes on overleaf, with fewer than two lines of text, two rows or a figure below them in their
   * column, and leads whose list begins overleaf.
   */
  footHeadings: number
  partedLeads: number
  /** Justified lines whose spaces are wider than 1.8 times a space, or narrower than 0.69 of one. */
  loose: number
  tight: number
  /** Lines of running text, those that end in a hyphen, and words cut without one. */
  lines: number
  hyphens: number
  cuts: number
  /** References of up to three words that a line parts. */
  partedReferences: number
  /** Sum of the squares of the justified lines' stretch ratios (1: spaces a half wider or three tenths narrower), and their number. */
  squares: number
  justified: number
  /** Characters on the lines of paragraphs that are not their last, and their number. */
  characters: number
  full: number
}

export const noFigures: Figures = {
  briefs: 0,
  pages: 0,
  holes: 0,
  shortEnds: 0,
  loneLines: 0,
  partedLists: 0,
  partedTables: 0,
  footHeadings: 0,
  partedLeads: 0,
  loose: 0,
  tight: 0,
  lines: 0,
  hyphens: 0,
  cuts: 0,
  partedReferences: 0,
  squares: 0,
  justified: 0,
  characters: 0,
  full: 0,
}

export const added = (a: Figures, b: Figures): Figures =>
  Object.fromEntries(
    Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Figures]]),
  ) as unknown as Figures

/** Of one brief; `seen` hears of each fault with its page. */
export function measured(
  pages: readonly Page[],
  geometry: PageGeometry,
  seen: (fault: string) => void,
): Figures {
  const figures = { ...noFigures, briefs: 1, pages: pages.length }
  const tell = (kind: keyof Figures, page: number, what: string): void => {
    figures[kind] += 1
    seen(`${kind} ${page}: ${what}`)
  }
  for (const [i, page] of pages.entries()) {
    const filled = filledOf(page, geometry)
    const isLast = i === pages.length - 1
    if (isLast && i > 0 && filled < 0.25) tell('shortEnds', page.number, filled.toFixed(2))
    if (!isLast && filled < 0.88) tell('holes', page.number, (1 - filled).toFixed(2))
  }
  const standing = pages.flatMap((page) =>
    [...page.placed, ...page.margin].flatMap(({ box }) =>
      linesIn(box).map((line) => ({ ...line, page: page.number })),
    ),
  )
  const parts = partsByTag(standing)
  for (const [tag, found] of parts) partedTag(tag, found, geometry, tell)
  for (const [i, page] of pages.slice(0, -1).entries()) {
    // A section that ends with the page has all that it introduces
    if (pages[i + 1]?.placed[0]?.box.heading === null) footOf(page, tell)
  }
  for (const [tag, list] of parts) if (isParagraph(tag)) linesOf(list, figures, tell)
  return figures
}

/** Share of the page's height down to which something stands; footnotes reach down to the page's foot. */
function filledOf({ placed, notes, margin, noteRules }: Page, { top, textHeight }: PageGeometry): number {
  const end = Math.max(top, ...[...placed, ...margin].map(endOf))
  const rules = noteRules.map(({ y }) => y)
  const empty = notes.length > 0 ? Math.min(...rules) - 12 - end : top + textHeight - end
  return 1 - Math.max(0, empty) / textHeight
}

interface Standing {
  line: Line
  height: number
  tag: Tag
  page: number
}

/** The lines in a box, with the tag of the paragraph that each belongs to. */
function linesIn(box: Box): Omit<Standing, 'page'>[] {
  if (box.kind === 'row') return box.cells.flatMap((cell) => cell.boxes.flatMap(linesIn))
  if (box.kind !== 'line') return []
  const own = box.line.parts[0]?.piece.run.tag
  const tag = own && around(own, isParagraph)
  return tag ? [{ line: box.line, height: box.height, tag }] : []
}

const isParagraph = ({ role }: Tag): boolean => role === 'P' || role === 'TOCI' || /^H\d$/u.test(role)

function around(tag: Tag, wanted: (tag: Tag) => boolean): Tag | undefined {
  for (let at: Tag | null = tag; at; at = at.parent) if (wanted(at)) return at
  return undefined
}

/** Lines by each of the tags that they stand in. */
function partsByTag(lines: readonly Standing[]): Map<Tag, Standing[]> {
  const parts = new Map<Tag, Standing[]>()
  for (const line of lines) {
    for (let tag: Tag | null = line.tag; tag; tag = tag.parent) {
      const known = parts.get(tag)
      if (known) known.push(line)
      else parts.set(tag, [line])
    }
  }
  return parts
}

type Tell = (kind: keyof Figures, page: number, what: string) => void

const rows = (tag: Tag): number =>
  tag.children.reduce((sum, child) => sum + (child.role === 'TR' ? 1 : rows(child)), 0)
const items = (tag: Tag): number => tag.children.filter(({ role }) => role === 'LI').length

function partedTag(tag: Tag, lines: readonly Standing[], { textHeight }: PageGeometry, tell: Tell): void {
  const pages = [...new Set(lines.map(({ page }) => page))]
  const [first = 0] = pages
  if (pages.length < 2) return
  const what = wordsOf(lines[0]?.line).slice(0, 50)
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  const role: Role = tag.role
  if (role === 'L' && items(tag) <= 4 && lines.length <= 16) tell('partedLists', first, what)
  if (role === 'Table' && rows(tag) <= 5 && height < textHeight * 0.4) tell('partedTables', first, what)
  if (role === 'P') {
    const counts = pages.map((page) => lines.filter((line) => line.page === page).length)
    if (counts[0] === 1 || counts.at(-1) === 1) tell('loneLines', first, what)
  }
}

/** Headings and leads at the foot of a page that goes on. */
function footOf({ placed, number }: Page, tell: Tell): void {
  const inColumns = placed.filter(({ y }, i) => i === placed.length - 1 || (placed[i + 1]?.y ?? 0) < y)
  for (const last of inColumns) footOfColumn(placed.slice(0, placed.indexOf(last) + 1), number, tell)
}

function footOfColumn(placed: readonly Placed[], number: number, tell: Tell): void {
  const last = placed.at(-1)?.box
  const at = placed.findLastIndex(({ box }) => box.heading !== null)
  const below = placed.slice(at + 1).flatMap(({ box }) => linesIn(box))
  const texts = below.filter(({ tag, line }) => tag.role === 'P' && sizeOf(line) >= 9)
  const rows = placed.slice(at + 1).filter(({ box }) => box.kind === 'row')
  // A figure is all that the heading above it introduces
  const figures = placed.slice(at + 1).filter(({ box }) => box.kind === 'figure')
  if (at >= 0 && texts.length < 2 && rows.length < 2 && figures.length === 0)
    tell('footHeadings', number, placed[at]?.box.heading?.text ?? '')
  if (last?.kind === 'line' && /:$/u.test(wordsOf(last.line))) tell('partedLeads', number, wordsOf(last.line))
}

const sizeOf = (line: Line): number => line.parts[0]?.piece.run.style.size ?? 0

function linesOf(list: readonly Standing[], figures: Figures, tell: Tell): void {
  const isRunning = list[0]?.tag.role === 'P'
  for (const [i, { line, page }] of list.entries()) {
    const next = list[i + 1]?.line
    if (isRunning) figures.lines += 1
    if (isRunning && next && isText(list)) {
      figures.full += 1
      figures.characters += wordsOf(line).length
    }
    if (line.hyphenated) figures.hyphens += 1
    if (next && isCut(line)) tell('cuts', page, `${wordsOf(line)} / ${wordsOf(next)}`)
    if (next && partsReference(line, next))
      tell('partedReferences', page, `${wordsOf(line)} / ${wordsOf(next)}`)
    if (isRunning && (line.stretch !== 0 || line.scale !== 1)) justifiedLine(line, page, figures, tell)
  }
}

/** Whether the lines are the document's own text, not an item's, a cell's or a box's. */
const isText = (list: readonly Standing[]): boolean => list[0]?.tag.parent?.role === 'Document'

function justifiedLine(line: Line, page: number, figures: Figures, tell: Tell): void {
  const space = line.parts.find((part) => part.kind === 'space')
  if (!space) return
  const natural = space.width / line.scale
  const width = space.width + line.stretch
  const ratio = (width - natural) / natural
  figures.justified += 1
  figures.squares += (ratio / (ratio > 0 ? 0.5 : 0.3)) ** 2
  if (ratio > 0.8) tell('loose', page, `${width.toFixed(1)} pt: ${wordsOf(line)}`)
  if (ratio < -0.31) tell('tight', page, `${width.toFixed(1)} pt: ${wordsOf(line)}`)
}

/** Whether a line ends within a word that shows no hyphen: but after a dash, or a sign of an address, none is wanted. */
function isCut(line: Line): boolean {
  const last = line.parts.at(-1)
  return (
    !line.hyphenated &&
    line.spaceAfter === null &&
    last?.kind === 'glyphs' &&
    !/[-–—/?=&.:…]$/u.test(last.glyphs.text)
  )
}

function partsReference(line: Line, next: Line): boolean {
  const [last, first] = [line.parts.at(-1)?.piece.run.link, next.parts[0]?.piece.run.link]
  return (
    last !== undefined &&
    last !== null &&
    last === first &&
    last.kind === 'block' &&
    /^\S+ (?:\S+ \p{L}?\d+|\S+)$/u.test(last.label)
  )
}

const wordsOf = (line: Line | undefined): string =>
  (line?.parts ?? [])
    .map((part) => (part.kind === 'glyphs' ? part.glyphs.text : part.kind === 'space' ? ' ' : '-'))
    .join('')
