import type { Html, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'

/** Makes of a tree what Markdown can write well: no marks around white space, and `<br>` where a cell's line ends. */
export function tidy(root: Root): void {
  tidyChildren(root, false)
}

function tidyChildren(parent: Parents, inCell: boolean): void {
  const isCell = inCell || parent.type === 'tableCell'
  if (parent.type === 'list') parent.spread = false
  if (parent.type === 'listItem') {
    parent.spread = parent.children.filter(({ type }) => type === 'paragraph').length > 1
    takeBox(parent)
  }
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if ('children' in child) tidyChildren(child, isCell)
    if (child.type === 'break' && isCell) return [html('<br>')]
    if (child.type === 'text' && isCell) return indented(child)
    return isMark(child) ? withoutEdges(child) : [child]
  })
  parent.children = (isLine(parent) ? trimmed(children) : children) as typeof parent.children
}

/** A box that is drawn as a sign, as the box of the item. */
function takeBox(item: ListItem): void {
  const [block] = item.children
  const [first] = block?.type === 'paragraph' ? block.children : []
  const box = first?.type === 'text' ? /^([☐☒☑])\s*/u.exec(first.value) : null
  if (!box || first?.type !== 'text') return
  item.checked = box[1] !== '☐'
  first.value = first.value.slice(box[0].length)
}

type Mark = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>

const isMark = (node: Nodes): node is Mark =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'

const isLine = (node: Nodes): boolean =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'

const html = (value: string): Html => ({ type: 'html', value })
const text = (value: string): Text => ({ type: 'text', value })

/** No-break spaces before an item of an inner list, in the form that is not taken for dirt. */
function indented(node: Text): RootContent[] {
  const spaces = /^\u00A0+(?=(?:-|\d+\.) )/u.exec(node.value)?.[0]
  if (spaces === undefined) return [node]
  return [html('&nbsp;'.repeat(spaces.length)), text(node.value.slice(spaces.length))]
}

/** White space and breaks at the edges of bold words, put outside; Markdown would not see the mark otherwise. */
function withoutEdges(mark: Mark): RootContent[] {
  const before: RootContent[] = []
  const after: RootContent[] = []
  while (takeEdge(mark, 0, before));
  while (takeEdge(mark, -1, after));
  return [...before, ...(mark.children.length > 0 ? [mark] : []), ...after.toReversed()]
}

function takeEdge(mark: Mark, at: 0 | -1, taken: RootContent[]): boolean {
  const edge = mark.children.at(at)
  if (!edge) return false
  const rest = edge.type === 'text' ? (at === 0 ? edge.value.trimStart() : edge.value.trimEnd()) : null
  if (edge.type === 'text' && edge.value !== rest && rest !== null) {
    taken.push(
      text(at === 0 ? edge.value.slice(0, edge.value.length - rest.length) : edge.value.slice(rest.length)),
    )
    edge.value = rest
  }
  const isGone = edge.type === 'break' || (edge.type === 'text' && edge.value === '')
  if (!isGone) return false
  if (edge.type === 'break') taken.push(edge)
  if (at === 0) mark.children.shift()
  else mark.children.pop()
  return true
}

/** A line without breaks and white space at its ends. */
function trimmed(children: RootContent[]): RootContent[] {
  const isNothing = (node: RootContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  let start = 0
  let end = children.length
  while (start < end && isNothing(children[start])) start++
  while (end > start && isNothing(children[end - 1])) end--
  const kept = children.slice(start, end)
  const [first] = kept
  const last = kept.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return kept
}
