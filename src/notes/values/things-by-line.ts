import type { PhrasingContent, RootContent } from 'mdast'
import { seriesEnds } from '../evidence/markers.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'

/** No editor breaks lines before so many characters. */
const narrowest = 60

/**
 * A paragraph whose lines are things by themselves, "Cobalt for eight weeks" above "A list of kilns", as a paragraph
 * each; any other block as it is. Each line must begin and end as a thing does, and break where an editor would not.
 */
export function thingsByLine(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') return [block]
  const text = phrasingText(block.children)
  const lines = text.split('\n')
  // "Waste paper · short-time work": a point between spaces is a bullet.
  if (lines.length === 1 && /\S\s[·•]\s\S/u.test(text))
    return parted(block.children, text.split(/(?<=\s)[·•](?=\s)/u))
  const marked = counted(text)
  if (marked.length > 1)
    return marked.map(([from, to]) => paragraph(trimPhrasing(slicePhrasing(block.children, from, to))))
  const named = byNames(lines)
  if (named.length > 1) return parted(block.children, named)
  // A label stood before the first line where the editor broke it.
  const before = ' '.repeat((block.children[0]?.position?.start.column ?? 1) - 1)
  const isByLine = lines.length > 1 && areBroken([before + lines[0], ...lines.slice(1)]) && areAlike(lines)
  return isByLine ? parted(block.children, lines) : [block]
}

/** "PortApp: slots.\nGreen lane: one of\nits own.": lines with a name and a colon behind a whole sentence, each with what goes on with it. */
function byNames(lines: readonly string[]): string[] {
  const starts = lines.flatMap((line, index) => {
    const isApart = index === 0 || /[.!?]$/u.test(lines[index - 1]?.trimEnd() ?? '')
    return isApart && /^\s*\p{Lu}[^.:;!?]{1,40}:\s+\S/u.test(line) ? [index] : []
  })
  return starts[0] === 0 ? starts.map((start, at) => lines.slice(start, starts[at + 1]).join('\n')) : []
}

/** "a) maps; b) one timetable": where each part begins and ends whose letter or figure in brackets counts on; none where some do not. */
function counted(text: string): [number, number][] {
  const starts = [
    ...text.matchAll(/(?<=^\s{0,3}|[;,.:]\s{1,3})(?=\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s)/gu),
  ].map(({ index }) => index)
  const parts = starts.map((start, index): [number, number] => {
    const part = text.slice(start, starts[index + 1])
    return [start, start + part.replace(/(?<![;,\s])\s?[;,]?\s*$/u, '').length]
  })
  const ends = seriesEnds(
    parts.map(([from, to]) => text.slice(from, to)),
    true,
  )
  return text.slice(0, starts[0]).trim() === '' && ends.every((end) => end > 0) ? parts : []
}

/** Whether each line ends where there was room for the first word of the next, and at no sign that goes on. */
function areBroken(lines: readonly string[]): boolean {
  const longest = Math.max(narrowest, ...lines.map(({ length }) => length))
  return lines.slice(0, -1).every((line, index) => {
    const word = /^\s*\S+/u.exec(lines[index + 1] ?? '')?.[0] ?? ''
    return line.length + 1 + word.length <= longest && !/[.,:;!?–—-]\s*$/u.test(line)
  })
}

/** Whether all begin with capitals or figures, or all with small letters. */
const areAlike = (lines: readonly string[]): boolean =>
  [/^[\s“"«(]*[\p{Lu}\p{N}]/u, /^\s*\p{Ll}/u].some((begins) => lines.every((line) => begins.test(line)))

/** Phrasing as a paragraph for each part of its text; one sign stands between two. */
function parted(nodes: readonly PhrasingContent[], parts: readonly string[]): RootContent[] {
  let at = 0
  return parts.map(({ length }) => {
    const from = at
    at += length + 1
    return paragraph(trimPhrasing(slicePhrasing(nodes, from, from + length)))
  })
}
