import type { Direction } from '../../../document/direction.ts'
import type { List, ListItem } from '../../../document/document.ts'
import { directionOfBlocks } from '../../../document/isolates.ts'
import { plainText } from '../../../document/plain-text.ts'
import { raggedBelow } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { runOf, runs } from '../text/runs.ts'
import type { BoxesOf, BoxHandler } from './block-boxes.ts'
import type { Box, LineBox } from './box.ts'
import { linesOf } from './lines-of.ts'
import type { Standing } from './standing.ts'
import { together } from './together.ts'
import { withMarker } from './with-marker.ts'

/** Where less than this would be left, a marker stands above its item and not beside it; in points. */
const narrowest = 60
/** What it is worth to keep a short list or a short item on one page, in lines left empty; more where items are few. */
const parted = { few: 28, many: 3 }
const few = 4
/** Words that hang beside an item take at most this share of the width, or stand above it. */
const widest = 0.3
/** Deeper lists are moved in no further than their markers need. */
const deep = 6

export const list: BoxHandler<List> = (block, place, setting, boxesOf) => {
  const numbering = block.ordered ? 'Decimal' : place.depth % 2 === 0 ? 'Disc' : 'Circle'
  const tag = addTag(place.tag, 'L', { language: block.lang, list: { numbering } })
  const entries = block.children.map((item, i) =>
    entryOf(item, labelOf(block, item, i, place.depth), tag, place, setting),
  )
  const wanted = indentOf(entries, place)
  const isWide = place.width - wanted < narrowest || (isNamed(block) && wanted > place.width * widest)
  const indent = isWide ? 0 : wanted
  const last = entries.length - 1
  const items = entries.map((entry, i) => {
    const boxes = itemBoxes(entry, indent, block.spread, place, boxesOf)
    return i === last && place.depth === 0 ? withAfter(boxes, place.body.after) : boxes
  })
  return together(items, place.body.leading, items.length <= few ? parted.few : parted.many)
}

const isNamed = (block: List): boolean => block.children.some(({ label }) => label !== undefined)

function labelOf(block: List, item: ListItem, i: number, depth: number): string {
  if (item.checked !== null) return item.checked ? '☑' : '☐'
  if (!block.ordered) return depth % 2 === 0 ? '•' : '–'
  return block.prefix ? `${block.prefix}${block.start + i}` : `${block.start + i}.`
}

/** An item with its label as it is set, so that what moves the item in is what stands beside it. */
interface Entry {
  item: ListItem
  body: Tag
  label: LineBox[]
  direction: Direction
}

function entryOf(item: ListItem, label: string, tag: Tag, place: Standing, setting: Setting): Entry {
  const entry = addTag(tag, 'LI', { language: item.lang })
  const labelTag = item.label ? addTag(addTag(entry, 'Lbl'), 'P') : addTag(entry, 'Lbl')
  const body = addTag(entry, 'LBody')
  const direction = directionOfBlocks(item.children) ?? 'ltr'
  const looks = { ...place.body, align: 'left' as const, direction, keepNext: true }
  const hasLetters = /^\p{L}/u.test(item.label ? plainText(item.label) : label)
  const colour = /^[•–]$/u.test(label) || hasLetters ? setting.colours.accent : looks.text.colour
  const style = { ...looks.text, colour, features: 'tnum', hyphenate: false, bold: hasLetters }
  const words = item.label
    ? runs(item.label, { ...style, bold: true }, labelTag, setting, item.origin)
    : [runOf(label, style, labelTag)]
  return { item, body, label: linesOf(words, place.x, place.width, looks, setting), direction }
}

/** Room for the widest label and a gap; the same for every bullet. */
function indentOf(entries: readonly Entry[], { body, depth }: Standing): number {
  const { size } = body.text
  const widest = Math.max(0, ...entries.flatMap(({ label }) => label.map(({ line }) => line.width)))
  return depth < deep ? Math.max(size * 1.3, widest + size * 0.56) : widest + size * 0.3
}

function itemBoxes(
  { item, body, label, direction }: Entry,
  indent: number,
  spread: boolean,
  place: Standing,
  boxesOf: BoxesOf,
): Box[] {
  const after = spread ? place.body.after : Math.min(place.body.after, place.body.leading * 0.22)
  const inner: Standing = {
    ...place,
    tag: body,
    // Words that run from right to left have the marker at their right
    x: direction === 'rtl' ? place.x : place.x + indent,
    width: place.width - indent,
    body: { ...place.body, after, raggedBelow },
    depth: place.depth + 1,
  }
  const blocks = item.children.map((block) => boxesOf([block], inner))
  const boxes = together(blocks, place.body.leading, parted.many)
  const line = label[0]?.line
  if (!line) return boxes
  if (label.length > 1) return [...label.map((box) => ({ ...box, frames: place.frames })), ...boxes]
  const looks = { ...place.body, align: 'left' as const }
  return withMarker(boxes, { line, x: place.x, looks, frames: place.frames, beside: indent > 0 })
}

function withAfter(boxes: Box[], after: number): Box[] {
  const last = boxes.at(-1)
  return last ? [...boxes.slice(0, -1), { ...last, after: Math.max(after, last.after) }] : boxes
}
