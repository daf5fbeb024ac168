import type { RootContent } from 'mdast'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'

/** No editor breaks lines before so many characters. */
const narrowest = 50

/**
 * A paragraph whose lines are things by themselves, "Cobalt for eight weeks" above "A list of kilns", as a paragraph
 * each; any other block as it is. Each line must begin and end as a thing does, and break where an editor would not.
 */
export function thingsByLine(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') return [block]
  const lines = phrasingText(block.children).split('\n')
  const longest = Math.max(narrowest, ...lines.map(({ length }) => length))
  const isBroken = lines.every((line, index) => {
    const next = lines[index + 1]
    const word = next === undefined ? '' : (/^\s*\S+/u.exec(next)?.[0] ?? '')
    return next === undefined || (line.length + 1 + word.length <= longest && !/[.,:;!?–—-]\s*$/u.test(line))
  })
  if (lines.length < 2 || !isBroken || !lines.every((line) => /^[\s“"«(]*[\p{Lu}\p{N}]/u.test(line)))
    return [block]
  let at = 0
  return lines.map((line) => {
    const from = at
    at += line.length + 1
    return paragraph(trimPhrasing(slicePhrasing(block.children, from, from + line.length)))
  })
}
