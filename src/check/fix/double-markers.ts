import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from './edit.ts'

/** The bullets before a number in `- 1) text`. */
export function doubleMarkers(root: Root, source: string): Edit[] {
  const edits: Edit[] = []
  visit(root, 'listItem', (item) => {
    const start = item.position?.start.offset ?? 0
    const found = /^(?<bullet>[-*+][ \t]+)(?<number>\d{1,9}[.)])[ \t]/u.exec(source.slice(start, start + 40))
    const { bullet, number } = found?.groups ?? {}
    if (bullet === undefined || number === undefined) return
    edits.push({
      ruleId: 'double-marker',
      start,
      end: start + bullet.length,
      text: '',
      reason: `Unexpected bullet before \`${number}\`, expected one marker`,
    })
  })
  return edits
}
