import type { Facts } from '../../../document/document.ts'
import { plainText } from '../../../document/plain-text.ts'
import { unbroken } from '../lines/words.ts'
import type { BlockLooks } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import { runs } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import { type Cell, common, type RowBox } from './box.ts'
import { factsInLine, fitInLine } from './facts-in-line.ts'
import { linesOf } from './lines-of.ts'
import { stack } from './stack.ts'
import { together } from './together.ts'

/** The terms' column takes a share of the width, and more where a word of a term is longer; at most a half. */
const termShare = { usual: 0.36, most: 0.5 }
const gap = 14
/**
 * Below this width there are no rules, and a fact stands below its term, unless all terms are short: then they have a
 * column as wide as the longest. In points.
 */
const narrow = 150
const narrowGap = 8
const mostNarrow = 0.36
const padding = { wide: 3.2, narrow: 0.8 }
/** What it is worth to keep a few facts on one page, in lines left empty. */
const parted = { few: 22, many: 6 }
const few = 4

/** Two columns, a fine rule between the facts: a list to readers, with the term as an item's label. */
export const facts: BoxHandler<Facts> = (block, place, setting, boxesOf) => {
  if (fitInLine(block)) return factsInLine(block, place, setting)
  const list = addTag(place.tag, 'L', { language: block.lang, list: { numbering: 'None' } })
  const { language } = place.body.text
  const term = { ...place.looks.term, text: { ...place.looks.term.text, language } }
  const body = { ...place.looks.fact, text: { ...place.looks.fact.text, language } }
  const isNarrow = place.width < narrow
  const widest = widestTerm(block, term, setting, isNarrow ? wholeTerm : unbroken)
  if (isNarrow && widest + narrowGap > place.width * mostNarrow) {
    const stacked = block.children.map((fact) => {
      const item = addTag(list, 'LI', { language: fact.lang })
      const label = addTag(addTag(item, 'Lbl'), 'P')
      const words = runs(fact.term, term.text, label, setting, fact.origin)
      const head = linesOf(words, place.x, place.width, { ...term, keepNext: true }, setting)
      const value = boxesOf(fact.children, { ...place, tag: addTag(item, 'LBody'), body })
      return [...head.map((box) => ({ ...box, frames: place.frames })), ...value]
    })
    return together(stacked, body.leading, stacked.length <= few ? parted.few : parted.many)
  }
  const between = isNarrow ? narrowGap : gap
  const termWidth = isNarrow ? widest + 0.1 : termRoom(widest + 0.1 + between, place.width) - between
  const inset = isNarrow ? padding.narrow : padding.wide
  const rows = block.children.map((fact, i): RowBox => {
    const item = addTag(list, 'LI', { language: fact.lang })
    const label = addTag(item, 'Lbl')
    const value = addTag(item, 'LBody')
    const words = runs(fact.term, term.text, addTag(label, 'P'), setting, fact.origin)
    const x = place.x + termWidth + between
    const cells: Cell[] = [
      { x: place.x, width: termWidth, tag: label, boxes: linesOf(words, place.x, termWidth, term, setting) },
      {
        x,
        width: place.width - termWidth - between,
        tag: value,
        boxes: boxesOf(fact.children, {
          ...place,
          tag: value,
          x,
          width: place.width - termWidth - between,
          body,
          frames: [],
        }),
      },
    ]
    const rule = isNarrow ? null : { colour: setting.colours.rule, width: 0.4 }
    const height = Math.max(...cells.map((cell) => stack(cell.boxes).height)) + 2 * inset
    return {
      ...common,
      kind: 'row',
      x: place.x,
      width: place.width,
      cells,
      padding: inset,
      height,
      fill: null,
      over: i === 0 ? rule : null,
      under: rule,
      header: [],
      frames: place.frames,
      notes: cells.flatMap((cell) => cell.boxes.flatMap((box) => box.notes)),
      before: i === 0 ? place.looks.paragraph.body.leading * 0.5 : 0,
      after: i === block.children.length - 1 ? place.looks.paragraph.body.leading * 0.8 : 0,
      // Neither the first fact nor the last stands alone on a page
      keep: block.children.length > 1 && (i === 0 || i === block.children.length - 2),
    }
  })
  const parts = rows.map((row) => [row])
  return together(parts, body.leading, parts.length <= few ? parted.few : parted.many)
}

const termRoom = (needed: number, width: number): number =>
  Math.min(Math.max(needed, width * termShare.usual), width * termShare.most)

const wholeTerm = (text: string): string[] => [text]

/** Width of the longest part of a term that no line breaks, in points. */
function widestTerm(
  block: Facts,
  { text }: BlockLooks,
  { book }: Setting,
  partsOf: (text: string) => string[],
): number {
  const face = book.face(text.family, text.bold, text.italic)
  const widthOf = (part: string): number =>
    (face.shape(part, text.features, text.language, false).width * text.size) / 1000
  return Math.max(0, ...block.children.flatMap((fact) => partsOf(plainText(fact.term)).map(widthOf)))
}
