import type { Box } from '../boxes/box.ts'
import type { Segment } from '../boxes/boxes.ts'
import { shifted } from '../boxes/shifted.ts'
import { endOf, stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import type { Page } from './page.ts'
import { type Filled, fill, noteGap, takeNotes } from './paginate.ts'

/** Below what is set already, text goes on only where this share of the page is left. */
const leastRoom = 0.08
/** How finely the height of balanced columns is sought, in points. */
const finest = 1

type Notes = ReadonlyMap<string, Box[]>

/** What is still to be set, and the page that is being filled; nothing here is changed in place. */
interface State {
  boxes: readonly Box[]
  at: number
  /** Footnotes that no page has shown yet, and those that a page has begun or owes. */
  notes: Notes
  carried: readonly Box[]
}

/** A column filled to a height. */
interface Column {
  filled: Filled
  height: number
  after: State
}

/** Segments on pages: across the page one below the other, or in columns that end at one height before the next. */
export function paginateColumns(segments: readonly Segment[], notes: Notes, page: PageGeometry): Page[] {
  const pages = [emptyPage(1, '')]
  let [y, space] = [0, 0]
  let state: State = { boxes: [], at: 0, notes, carried: [] }
  const turn = (): void => {
    pages.push(emptyPage(pages.length + 1, pages.at(-1)?.section ?? ''))
    ;[y, space] = [0, 0]
  }
  const put = (columns: readonly Column[]): void => {
    const current = pages.at(-1)
    if (!current) return
    for (const [i, { filled, height }] of columns.entries()) {
      add(
        current,
        filled,
        { ...page, left: page.left + i * page.columnStep, top: page.top + y },
        height,
        i,
        page,
      )
    }
    state = columns.at(-1)?.after ?? state
    y += Math.max(0, ...columns.map(({ filled, height }) => bottomOf(filled, height)))
    space = columns[0]?.filled.placed.at(-1)?.box.after ?? 0
  }
  for (const segment of segments) {
    state = { ...state, boxes: segment.boxes, at: 0 }
    for (;;) {
      while (state.boxes[state.at]?.kind === 'break') state = { ...state, at: state.at + 1 }
      const first = state.boxes[state.at]
      if (!first) break
      const gap = y === 0 ? 0 : Math.max(space, first.before)
      const room = page.textHeight - y - gap
      const columns =
        y > 0 && room < page.textHeight * leastRoom
          ? null
          : filledArea(state, room, segment, page.columns, y === 0)
      if (!columns) {
        turn()
        continue
      }
      y += gap
      put(columns)
      const ended = state.boxes[state.at - 1]?.kind === 'break' || state.at < state.boxes.length
      if (ended) turn()
    }
  }
  owedNotes()
  return pages

  /** Notes that only other notes call, and what is left of long ones. */
  function owedNotes(): void {
    state = owing({ ...state, boxes: [], at: 0 }, [...state.notes.keys()])
    while (state.carried.length > 0) {
      const room = page.textHeight - y
      if (y > 0 && room < page.textHeight / 4) turn()
      put(filledColumns(state, page.textHeight - y, page.columns))
      if (state.carried.length > 0) turn()
    }
  }
}

const emptyPage = (number: number, section: string): Page => ({
  number,
  placed: [],
  repeated: [],
  notes: [],
  noteRules: [],
  margin: [],
  section,
})

/** What a page shows in a height, across it or in columns; null where nothing does and a page of its own would show more. */
function filledArea(
  state: State,
  room: number,
  { across }: Segment,
  count: number,
  alone: boolean,
): Column[] | null {
  const columns = across ? [filledAcross(state, room)] : filledColumns(state, room, count)
  if (!alone && !columns.every(isSound)) return null
  const last = columns.at(-1)
  const ends = last && last.after.at >= state.boxes.length && last.after.carried.length === 0
  return across || !ends ? columns : (balanced(state, room, count) ?? columns)
}

/** One column as wide as the page. Footnotes that it calls are owed to the columns below it. */
function filledAcross(state: State, height: number): Column {
  const work = { boxes: [...state.boxes], notes: new Map<string, Box[]>(), height, closes: false }
  const filled = fill(work, state.at, [])
  const called = filled.placed.flatMap(({ box }) => box.notes)
  return { filled, height, after: owing({ ...state, boxes: work.boxes, at: filled.next }, called) }
}

function filledColumns(state: State, height: number, count: number): Column[] {
  const columns: Column[] = []
  let rest = state
  while (columns.length < count && (rest.at < rest.boxes.length || rest.carried.length > 0)) {
    const column = filledColumn(rest, height)
    columns.push(column)
    rest = column.after
    if (rest.boxes[rest.at - 1]?.kind === 'break') break
  }
  return columns
}

function filledColumn({ boxes, at, notes, carried }: State, height: number): Column {
  const work = { boxes: [...boxes], notes: new Map(notes), height, closes: false }
  const filled = fill(work, at, carried)
  const after = { boxes: work.boxes, at: filled.next, notes: work.notes, carried: filled.carried }
  return { filled, height, after }
}

/** The lowest columns that show all the rest. */
function balanced(state: State, room: number, count: number): Column[] | null {
  let [low, high, best]: [number, number, Column[] | null] = [0, room, null]
  while (high - low > finest) {
    const height = (low + high) / 2
    const columns = filledColumns(state, height, count)
    const after = columns.at(-1)?.after
    const isWhole = after && after.at >= after.boxes.length && after.carried.length === 0
    if (isWhole && columns.every(isSound)) [high, best] = [height, columns]
    else low = height
  }
  return best
}

/** Whether a column holds what it shows, and may end where it does. */
function isSound({ filled, height, after }: Column): boolean {
  const last = filled.placed.at(-1)
  const isEnd = after.at >= after.boxes.length || after.boxes[after.at - 1]?.kind === 'break'
  return last !== undefined && (isEnd || !last.box.keep) && contentOf(filled) <= height + 0.01
}

/** The height that boxes and footnotes need, in points. */
function contentOf({ placed, notes }: Filled): number {
  return endOf(placed.at(-1)) + (notes.length > 0 ? noteGap.above + noteGap.below + stack(notes).height : 0)
}

/** Footnotes stand at the column's foot, so a column with some is as high as it may be. */
const bottomOf = (filled: Filled, height: number): number =>
  filled.notes.length > 0 ? Math.max(height, contentOf(filled)) : contentOf(filled)

function owing(state: State, ids: readonly string[]): State {
  const notes = new Map(state.notes)
  const called = takeNotes(notes, ids)
  return { ...state, notes, carried: [...state.carried, ...called] }
}

/** Puts a column on a page. */
function add(
  current: Page,
  filled: Filled,
  { left, top }: PageGeometry,
  height: number,
  column: number,
  page: PageGeometry,
): void {
  const distance = column * page.columnStep
  const moved = <B extends Box>(box: B): B => (distance === 0 ? box : (shifted(box, distance) as B))
  const notes = stack(filled.notes)
  const notesTop = top + height - notes.height
  for (const { box, y } of filled.placed) {
    current.placed.push({ box: moved(box), y: y + top })
    if (box.heading?.depth === 2) current.section = box.heading.text
  }
  for (const { box, y } of filled.repeated) current.repeated.push({ box: moved(box), y: y + top })
  for (const { box, y } of notes.placed) current.notes.push({ box: moved(box), y: y + notesTop })
  if (filled.notes.length > 0) current.noteRules.push({ x: left, y: notesTop - noteGap.below })
}
