import type { Box } from '../boxes/box.ts'
import type { Segment } from '../boxes/boxes.ts'
import { shifted } from '../boxes/shifted.ts'
import { stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import { bestEnd, type Filled, filledTo, neededBy, walk } from './ends.ts'
import { beginning, type Flow, flowOf, type Start } from './flow.ts'
import { noteGap } from './footnotes.ts'
import type { Page } from './page.ts'

/** Below what is set already, text goes on only where this share of the page is left. */
const leastRoom = 0.08
/** How finely the height of balanced columns is sought, in points. */
const finest = 1

/** A column filled to a height; `after` is where the next begins, null at the segment's end. */
interface Column {
  filled: Filled
  height: number
  after: Start | null
  /** Footnotes that it leaves to what comes after the segment. */
  owed: readonly Box[]
  /** Whether it may end where it does. */
  isSound: boolean
  endsPage: boolean
}

/** Segments on pages: across the page one below the other, or in columns that end at one height before the next. */
export function paginateColumns(
  segments: readonly Segment[],
  notes: ReadonlyMap<string, Box[]>,
  page: PageGeometry,
): Page[] {
  const pages = [emptyPage(1)]
  let [y, space] = [0, 0]
  let owed: readonly Box[] = []
  const seen = new Set<string>()
  const turn = (): void => {
    pages.push(emptyPage(pages.length + 1))
    ;[y, space] = [0, 0]
  }
  const put = (columns: readonly Column[]): void => {
    const current = pages.at(-1)
    if (!current) return
    for (const [i, { filled, height }] of columns.entries()) add(current, filled, y, height, i, page)
    y += Math.max(0, ...columns.map(({ filled, height }) => bottomOf(filled, height)))
    space = columns[0]?.filled.placed.at(-1)?.box.after ?? 0
  }
  for (const { across, boxes } of segments) {
    const called = new Map([...notes].filter(([id]) => !seen.has(id)))
    const flow = { ...flowOf(boxes, across ? new Map() : called, page.textHeight, false), uncalled: [] }
    let start: Start | null = { ...beginning, carried: across ? [] : owed }
    while (start && begins(flow, start)) {
      const first: Box | undefined = boxes[start.at]
      const gap: number = y === 0 ? 0 : Math.max(space, first?.before ?? 0)
      const room: number = page.textHeight - y - gap
      const tooLow = y > 0 && room < page.textHeight * leastRoom
      const columns: Column[] | null = tooLow
        ? null
        : filledArea(flow, start, room, across, page.columns, y === 0)
      if (!columns) {
        turn()
        continue
      }
      y += gap
      put(columns)
      const last: Column | undefined = columns.at(-1)
      start = last?.after ?? null
      if (!across) owed = last?.owed ?? []
      if (last?.endsPage || (start && begins(flow, start))) turn()
    }
    if (across) owed = [...owed, ...calledBy(boxes).flatMap((id) => called.get(id) ?? [])]
    for (const id of calledBy(boxes)) seen.add(id)
  }
  owedNotes()
  return pages

  /** Notes that only other notes call, and what is left of long ones. */
  function owedNotes(): void {
    const uncalled = [...notes].filter(([id]) => !seen.has(id)).flatMap(([, boxes]) => boxes)
    const flow = flowOf([], new Map(), page.textHeight, false)
    let start: Start | null = { ...beginning, ended: true, carried: [...owed, ...uncalled] }
    while (start && start.carried.length > 0) {
      if (y > 0 && page.textHeight - y < page.textHeight / 4) turn()
      const columns = filledColumns(flow, start, page.textHeight - y, page.columns)
      put(columns)
      const last = columns.at(-1)
      start = last?.after ?? (last ? { ...start, carried: last.owed } : null)
      if (start && start.carried.length > 0) turn()
    }
  }
}

const calledBy = (boxes: readonly Box[]): string[] => [...new Set(boxes.flatMap(({ notes }) => notes))]

/** Whether anything is still to be set from here on: page breaks at the end are nothing. */
const begins = ({ boxes }: Flow, { at, first, floats }: Start): boolean =>
  first.length + floats.length > 0 || boxes.slice(at).some(({ kind }) => kind !== 'break')

const emptyPage = (number: number): Page => ({
  number,
  placed: [],
  repeated: [],
  notes: [],
  noteRules: [],
  margin: [],
  section: '',
})

/** What a page shows in a height, across it or in columns; null where nothing does and a page of its own would show more. */
function filledArea(
  flow: Flow,
  start: Start,
  room: number,
  across: boolean,
  count: number,
  alone: boolean,
): Column[] | null {
  const columns = filledColumns(flow, start, room, across ? 1 : count)
  if (!alone && !columns.every(({ isSound }) => isSound)) return null
  const last = columns.at(-1)
  const ends = last && last.after === null && last.owed.length === 0
  return across || !ends ? columns : (balanced(flow, start, room, count) ?? columns)
}

function filledColumns(flow: Flow, start: Start, height: number, count: number): Column[] {
  const columns: Column[] = []
  let rest: Start | null = start
  while (rest && columns.length < count) {
    const column = filledColumn({ ...flow, height }, rest)
    columns.push(column)
    rest = column.endsPage ? null : column.after
  }
  return columns
}

/** Notes that are left when all boxes are shown are owed to what comes after. */
function filledColumn(flow: Flow, start: Start): Column {
  const page = walk(flow, start)
  const end = bestEnd(page)
  const filled = end ? filledTo(flow, page, end) : { placed: [], repeated: [], notes: [] }
  const next = end?.next ?? null
  const last = filled.placed.at(-1)?.box
  const isOver = next === null || !begins(flow, next)
  const endsPage = next !== null && !next.ended && flow.boxes[next.at - 1]?.kind === 'break'
  const fits = neededBy(filled) <= flow.height + 0.01
  return {
    filled,
    height: flow.height,
    after: start.ended ? next : isOver ? null : next,
    owed: isOver ? (next?.carried ?? []) : [],
    isSound: last !== undefined && fits && (isOver || endsPage || !last.keep),
    endsPage,
  }
}

/** The lowest columns that show all the rest. */
function balanced(flow: Flow, start: Start, room: number, count: number): Column[] | null {
  let [low, high, best]: [number, number, Column[] | null] = [0, room, null]
  while (high - low > finest) {
    const height = (low + high) / 2
    const columns = filledColumns(flow, start, height, count)
    const last = columns.at(-1)
    const isWhole = last && last.after === null && last.owed.length === 0
    if (isWhole && columns.every(({ isSound }) => isSound)) [high, best] = [height, columns]
    else low = height
  }
  return best
}

/** Footnotes stand at the column's foot, so a column with some is as high as it may be. */
const bottomOf = (filled: Filled, height: number): number =>
  filled.notes.length > 0 ? Math.max(height, neededBy(filled)) : neededBy(filled)

/** Puts a column on a page, `y` points below the text's top. */
function add(
  current: Page,
  filled: Filled,
  y: number,
  height: number,
  column: number,
  { left, top, columnStep }: PageGeometry,
): void {
  const distance = column * columnStep
  const moved = <B extends Box>(box: B): B => (distance === 0 ? box : (shifted(box, distance) as B))
  const down = top + y
  const notes = stack(filled.notes)
  const notesTop = down + height - notes.height
  for (const one of filled.placed) current.placed.push({ box: moved(one.box), y: one.y + down })
  for (const one of filled.repeated) current.repeated.push({ box: moved(one.box), y: one.y + down })
  for (const one of notes.placed) current.notes.push({ box: moved(one.box), y: one.y + notesTop })
  if (filled.notes.length > 0) current.noteRules.push({ x: left + distance, y: notesTop - noteGap.below })
}
