import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import type { Block, Fact, Figure, ListItem, Phrasing, Table } from '../../document/document.ts'
import { withoutMargin } from '../without-margin.ts'
import { contentsList } from './contents-list.ts'
import { fileOf } from './file-of.ts'
import { anchor, html } from './html.ts'
import { labelled, notLabelled, ownLabelled } from './item-label.ts'
import { lowerMarked, lowerPhrasing } from './lower-phrasing.ts'
import { lowerRows } from './lower-rows.ts'
import { type Scope, within } from './scope.ts'

/** What a list item, a block quote and a footnote can hold. */
export type Flow = BlockContent | DefinitionContent

export const lowerBlocks = (blocks: readonly Block[], scope: Scope): Flow[] =>
  blocks.flatMap((block) => lowerBlock(block, within(scope, block)))

type Lower<Type extends Block['type']> = (block: Extract<Block, { type: Type }>, scope: Scope) => Flow[]

const handlers: { [Type in Block['type']]: Lower<Type> } = {
  heading: (heading, scope) => {
    const children = lowerPhrasing(withoutBreaks(heading.children), scope)
    return children.length === 0 ? [] : [{ type: 'heading', depth: heading.depth, children }]
  },
  paragraph: ({ children }, scope) => paragraph(lowerPhrasing(children, scope)),
  list: (list, scope) => {
    const spread = list.spread || list.children.some((item) => !isTight(item.children))
    const children = list.children.map((item, index) => {
      const label = list.prefix === '' ? null : `${list.prefix}${list.start + index}`
      return listItem(item, label, spread, within(scope, item))
    })
    const ordered = list.ordered && list.prefix === ''
    return children.length === 0 ? [] : [{ type: 'list', ordered, start: list.start, spread, children }]
  },
  blockquote: ({ children }, scope) => blockquote(lowerBlocks(children, scope)),
  band: ({ children }, scope) => lowerBlocks(children, scope),
  margin: (margin, scope) => {
    const alone = withoutMargin(margin)
    return alone === margin ? blockquote(lowerBlocks(margin.children, scope)) : lowerBlocks([alone], scope)
  },
  sideBySide: ({ children }, scope) =>
    children.flatMap((side) => lowerBlocks(side.children, within(scope, side))),
  code: ({ value }) => [{ type: 'code', value }],
  thematicBreak: () => [{ type: 'thematicBreak' }],
  table: (table, scope) => [
    ...caption(table, scope),
    ...(table.children.length === 0 ? [] : [lowerRows(table, scope)]),
  ],
  figure: (figure, scope) => [
    { type: 'paragraph', children: [{ type: 'image', url: fileOf(figure), alt: figure.alt }] },
    ...caption(figure, scope),
  ],
  // A GitHub alert (`[!NOTE]`) would print a word that the document does not hold, and in English.
  callout: ({ title, children }, scope) =>
    blockquote([...paragraph(strong(title ?? [], scope)), ...lowerBlocks(children, scope)]),
  columns: ({ children }, scope) => lowerBlocks(children, scope),
  facts: (facts, scope) => {
    const spread = facts.children.some((fact) => !isTight(fact.children))
    const children = facts.children.map((fact) => factItem(fact, spread, within(scope, fact)))
    return children.length === 0 ? [] : [{ type: 'list', ordered: false, spread, children }]
  },
  // The comments let a program tell the list from the document's own text.
  contents: (contents, scope) => [
    html('<!-- contents -->'),
    ...paragraph(strong(contents.title, scope)),
    ...contentsList(contents, scope),
    html('<!-- /contents -->'),
  ],
  pageBreak: () => [],
}

function lowerBlock(block: Block, scope: Scope): Flow[] {
  const handler: (block: never, scope: Scope) => Flow[] = handlers[block.type]
  return handler(block as never, scope)
}

const paragraph = (children: PhrasingContent[]): Flow[] =>
  children.length === 0 ? [] : [{ type: 'paragraph', children }]

const blockquote = (children: Flow[]): Flow[] =>
  children.length === 0 ? [] : [{ type: 'blockquote', children }]

const strong = (children: readonly Phrasing[], scope: Scope): PhrasingContent[] =>
  lowerMarked('strong', children, scope)

/** A heading is one line. */
const withoutBreaks = (nodes: readonly Phrasing[]): Phrasing[] =>
  nodes.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' }
    return 'children' in node ? { ...node, children: withoutBreaks(node.children) } : node
  })

function caption(block: Table | Figure, scope: Scope): Flow[] {
  return paragraph([
    ...(scope.anchors.needsAnchor(block.id) ? anchor(block.id) : []),
    ...lowerMarked('emphasis', block.caption ?? [], scope),
  ])
}

/** One paragraph, and perhaps a list below it: what stands without blank lines between. */
const isTight = ([first, second, ...more]: readonly Block[]): boolean =>
  more.length === 0 &&
  (first === undefined || first.type === 'paragraph') &&
  (second === undefined || second.type === 'list')

function listItem(item: ListItem, label: string | null, spread: boolean, scope: Scope) {
  const blocks = lowerBlocks(item.children, scope)
  const children = item.label
    ? withOwnLabel(blocks, strong(item.label, scope))
    : withLabel(blocks, label, item.checked)
  return { type: 'listItem' as const, checked: item.checked, spread, children }
}

/** Words of the document's own before the item's: `**R1** The recommendation …`. */
function withOwnLabel([first, ...more]: Flow[], label: PhrasingContent[]): Flow[] {
  if (label.length === 0 || first?.type !== 'paragraph') {
    return [...paragraph(label), ...(first ? [first] : []), ...more]
  }
  return [{ ...first, children: ownLabelled(label, first.children) }, ...more]
}

/** A label or a task's box needs a paragraph to stand in. */
function withLabel([first, ...more]: Flow[], label: string | null, checked: boolean | null): Flow[] {
  if (first?.type === 'paragraph') {
    const children = label === null ? notLabelled(first.children) : labelled(label, first.children)
    return [{ ...first, children }, ...more]
  }
  const children = label === null ? [html('<!-- -->')] : labelled(label, [])
  const own: Flow[] = label === null && checked === null ? [] : [{ type: 'paragraph', children }]
  return [...own, ...(first ? [first] : []), ...more]
}

/** A fact's term is bold and stands on a line of its own. */
function factItem(fact: Fact, spread: boolean, scope: Scope) {
  const term = strong(fact.term, scope)
  const [first, ...more] = lowerBlocks(fact.children, scope)
  const joins = first?.type === 'paragraph' && term.length > 0
  const head = joins ? [...term, { type: 'break' as const }, ...first.children] : term
  const rest = joins ? more : [...(first ? [first] : []), ...more]
  return { type: 'listItem' as const, spread, children: [...paragraph(head), ...rest] }
}
