import type { Box } from '../boxes/box.ts'
import { shifted } from '../boxes/shifted.ts'
import { stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import { filledTo, walk } from './ends.ts'
import { bottomOf, type Column, filledColumns } from './fill-columns.ts'
import { beginning, flowOf, type Start } from './flow.ts'
import { noteGap } from './footnotes.ts'
import type { Page } from './page.ts'

/** Columns side by side from `column` on, `y` points below the text's top; and whether the page ends with them. */
export interface Put {
  columns: readonly Column[]
  column: number
  y: number
  turns: boolean
}

/** Pages with columns on them, and with the notes that are left after all. */
export function columnPages(puts: readonly Put[], owed: readonly Box[], page: PageGeometry): Page[] {
  const pages = [emptyPage(1)]
  let y = 0
  const put = ({ columns, column, y: top, turns }: Put): void => {
    const current = pages.at(-1)
    if (!current) return
    for (const [i, one] of columns.entries()) add(current, one, top, column + i, page)
    y = Math.max(y, ...columns.map((one) => top + bottomOf(one)))
    if (turns) turn()
  }
  const turn = (): void => {
    pages.push(emptyPage(pages.length + 1))
    y = 0
  }
  for (const one of puts) put(one)
  const flow = flowOf([], new Map(), page.textHeight, false)
  let start: Start | null = { ...beginning, ended: true, carried: owed }
  while (start && start.carried.length > 0) {
    if (y > 0 && page.textHeight - y < page.textHeight / 4) turn()
    const columns = filledColumns(flow, start, page.textHeight - y, page.columns)
    put({ columns, column: 0, y, turns: false })
    const last = columns.at(-1)
    start = last?.after ?? (last ? { ...start, carried: last.owed } : null)
    if (start && start.carried.length > 0) turn()
  }
  const shows = ({ placed, notes }: Page): boolean => placed.length + notes.length > 0
  return pages.slice(0, Math.max(1, pages.findLastIndex(shows) + 1))
}

const emptyPage = (number: number): Page => ({
  number,
  placed: [],
  repeated: [],
  notes: [],
  noteRules: [],
  margin: [],
  section: '',
})

/** Puts a column on a page, `y` points below the text's top. */
function add(
  current: Page,
  { flow, start, end, height }: Column,
  y: number,
  column: number,
  { left, top, columnStep }: PageGeometry,
): void {
  const distance = column * columnStep
  const moved = <B extends Box>(box: B): B => (distance === 0 ? box : (shifted(box, distance) as B))
  const down = top + y
  const filled = filledTo(flow, walk(flow, start), end)
  const notes = stack(filled.notes)
  const notesTop = down + height - notes.height
  for (const one of filled.placed) current.placed.push({ box: moved(one.box), y: one.y + down })
  for (const one of filled.repeated) current.repeated.push({ box: moved(one.box), y: one.y + down })
  for (const one of notes.placed) current.notes.push({ box: moved(one.box), y: one.y + notesTop })
  if (filled.notes.length > 0) current.noteRules.push({ x: left + distance, y: notesTop - noteGap.below })
}
