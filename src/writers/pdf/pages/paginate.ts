import type { Box } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import { type End, type Filled, filledTo, walk } from './ends.ts'
import { beginning, type Flow, flowOf, type Start } from './flow.ts'
import { noteGap } from './footnotes.ts'
import type { Page } from './page.ts'

/** A place where a page begins, and the cheapest way to it. */
interface Node {
  start: Start
  cost: number
  before: Node | null
  /** How the page before ended. */
  end: End | null
}

/** What a page more costs, in points of empty room. */
const onePage = 20

/**
 * Boxes on pages whose ends are together the cheapest (Knuth and Plass's way with lines, 1981, on pages): all places
 * where a page may begin are taken in order, and of the ways to each only the cheapest goes on. As a page has only so
 * many ends, the work grows with the number of pages.
 */
export function paginate(
  boxes: readonly Box[],
  notes: ReadonlyMap<string, Box[]>,
  { left, top, textHeight }: PageGeometry,
): Page[] {
  const flow = flowOf(boxes, notes, textHeight, true)
  return cheapest(flow).map((filled, i) => pageOf(i + 1, filled, left, top, textHeight))
}

function cheapest(flow: Flow): Filled[] {
  let last: Node | null = null
  const begun = new Map<string, Node>()
  const agenda: Node[][] = [[{ start: beginning, cost: 0, before: null, end: null }]]
  for (let at = 0; at <= flow.boxes.length; at++) {
    // A page may end in a row that goes on: its nodes come to the list while it is gone through
    for (const node of agenda[at] ?? []) {
      for (const end of walk(flow, node.start).ends) {
        const cost = node.cost + end.cost + onePage
        if (end.next === null) {
          if (!last || cost < last.cost) last = { start: node.start, cost, before: node, end }
          continue
        }
        const key = keyOf(end.next)
        const known = begun.get(key)
        if (known && known.cost <= cost) continue
        const next: Node = { start: end.next, cost, before: node, end }
        if (known) Object.assign(known, next)
        else {
          begun.set(key, next)
          const place = Math.min(end.next.at, flow.boxes.length)
          const nodes = agenda[place]
          if (nodes) nodes.push(next)
          else agenda[place] = [next]
        }
      }
    }
    agenda[at] = []
  }
  return pagesTo(flow, last)
}

/** Starts of one key differ at most in which notes pages before owe: those of the cheapest way are taken. */
const keyOf = ({ at, first, floats, carried, ended }: Start): string =>
  [
    at,
    ended,
    first.map(({ box, index }) => `${index}:${box.height.toFixed(1)}:${boxesIn(box)}`).join(),
    floats.map(({ index }) => index).join(),
    carried.length,
  ].join('|')

/** How many boxes stand in a box: a part of a row may be as high as the whole, with fewer in it. */
const boxesIn = (box: Box): number =>
  box.kind === 'row'
    ? box.cells.reduce((sum, cell) => sum + cell.boxes.reduce((all, inner) => all + boxesIn(inner), 1), 0)
    : 1

function pagesTo(flow: Flow, last: Node | null): Filled[] {
  if (!last) throw new Error('Cannot find page ends, expected one way at least')
  const pages: Filled[] = []
  for (let node = last; node?.before && node.end; node = node.before) {
    pages.push(filledTo(flow, walk(flow, node.before.start), node.end))
  }
  return pages.reverse().filter((page, i) => i === 0 || page.placed.length + page.notes.length > 0)
}

function pageOf(number: number, filled: Filled, left: number, top: number, height: number): Page {
  const down = <P extends { y: number }>(placed: P): P => ({ ...placed, y: placed.y + top })
  const notes = stack(filled.notes)
  const notesTop = top + height - notes.height
  return {
    number,
    placed: filled.placed.map(down),
    repeated: filled.repeated.map(down),
    notes: notes.placed.map((placed) => ({ ...placed, y: placed.y + notesTop })),
    noteRules: filled.notes.length > 0 ? [{ x: left, y: notesTop - noteGap.below }] : [],
    margin: [],
    section: '',
  }
}
