import type { Position } from 'unist'
import { splitAtPlaces } from './alphabet.ts'

/** A place in a template file: lines and columns from 1. */
export interface FilePlace {
  path: string
  line: number
  column: number
}

/** Where a stretch of filled text was written; what a value printed lies as a whole at its mustache. */
export interface Stretch extends FilePlace {
  kind: 'text' | 'value'
}

/** The filled text without its markers, and the way back from its offsets to the template's places. */
export interface PlacedText {
  text: string
  placeAt(offset: number): FilePlace
  positionOf(node: { position?: Position | undefined }): FilePlace
}

/** Takes the markers out of the filled text and remembers where they stood. */
export function readPlaces(marked: string, stretches: readonly Stretch[], fallback: FilePlace): PlacedText {
  const starts: { offset: number; stretch: Stretch }[] = []
  let text = ''
  for (const part of splitAtPlaces(marked)) {
    if (typeof part === 'string') text += part
    else starts.push({ offset: text.length, stretch: stretches[part] ?? { ...fallback, kind: 'value' } })
  }
  const placeAt = (offset: number): FilePlace => {
    const start = starts[lastBefore(starts, offset)]
    return start ? within(start.stretch, offset - start.offset) : fallback
  }
  return { text, placeAt, positionOf: (node) => placeAt(node.position?.start.offset ?? 0) }
}

function within({ path, line, column, kind }: Stretch, distance: number): FilePlace {
  return { path, line, column: kind === 'text' ? column + distance : column }
}

/** Index of the last start at or before an offset, by halving. */
function lastBefore(starts: readonly { offset: number }[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
