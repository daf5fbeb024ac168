import type { List, ListItem } from 'mdast'
import type { Contents } from '../../document/document.ts'
import { type OutlineEntry, outline } from '../../document/outline.ts'
import { lowerPhrasing } from './lower-phrasing.ts'
import type { Scope } from './scope.ts'

/** The headings as nested lists of links. */
export function contentsList(contents: Contents, scope: Scope): List[] {
  const entries = outline(scope.document, contents.depth).filter(({ text }) => text.trim() !== '')
  return lists(entries, { ...scope, lang: undefined })
}

function lists(entries: readonly OutlineEntry[], scope: Scope): List[] {
  if (entries.length === 0) return []
  const top = Math.min(...entries.map(({ depth }) => depth))
  const starts = entries.flatMap((entry, index) => (entry.depth === top || index === 0 ? [index] : []))
  const children = starts.map((start, index) => item(entries.slice(start, starts[index + 1]), scope))
  return [{ type: 'list', ordered: false, spread: false, children }]
}

function item([entry, ...below]: readonly OutlineEntry[], scope: Scope): ListItem {
  const link = entry
    ? lowerPhrasing(
        [{ type: 'crossReference', target: entry.id, children: [{ type: 'text', value: entry.text }] }],
        scope,
      )
    : []
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: link }, ...lists(below, scope)],
  }
}
