import { listing } from '../listings/listing.ts'
import { otherMarkup } from './docx/other-markup.ts'
import { otherObject } from './pdf/other-object.ts'

type FirstOther = (wanted: Uint8Array, found: Uint8Array) => string | null

/** Letters of a line that are shown. */
const shown = 120

function otherLine(wanted: Uint8Array, found: Uint8Array): string | null {
  const [lines = [], others = []] = [wanted, found].map((data) => new TextDecoder().decode(data).split('\n'))
  const end = Math.max(lines.length, others.length)
  for (let at = 0; at < end; at += 1) {
    const [line, other] = [lines[at], others[at]]
    if (line === other) continue
    return other === undefined ? `end after line ${at}` : `line ${at + 1} “${excerptOf(line ?? '', other)}”`
  }
  return null
}

/** From a few letters before the one that differs: lines of HTML are long. */
function excerptOf(line: string, other: string): string {
  let at = 0
  while (at < other.length && line[at] === other[at]) at += 1
  const begin = Math.max(0, at - shown / 2)
  return other.slice(begin, begin + shown)
}

const byFormat: Readonly<Record<string, FirstOther>> = listing({
  pdf: otherObject,
  docx: otherMarkup,
  md: otherLine,
  html: otherLine,
})

/** Where a finished file is first not what it should be, in words for a person. */
export const otherPart = (format: string, wanted: Uint8Array, found: Uint8Array): string =>
  byFormat[format]?.(wanted, found) ?? 'bytes'
