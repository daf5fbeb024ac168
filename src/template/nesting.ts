/** Markers of quotations and list items at the start of a line: each nests what follows by one. */
const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/uy

/** The first line whose markers nest deeper than `most`, from 1, or null: Markdown parsers call themselves for each. */
export function lineTooDeep(text: string, most: number): number | null {
  for (const [index, line] of text.split('\n').entries()) if (markersIn(line) > most) return index + 1
  return null
}

function markersIn(line: string): number {
  let count = 0
  for (marker.lastIndex = 0; marker.test(line); count++);
  return count
}
