import type { ListItem, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Edit } from './edit.ts'

/** The items of lists that hold nothing, or nothing but such items, with their lines. */
export function emptyBullets(root: Root, source: string): Edit[] {
  const edits: Edit[] = []
  visit(root, 'listItem', (item) => {
    if (!isHollow(item)) return undefined
    const start = item.position?.start.offset ?? 0
    const markers = source.slice(start, item.position?.end.offset ?? start).trim()
    if (!/^(?:[-*+]|\d+[.)])(?:\s+(?:[-*+]|\d+[.)]))*$/u.test(markers)) return undefined
    edits.push(edit(item, markers, source))
    // What it holds goes with it: left alone, it would be the next run's empty item.
    return SKIP
  })
  return edits
}

const isHollow = (node: Nodes): boolean =>
  (node.type === 'list' || node.type === 'listItem') && node.children.every(isHollow)

/** The whole lines where the item is alone on them; else, as in `- a\n- -`, only its markers. */
function edit(item: ListItem, markers: string, source: string): Edit {
  const start = item.position?.start.offset ?? 0
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const newline = source.indexOf('\n', start + markers.length)
  const lineEnd = newline < 0 ? source.length : newline + 1
  const alone = source.slice(lineStart, lineEnd).trim() === markers
  const reason = `Unexpected empty item \`${markers.replaceAll(/\s+/gu, ' ')}\`, expected text after it or no item`
  const ruleId = 'empty-bullet'
  return alone
    ? { ruleId, start: lineStart, end: lineEnd, text: '', reason }
    : { ruleId, start, end: start + markers.length, text: '', reason }
}
