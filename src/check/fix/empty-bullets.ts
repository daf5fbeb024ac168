import type { ListItem, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from './edit.ts'

/** The items of lists that hold nothing, with their lines. */
export function emptyBullets(root: Root, source: string): Edit[] {
  const edits: Edit[] = []
  visit(root, 'listItem', (item) => {
    if (item.children.length > 0) return
    const start = item.position?.start.offset ?? 0
    const marker = source.slice(start, item.position?.end.offset ?? start).trim()
    if (!/^(?:[-*+]|\d+[.)])$/u.test(marker)) return
    edits.push(edit(item, marker, source))
  })
  return edits
}

/** The whole line where the item is alone on it; else, as in `- -`, only its marker. */
function edit(item: ListItem, marker: string, source: string): Edit {
  const start = item.position?.start.offset ?? 0
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const newline = source.indexOf('\n', start)
  const lineEnd = newline < 0 ? source.length : newline + 1
  const alone = source.slice(lineStart, lineEnd).trim() === marker
  const reason = `Unexpected empty item \`${marker}\`, expected text after it or no item`
  const ruleId = 'empty-bullet'
  return alone
    ? { ruleId, start: lineStart, end: lineEnd, text: '', reason }
    : { ruleId, start, end: start + marker.length, text: '', reason }
}
