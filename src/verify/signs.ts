/** What a finished brief is beside its words: kind by kind, in the order of reading, and the same in every format that can hold it. */

import { dotSign } from '../document/plain-text.ts'
import { type Spans, tableGrid } from '../document/table-grid.ts'

/** How each kind is called in messages. */
const names = {
  title: 'title of the file',
  language: 'language of the file',
  headings: 'heading',
  items: 'mark of an item',
  nesting: 'depth of an item',
  levels: 'level of an item',
  tables: 'rows of a table',
  spans: 'merged cells of a row',
  columns: 'columns of a table',
  filled: 'filled cells of a row',
  heads: 'header cells of a row',
  calls: 'call of a footnote',
  links: 'link within the file',
  ways: 'link within the file',
  contents: 'entry of the contents list',
  languages: 'words of another language',
  pages: 'size of pages',
  pictures: 'picture',
  pixels: 'pixels of a picture',
} as const
export type SignKind = keyof typeof names
/** What readers put together; of pictures they give the bytes. */
type BookKind = Exclude<SignKind, 'pictures' | 'pixels'>

/** A kind that a format cannot hold is not there; an empty sign is one that cannot be told. */
export type Signs = Readonly<Partial<Record<SignKind, readonly string[]>>>

/** The first sign in which two files differ; null where they do not. */
export function otherSign(one: Signs, other: Signs): { what: string; one: string; other: string } | null {
  for (const kind of Object.keys(names) as SignKind[]) {
    const [signs, others] = [one[kind], other[kind]]
    if (!signs || !others) continue
    const end = Math.max(signs.length, others.length)
    for (let at = 0; at < end; at += 1) {
      const [sign, beside] = [signs[at], others[at]]
      if (sign === beside || sign === '' || beside === '') continue
      return { what: names[kind], one: sign ?? 'nothing', other: beside ?? 'nothing' }
    }
  }
  return null
}

/** Puts signs together as a reader comes to them. */
export interface SignBook {
  signs: Record<BookKind, string[]>
  add(kind: BookKind, sign: string): void
  item(marker: string, depth: number): void
  heading(level: number, text: string): void
  /** Words of a line, in a language of their own where that is not the file’s. */
  say(text: string, language: string | null): void
  /** Code, which is of no language. */
  code(text: string): void
  /** Another line begins. */
  newLine(): void
  /** A footnote is called here. */
  call(number: string): void
}

/** @param language of the file */
export function signBook(title: string | null, language: string | null): SignBook {
  const signs = Object.fromEntries(
    Object.keys(names)
      .filter((kind) => kind !== 'pictures' && kind !== 'pixels')
      .map((kind): [string, string[]] => [kind, []]),
  ) as unknown as SignBook['signs']
  signs.title.push(folded(title ?? ''))
  const own = primary(language)
  // Word names a country, too.
  signs.language.push(own ?? '')
  let line = ''
  let last: string | null = null
  return {
    signs,
    add: (kind, sign) => void signs[kind].push(folded(sign)),
    item(marker, depth) {
      signs.items.push(marker)
      signs.nesting.push(String(depth))
    },
    heading: (level, text) => void signs.headings.push(folded(`${level} ${text}`)),
    say(text, tag) {
      line += text
      const letters = text.replaceAll(unspoken, '')
      const found = primary(tag)
      const foreign = found === own ? null : found
      if (letters === '' || foreign === null) return
      // Words of the file's own language stand between in some formats only, such as “R2” before an item.
      if (foreign === last) signs.languages.push(`${signs.languages.pop()}${letters}`)
      else signs.languages.push(`${foreign}: ${letters}`)
      last = foreign
    },
    code(text) {
      line += text
    },
    newLine() {
      line = ''
    },
    call(number) {
      signs.calls.push(`${number} after “${folded(line).split(' ').at(-1) ?? ''}”`)
    },
  }
}

/** A cell of a table as any format has it. */
export interface SignedCell extends Spans {
  /** Whether words or a picture stand in it. */
  isFilled: boolean
  /** What it is the head of; `unknown` for a head that does not say it. */
  heads: 'column' | 'row' | 'unknown' | null
}

const headSigns = { column: 'c', row: 'r', unknown: '?' } as const

/** Places of a table as its cells declare them, each of which is gone through: no table of a brief comes near. */
const mostPlaces = 1_000_000

/** @throws {Error} where a few bytes declare more. */
function expectBounded(rows: readonly (readonly SignedCell[])[]): void {
  const widths = rows.map((row) => row.reduce((sum, { columnSpan }) => sum + columnSpan, 0))
  if (widths.reduce((most, width) => Math.max(most, width), 0) * rows.length > mostPlaces)
    throw new Error(`a table declares more than ${mostPlaces} places`)
}

/** The shape of a table, and which of its cells say something: what moves to another cell moves in this. */
export function tableSigns(rows: readonly (readonly SignedCell[])[], book: Pick<SignBook, 'add'>): void {
  expectBounded(rows)
  const grid = tableGrid(rows.map((children) => ({ children })))
  const width = grid[0]?.length ?? 0
  if (width === 0) return
  book.add('tables', `${grid.length}`)
  book.add('columns', `${width}`)
  for (const row of grid) {
    const filled = (sign: (cell: SignedCell) => string): string =>
      row.map((place) => (place.type === 'cell' && place.cell.isFilled ? sign(place.cell) : '–')).join('')
    book.add(
      'filled',
      filled(() => 'x'),
    )
    // Below a merged cell at its beginning a row has a head in some formats only.
    const isTold = row[0]?.type !== 'spanned'
    book.add('heads', isTold ? filled(({ heads }) => (heads === null ? 'x' : headSigns[heads])) : '')
    const spans = row.flatMap((place) =>
      place.type === 'spanned' ? [] : [place.type === 'cell' ? `${place.columns}×${place.rows}` : '1×1'],
    )
    book.add('spans', spans.join(' '))
  }
}

/** What is of no language. */
const unspoken = new RegExp(`[\\s\u00ad${dotSign}]`, 'gu')

/** Words as they are compared: white space folded, without soft hyphens. */
export const folded = (text: string): string => text.replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim()
const primary = (tag: string | null): string | null => tag?.toLowerCase().split('-')[0] ?? null

/** The size of a page in millimetres: formats round it otherwise. @param width and height in points */
export const sheetOf = (...sides: [width: number, height: number]): string =>
  sides.map((side) => Math.round((side / 72) * 25.4)).join(' × ')
