import type { Box } from '../boxes/box.ts'
import { shifted } from '../boxes/shifted.ts'
import { type Placed, stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import { partedBoxes, splitBoxes } from './split-boxes.ts'

/** Between two blocks in the margin, and between one and what stands across the page; in points. */
export const betweenBlocks = 14

/** A block in the margin, and how high its upper edge would best stand. */
interface Wanted {
  boxes: Box[]
  y: number
}

/** What the margin of a page shows, `y` from the text's top, and what goes on to the next page's. */
export interface Margin {
  placed: Placed[]
  carried: Box[][]
}

/**
 * Blocks in the margin beside the text that they belong to: where one would run into another, into something across the
 * page or past the foot, it moves down, the ones above it up, and what finds no room goes on to the next page.
 */
export function beside(
  text: readonly Placed[],
  carried: readonly Box[][],
  { textHeight, left, textWidth }: PageGeometry,
): Margin {
  let waiting: Wanted[] = [
    ...carried.map((boxes) => ({ boxes, y: 0 })),
    ...text.flatMap(({ box, y }) => box.beside.map((boxes) => ({ boxes, y }))),
  ]
  const placed: Placed[] = []
  if (waiting.length === 0) return { placed, carried: [] }
  const free = freeParts(text, left + textWidth, textHeight)
  for (const [i, part] of free.entries()) {
    const last = i === free.length - 1
    const here = waiting.filter(({ y }) => last || y < part.bottom)
    const put = inPart(here, part, placed.length === 0, textHeight)
    placed.push(...put.placed)
    waiting = [...put.rest, ...waiting.slice(here.length)]
  }
  return { placed, carried: waiting.map(({ boxes }) => boxes) }
}

interface Part {
  top: number
  bottom: number
}

/** The parts of the margin that nothing stands across. */
function freeParts(text: readonly Placed[], right: number, height: number): Part[] {
  const parts: Part[] = []
  let top = 0
  for (const { box, y } of text) {
    if (!('width' in box) || box.x + box.width < right + 1) continue
    if (y - betweenBlocks > top) parts.push({ top, bottom: y - betweenBlocks })
    top = y + box.height + betweenBlocks
  }
  return top < height ? [...parts, { top, bottom: height }] : parts
}

/** As many blocks as fit into a part, in order: from the top, and moved up together where the last would end below. */
function inPart(
  wanted: readonly Wanted[],
  part: Part,
  alone: boolean,
  page: number,
): { placed: Placed[]; rest: Wanted[] } {
  let [room, count] = [part.bottom - part.top, 0]
  for (const { boxes } of wanted) {
    const height = stack(boxes).height + (count > 0 ? betweenBlocks : 0)
    if (height > room) break
    room -= height
    count += 1
  }
  const whole = wanted.slice(0, count)
  const tops = topsOf(whole, part)
  const placed = whole.flatMap(({ boxes }, i) => at(boxes, tops[i] ?? part.top))
  const next = wanted[count]
  if (!next) return { placed, rest: [] }
  const end = count === 0 ? part.top : part.bottom - room + betweenBlocks
  const [fits, rest] = goesOnWhole(next.boxes, page)
    ? [[], next.boxes]
    : splitMargin(next.boxes, part.bottom - end, alone && count === 0)
  const packed = fits.length > 0 ? [...stacked(whole, part.top), ...at(fits, end)] : placed
  return {
    placed: packed,
    rest: [...(rest.length > 0 ? [{ ...next, boxes: rest }] : []), ...wanted.slice(count + 1)],
  }
}

const at = (boxes: readonly Box[], top: number): Placed[] =>
  stack(boxes).placed.map(({ box, y }) => ({ box, y: y + top }))

function stacked(list: readonly Wanted[], top: number): Placed[] {
  let y = top
  return list.flatMap(({ boxes }) => {
    const placed = at(boxes, y)
    y += stack(boxes).height + betweenBlocks
    return placed
  })
}

/** Tops of blocks that all fit: each as it is wanted, but below the one before it and above the part's end. */
function topsOf(list: readonly Wanted[], part: Part): number[] {
  const heights = list.map(({ boxes }) => stack(boxes).height)
  let least = part.top
  const tops = list.map(({ y }, i) => {
    const top = Math.max(least, y)
    least = top + (heights[i] ?? 0) + betweenBlocks
    return top
  })
  let most = part.bottom
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] ?? 0, most - (heights[i] ?? 0))
    most = (tops[i] ?? 0) - betweenBlocks
  }
  return tops
}

/** A contents list is one list to look things up in, unless it is taller than a page. */
const goesOnWhole = (boxes: readonly Box[], page: number): boolean =>
  boxes.some((box) => box.kind === 'line' && box.entry !== null) && stack(boxes).height <= page

/** A block in two, where that costs least; on an empty margin at least one box stays. */
function splitMargin(boxes: readonly Box[], room: number, alone: boolean): [Box[], Box[]] {
  const [fits, rest] = partedBoxes(boxes, room)
  if (fits.length > 0 || !alone) return [fits, rest]
  const [most, others] = splitBoxes(boxes, room)
  return most.length > 0 ? [most, others] : [boxes.slice(0, 1), boxes.slice(1)]
}

/** What no page's margin had room for, as it stands in the text's column after the text. */
export const inText = (blocks: readonly Box[][], { left, margin }: PageGeometry): Box[] =>
  blocks.flatMap((boxes) =>
    boxes.map((box, i) => {
      const moved = shifted(box, left - (margin?.left ?? left))
      return i === 0 ? { ...moved, before: betweenBlocks } : moved
    }),
  )
