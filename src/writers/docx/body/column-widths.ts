/** What a column's cells hold, in characters. */
export interface ColumnContent {
  longestWord: number
  longestCell: number
}

/** A character of table text takes about this many twips, and a cell's margins this many. */
const character = 105
const margins = 220
/** Where Word has another face than the one named, or bold letters, a word is so many characters longer. */
const slack = 1
/** Beyond this many characters a cell is running text and takes no further room. */
const prose = 48

/**
 * Widths of columns in twips, `available` in all: each gets room for its longest word, and what is left goes where the
 * text is. Where the room does not do, the widest give way: addresses part where words do not.
 */
export function columnWidths(columns: readonly ColumnContent[], available: number): number[] {
  const least = columns.map(({ longestWord }) => Math.min(longestWord + slack, 24) * character + margins)
  const wish = columns.map(({ longestCell }, index) =>
    Math.max(least[index] ?? 0, Math.min(longestCell, prose) * character + margins),
  )
  const spare = available - sum(least)
  const wanted = sum(wish) - sum(least)
  if (spare < 0) return whole(lowered(least, available), available)
  // Where there is room for all, none that wants a little more than its longest word takes the rest
  if (spare >= wanted) return whole(shared(wish, available), available)
  return whole(
    least.map((width, index) => width + ((wish[index] ?? 0) - width) * (spare / wanted)),
    available,
  )
}

const shared = (parts: readonly number[], available: number): number[] =>
  parts.map((part) => (part * available) / sum(parts))

/** The widest made alike, the others as they are. */
function lowered(parts: readonly number[], available: number): number[] {
  let [room, highest] = [available, 0]
  for (const [index, part] of [...parts].sort((one, two) => one - two).entries()) {
    highest = room / (parts.length - index)
    if (part > highest) break
    room -= part
  }
  return parts.map((part) => Math.min(part, highest))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Whole twips; the last column takes what rounding left. */
function whole(widths: readonly number[], available: number): number[] {
  const rounded = widths.map(Math.floor)
  return rounded.map((width, index) =>
    index === rounded.length - 1 ? width + available - sum(rounded) : width,
  )
}
