import type { List, RootContent } from 'mdast'
import type { Content } from '../../model/session.ts'
import { textShape } from '../check/shape.ts'
import { inParagraphs } from '../content-nodes.ts'
import type { Helper } from './helper.ts'
import { piecesOf } from './pieces-of.ts'

/** An item of the notes, as templates see it. */
interface Item {
  content: unknown
  children?: readonly Item[]
}

export const bullets: Helper = {
  name: 'bullets',
  summary:
    'Prints items with their own items as a list, and a single one without a mark: for a cell of a table where it stands alone, as Markdown has no lists there.',
  example: {
    template: '{{bullets (first needs 1)}}',
    prints: 'Transferability has to be a key point.',
  },
  parameters: [{ name: 'list', kind: 'list' }],
  result: textShape,
  run: (_, [given]) => {
    const items = given as readonly Item[]
    const [first, ...others] = items
    if (!first) return []
    const nodes = others.length === 0 ? blocksOf(first) : [listOf(items)]
    const contents = items.flatMap(contentsOf)
    const [one] = contents
    if (!one) return []
    const text = contents.map((content) => content.text).join('\n')
    return [{ type: 'content', content: { ...one, nodes, text } }]
  },
}

const contentOf = ({ content }: Item): Content | null => {
  const [piece] = piecesOf(content)
  return piece?.type === 'content' ? piece.content : null
}

function contentsOf(item: Item): Content[] {
  const own = contentOf(item)
  return [...(own ? [own] : []), ...(item.children ?? []).flatMap(contentsOf)]
}

function blocksOf(item: Item): RootContent[] {
  const { children = [] } = item
  return [...inParagraphs(contentOf(item)?.nodes ?? []), ...(children.length > 0 ? [listOf(children)] : [])]
}

const listOf = (items: readonly Item[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: blocksOf(item) as List['children'][number]['children'],
  })),
})
