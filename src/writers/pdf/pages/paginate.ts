import type { Box } from '../boxes/box.ts'
import { stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import { cheapestWay } from './cheapest-way.ts'
import { type End, type Filled, filledTo, walk } from './ends.ts'
import { beginning, type Flow, flowOf, keyOf, type Start } from './flow.ts'
import { noteGap } from './footnotes.ts'
import type { Page } from './page.ts'

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
  const steps = cheapestWay<Start, { start: Start; end: End }>(beginning, {
    orderOf: ({ at }) => Math.min(at, flow.boxes.length),
    keyOf,
    waysFrom: (start) =>
      walk(flow, start).ends.map((end) => ({ to: end.next, step: { start, end }, cost: end.cost + onePage })),
  })
  return steps
    .map(({ start, end }) => filledTo(flow, walk(flow, start), end))
    .filter((page, i) => i === 0 || page.placed.length + page.notes.length > 0)
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
