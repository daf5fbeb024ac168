import type { Direction } from '../../../document/direction.ts'
import type { Alignment } from '../../../document/document.ts'
import { listing } from '../../../listings/listing.ts'
import type { Hyphenator } from '../text/hyphenator.ts'
import { visualOrder } from '../text/levels.ts'
import { type Piece, shapeOf } from '../text/pieces.ts'
import { breakLines, type LineBreak, type Measure } from './break-lines.ts'
import { addItem, box, clearItems, createItems, glue, type Items, penalty } from './items.ts'
import type { Line, LinePart } from './line.ts'
import { costs, type Word, wordsOf } from './words.ts'

/** How a paragraph is set. */
export interface ParagraphLooks {
  align: Alignment | 'justify'
  direction: Direction
  /** Shortest last line that is not frowned upon, in points. */
  shortest: number
  /** Whether lines become about equally long: headings. */
  balanced: boolean
}

/** What an item is on the line; `start` and `end` are places in `text`. */
type Content =
  | { kind: 'word'; piece: Piece; word: Word; text: string; start: number; end: number }
  | { kind: 'space'; piece: Piece; text: string }
  | { kind: 'hyphen'; piece: Piece }

/** One paragraph's columns at a time: the line breaker does not keep them. */
const columns = createItems<Content>()

/** Of more lines, nobody sees that the last is short. */
const mostBalanced = 8

/** Sets pieces as lines of at most `width` points. */
export function setParagraph(
  list: readonly Piece[],
  width: number,
  looks: ParagraphLooks,
  hyphenate: Hyphenator,
): Line[] {
  const set = setAt(list, width, looks, hyphenate)
  const { length } = set.lines
  return looks.balanced && length > 1 && length <= mostBalanced
    ? balance(list, width, looks, hyphenate, set)
    : set.lines
}

/** The narrowest measure that gives as many lines, which come out as well: no word is parted for the sake of it. */
function balance(
  list: readonly Piece[],
  width: number,
  looks: ParagraphLooks,
  hyphenate: Hyphenator,
  { lines, pass }: SetLines,
): Line[] {
  let [low, high, best] = [width / 2, width, lines]
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2
    const { lines: tried, pass: needed } = setAt(list, middle, looks, hyphenate)
    const fits = tried.length === lines.length && tried.every((line) => line.width <= middle + 0.01)
    if (fits && needed <= pass && partedTies(tried) <= partedTies(lines)) {
      high = middle
      best = tried
    } else low = middle
  }
  return best
}

interface Pass {
  hyphens: boolean
  stack: number
  /** What stays whole at the end: the last word; the space before it, so that no last line holds one; the word before. */
  tied: 'nothing' | 'word' | 'space' | 'words'
  tolerance: number
  /** Whether every word may be parted anywhere, and not only those wider than the measure. */
  anywhere: boolean
  overfull: boolean
}
/** TeX's order: hyphens only where lines do not come out well without; at last, anything. */
const passes: Pass[] = [
  { hyphens: false, stack: 0, tied: 'space', tolerance: 1.15, anywhere: false, overfull: false },
  { hyphens: true, stack: 2, tied: 'words', tolerance: 2, anywhere: false, overfull: false },
  { hyphens: true, stack: 2, tied: 'words', tolerance: 3, anywhere: false, overfull: false },
  { hyphens: true, stack: 2, tied: 'space', tolerance: 2, anywhere: false, overfull: false },
  { hyphens: true, stack: 2, tied: 'space', tolerance: 3.2, anywhere: false, overfull: false },
  { hyphens: true, stack: 2, tied: 'word', tolerance: 3.2, anywhere: false, overfull: false },
  { hyphens: true, stack: 2, tied: 'nothing', tolerance: 8, anywhere: false, overfull: false },
  { hyphens: true, stack: Infinity, tied: 'nothing', tolerance: 1e9, anywhere: false, overfull: false },
  { hyphens: true, stack: Infinity, tied: 'nothing', tolerance: 8, anywhere: true, overfull: false },
  { hyphens: true, stack: Infinity, tied: 'nothing', tolerance: 1e9, anywhere: true, overfull: true },
]

/** In ragged lines, which no spaces show, words are parted later than in justified ones. */
const unparted = 1.4

interface SetLines {
  lines: Line[]
  /** Which of the passes gave them: the first is the best. */
  pass: number
}

function setAt(
  list: readonly Piece[],
  width: number,
  looks: ParagraphLooks,
  hyphenate: Hyphenator,
): SetLines {
  let built: Pass | null = null
  const isRagged = looks.align !== 'justify'
  const ragged = width > narrow ? Math.min(60, width / 5) : width
  for (const [index, pass] of passes.entries()) {
    if (built?.anywhere !== pass.anywhere) build(columns, list, looks, pass.anywhere ? 0 : width, hyphenate)
    if (built?.tied !== pass.tied) tieLastWords(columns, width > narrow ? pass.tied : 'nothing')
    built = pass
    const measure: Measure = {
      width,
      ...pass,
      tolerance: isRagged && !pass.hyphens ? unparted : pass.tolerance,
      ragged: isRagged ? ragged : 0,
      shortest: looks.shortest,
    }
    const breaks = breakLines(columns, measure)
    if (breaks) return { lines: breaks.map((found) => toLine(columns, found, width, looks)), pass: index }
  }
  throw new Error('Cannot break a paragraph into lines, expected the last pass to break every one')
}

/** In a measure of so few points, short lines and a last line of one word are better than parted words. */
const narrow = 120

/** Forbids breaks within the last word, from the space before it on, or within the word before that as well. */
function tieLastWords(items: Items<Content>, tied: Pass['tied']): void {
  const last = spaceBefore(items, items.count)
  const first = { nothing: Infinity, word: last + 1, space: last, words: spaceBefore(items, last) + 1 }
  items.tied = last <= 0 ? Infinity : Math.max(1, first[tied])
}

/** Where the last space before `end` is that a line may end at; -1 if none is. */
function spaceBefore(items: Items<Content>, end: number): number {
  let at = end - 1
  while (at >= 0 && !isBreakingSpace(items, at)) at--
  return at
}

function isBreakingSpace(items: Items<Content>, at: number): boolean {
  const content = items.data[at]
  return items.kind[at] === glue && content?.kind === 'space' && content.text === ' '
}

const infinite = 1e7
/** Of a space: how far it may stretch and shrink in justified text. */
const give = { stretch: 0.5, shrink: 0.3 }
const token = /(\n)|([ ]+)|([\u00a0\u202f\u2007])|([^ \n\u00a0\u202f\u2007]+)/gu

function build(
  items: Items<Content>,
  list: readonly Piece[],
  looks: ParagraphLooks,
  widest: number,
  hyphenate: Hyphenator,
): void {
  clearItems(items)
  for (const piece of list) {
    const words = wordsOf(piece, widest, hyphenate)
    for (const match of piece.text.matchAll(token)) {
      if (match[1]) addForcedBreak(items, { kind: 'space', piece, text: ' ' })
      else if (match[2] && piece.run.style.tied) addNoBreakSpace(items, piece, ' ', looks, widest)
      else if (match[2]) addSpaces(items, piece, match[2].length, looks, widest)
      else if (match[3]) addNoBreakSpace(items, piece, match[3], looks, widest)
      else addWord(items, piece, match[0], words(match[0]), looks, widest)
    }
  }
  hangOverSpaces(items)
  setAddressesApart(items)
  tieFigures(items)
  addForcedBreak(items, null)
}

function addForcedBreak(items: Items<Content>, data: Content | null): void {
  addItem(items, { kind: penalty, penalty: 10_000 })
  addItem(items, { kind: glue, stretch: infinite })
  addItem(items, { kind: penalty, penalty: -10_000, data })
}

const spaceWidth = (piece: Piece, text: string): number =>
  (piece.face.width(' ') * piece.run.style.size * (text === '\u202f' ? 0.7 : 1)) / 1000 +
  piece.run.style.tracking

/** Of several spaces, code keeps all and breaks at the last; what stands at a line's start never goes. */
function addSpaces(
  items: Items<Content>,
  piece: Piece,
  count: number,
  looks: ParagraphLooks,
  widest: number,
): void {
  const indented = items.kind[items.count - 1] !== box
  const kept = piece.run.style.keepSpaces ? count - (indented ? 0 : 1) : 0
  const data: Content = { kind: 'space', piece, text: ' ' }
  for (let i = 0; i < kept; i++) {
    if (i > 0) addBreakBetween(items, piece, widest)
    addItem(items, { kind: box, width: spaceWidth(piece, ' '), data })
  }
  if (kept < count) addSpace(items, piece, looks)
}

function addSpace(items: Items<Content>, piece: Piece, looks: ParagraphLooks): void {
  // Spaces are folded over the borders of runs, and one at a paragraph's start is dropped
  if (items.count === 0 || items.kind[items.count - 1] !== box) return
  addGlue(items, piece, ' ', looks)
}

function addGlue(items: Items<Content>, piece: Piece, text: string, looks: ParagraphLooks): void {
  const width = spaceWidth(piece, text)
  const gives = looks.align === 'justify' && text !== '\u202f' ? width : 0
  const data: Content = { kind: 'space', piece, text }
  addItem(items, { kind: glue, width, stretch: gives * give.stretch, shrink: gives * give.shrink, data })
  if (piece.run.style.parts) items.short[items.count - 1] = shortBetweenFacts
}

function addNoBreakSpace(
  items: Items<Content>,
  piece: Piece,
  text: string,
  looks: ParagraphLooks,
  widest: number,
): void {
  const data: Content = { kind: 'space', piece, text }
  addItem(items, { kind: penalty, penalty: widest === 0 ? costs.anywhere : 10_000, data })
  addGlue(items, piece, text, looks)
}

function addWord(
  items: Items<Content>,
  piece: Piece,
  text: string,
  word: Word,
  looks: ParagraphLooks,
  widest: number,
): void {
  if (items.kind[items.count - 1] === box) addBreakBetween(items, piece, widest)
  const { size, tracking } = piece.run.style
  const hanging = looks.align === 'justify' && looks.direction === 'ltr'
  const hyphen = (piece.face.width('-') * size) / 1000
  let [start, before] = [0, 0]
  const addPart = (end: number, width: number): void => {
    const points = ((width - before) * size) / 1000 + tracking * (end - start)
    const data: Content = { kind: 'word', piece, word, text, start, end }
    const hangLeft = hanging && start === 0 ? hang(piece, text[0], hangsLeft) : 0
    const hangRight = hanging ? hang(piece, text[end - 1], hangsRight) : 0
    addItem(items, { kind: box, width: points, hangLeft, hangRight, data })
    ;[start, before] = [end, width]
  }
  for (const place of word.breaks) {
    addPart(place.at, place.width)
    const hangRight = hanging ? hang(piece, place.hyphen ? '-' : text[place.at - 1], hangsRight) : 0
    const width = place.hyphen ? hyphen : 0
    const data: Content | null = place.hyphen ? { kind: 'hyphen', piece } : null
    addItem(items, { kind: penalty, width, penalty: place.cost, flagged: place.hyphen, hangRight, data })
  }
  addPart(text.length, word.width)
}

/** Between words without a space: scripts that no face has are written so, and styles may change within a word. */
function addBreakBetween(items: Items<Content>, piece: Piece, widest: number): void {
  if (piece.missing) addItem(items, { kind: penalty, penalty: 50 })
  else if (widest === 0) addItem(items, { kind: penalty, penalty: costs.anywhere })
}

/** How much of its own width a character hangs into the margin, so that the edge looks straight. */
const hangsRight: Record<string, number> = listing({
  '-': 0.5,
  '.': 0.55,
  ',': 0.55,
  '’': 0.5,
  '”': 0.45,
  '“': 0.45,
  '»': 0.3,
  '–': 0.25,
  ':': 0.25,
  ';': 0.25,
  '—': 0.2,
  '!': 0.15,
  '?': 0.12,
  ')': 0.08,
})
const hangsLeft: Record<string, number> = listing({
  '“': 0.45,
  '‘': 0.5,
  '„': 0.4,
  '«': 0.3,
  '(': 0.06,
  '—': 0.1,
})

function hang(piece: Piece, letter: string | undefined, table: Record<string, number>): number {
  const share = letter === undefined ? undefined : table[letter]
  return share === undefined ? 0 : (share * piece.face.width(letter ?? '') * piece.run.style.size) / 1000
}

/** A line that ends at a space ends, to the eye, with the word before it. */
function hangOverSpaces(items: Items<Content>): void {
  for (let i = 1; i < items.count; i++) {
    if (items.kind[i] === glue && items.kind[i - 1] === box) items.hangRight[i] = items.hangRight[i - 1] ?? 0
  }
}

/** How far a line may fall short so that a fact stays whole, at a ratio of 1, in points: most of a column. */
const shortBetweenFacts = 160

/** How far a line may fall short for the sake of an address at a ratio of 1, in points. */
const shortForAddress = 60

/** Lines that end within an address or before one are ragged, and the words beside it are not parted. */
function setAddressesApart(items: Items<Content>): void {
  for (let i = 0; i < items.count; i++) {
    if (!isAddressPart(items, i)) continue
    let [start, end] = [i, i]
    while (start > 0 && items.kind[start - 1] !== glue) start -= 1
    while (end + 1 < items.count && items.kind[end + 1] !== glue) end += 1
    for (let k = start; k <= end; k++) if (items.kind[k] === penalty) items.short[k] = shortForAddress
    if (start > 0) items.short[start - 1] = shortForAddress
    keepWhole(items, start - 2, -1)
    keepWhole(items, end + 2, 1)
    i = end
  }
}

function isAddressPart(items: Items<Content>, at: number): boolean {
  const content = items.data[at]
  return content?.kind === 'word' && content.word.address
}

/** Forbids hyphens from an item on up to the next space. */
function keepWhole(items: Items<Content>, from: number, step: 1 | -1): void {
  for (let at = from; at >= 0 && at < items.count && items.kind[at] !== glue; at += step) {
    if (items.flagged[at] && (items.penalty[at] ?? 0) < costs.anywhere) items.penalty[at] = 10_000
  }
}

/**
 * What it costs to part a number from its unit or its currency, a number that names from the words on either side, and an
 * abbreviation from what it stands before.
 */
const figureCosts = { unit: 100, name: 300, abbreviation: 100 } as const

/** Numbers stay with what they count, “Dr.” with the name, and “Disruption 2:” with both its number and what follows, where lines come out well. */
function tieFigures(items: Items<Content>): void {
  for (let i = 1; i < items.count - 1; i++) {
    const [left, right] = [items.data[i - 1], items.data[i + 1]]
    if (items.kind[i] !== glue || left?.kind !== 'word' || right?.kind !== 'word') continue
    items.penalty[i] = tieOf(left.text, right.text)
  }
}

const figure = /^\P{L}{0,3}\d[\d.,]*$/u

/** What lines cost that part numbers from what they belong to. */
function partedTies(lines: readonly Line[]): number {
  const wordAt = (line: Line | undefined, at: 0 | -1): string => {
    const part = line?.parts.at(at)
    return part?.kind === 'glyphs' ? part.glyphs.text : ''
  }
  return lines.reduce((sum, line, i) => sum + tieOf(wordAt(line, -1), wordAt(lines[i + 1], 0)), 0)
}

function tieOf(left: string, right: string): number {
  if (/^\d+:$/u.test(left) || (/^\d+:$/u.test(right) && /\p{L}$/u.test(left))) return figureCosts.name
  // The end of a sentence may look like it: then a line ends one word earlier or later.
  if (/^\(?\p{Lu}\p{L}{0,3}\.$/u.test(left) && /^[\p{Lu}\d]/u.test(right)) return figureCosts.abbreviation
  // "D5 Quays", "N95 masks"
  if (/^\p{Lu}\p{L}{0,2}\d{1,3}:?$/u.test(left)) return figureCosts.name
  const isUnit = figure.test(left) && /\d$/u.test(left) && /^[\p{L}%€]/u.test(right)
  const isCurrency = /^\p{Lu}{3}$/u.test(left) && figure.test(right)
  return isUnit || isCurrency ? figureCosts.unit : 0
}

/** At most this much of a line's slack goes into its glyphs' widths: not to be seen, and it evens out the grey. */
const widening = { share: 0.5, most: 0.02 }

/** A line whose spaces would grow by so many times their width is left ragged. */
const widestGap = 3

function toLine(items: Items<Content>, found: LineBreak, measure: number, looks: ParagraphLooks): Line {
  const parts = partsOf(items, found)
  const natural = parts.reduce((sum, part) => sum + part.width, 0)
  const spaces = parts.filter((part) => part.kind === 'space' && part.text !== '\u202f').length
  const line: Line = {
    parts,
    x: 0,
    width: natural,
    stretch: 0,
    scale: 1,
    hyphenated: parts.at(-1)?.kind === 'hyphen',
    spaceAfter: spaceAt(items, found.to),
    notes: notesOf(parts),
    order: parts.some((part) => part.piece.level > 0)
      ? visualOrder(parts.map((part) => part.piece.level))
      : null,
  }
  const forced = (items.penalty[found.to] ?? 0) <= -10_000
  const hangLeft = items.hangLeft[found.from] ?? 0
  const target = measure + hangLeft + (items.hangRight[found.to] ?? 0)
  const slack = target - natural
  if (looks.align === 'justify') {
    line.x = -hangLeft
    const isWide = slack > spaces * widestGap * (parts.find(({ kind }) => kind === 'space')?.width ?? 0)
    const ragged = forced || isWide || (items.short[found.to] ?? 0) > 0
    if (spaces > 0 && (!ragged || slack < 0)) justify(line, slack, spaces)
    else if (looks.direction === 'rtl') line.x = slack
  } else line.x = looks.align === 'right' ? slack : looks.align === 'center' ? slack / 2 : 0
  return line
}

function spaceAt(items: Items<Content>, at: number): Line['spaceAfter'] {
  const content = items.data[at]
  return content?.kind === 'space' ? { piece: content.piece, text: content.text } : null
}

function justify(line: Line, slack: number, spaces: number): void {
  const wanted = (slack * widening.share) / line.width
  line.scale = 1 + Math.round(Math.max(-widening.most, Math.min(widening.most, wanted)) * 1000) / 1000
  line.stretch = (slack - line.width * (line.scale - 1)) / spaces
  for (const part of line.parts) part.width *= line.scale
  line.width = line.width * line.scale + line.stretch * spaces
}

type WordContent = Extract<Content, { kind: 'word' }>

function partsOf(items: Items<Content>, found: LineBreak): LinePart[] {
  return wholeWords(items, found).flatMap((content, i, all): LinePart[] => {
    const last = i === all.length - 1
    if (content.kind === 'word') return [glyphsOf(content)]
    if (content.kind === 'space') {
      return last ? [] : [{ ...content, width: spaceWidth(content.piece, content.text) }]
    }
    const { face, run } = content.piece
    return [{ ...content, width: (face.width('-') * run.style.size) / 1000 + run.style.tracking }]
  })
}

/** The contents of a line, the parts of each word put together again; a hyphen only at the line's end. */
function wholeWords(items: Items<Content>, found: LineBreak): Content[] {
  const contents: Content[] = []
  for (let i = found.from; i <= found.to; i++) {
    const content = items.data[i]
    // What stands at a break counts only where the line ends with it
    if (!content || (items.kind[i] === penalty && i < found.to)) continue
    const before = contents.at(-1)
    if (before?.kind === 'word' && content.kind === 'word' && continues(before, content)) {
      contents[contents.length - 1] = { ...before, end: content.end }
    } else contents.push(content)
  }
  return contents
}

const continues = (before: WordContent, next: WordContent): boolean =>
  before.piece === next.piece && before.word === next.word && before.end === next.start

function glyphsOf(word: WordContent): LinePart {
  const { run } = word.piece
  const whole = word.start === 0 && word.end === word.text.length
  const glyphs = whole ? word.word.glyphs : shapeOf(word.piece, word.text.slice(word.start, word.end))
  const width = (glyphs.width * run.style.size) / 1000 + run.style.tracking * glyphs.ids.length
  return { kind: 'glyphs', piece: word.piece, glyphs, width }
}

const notesOf = (parts: LinePart[]): string[] => [
  ...new Set(parts.flatMap((part) => (part.piece.run.note === null ? [] : [part.piece.run.note]))),
]
