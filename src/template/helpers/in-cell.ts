import type { PhrasingContent, RootContent } from 'mdast'
import type { Content } from '../../model/session.ts'
import { textShape } from '../check/shape.ts'
import { inLine, inParagraphs } from '../content-nodes.ts'
import type { Helper } from './helper.ts'
import { piecesOf } from './pieces-of.ts'

/** An item of the notes, as templates see it. */
interface Item {
  content: unknown
  children?: readonly Item[]
}

export const inCell: Helper = {
  name: 'inCell',
  summary:
    'Prints items as paragraphs, each with its own items on lines below it: for a cell of a table where it stands alone, as Markdown has one line there.',
  example: {
    template: '{{inCell (first needs 1)}}',
    prints: 'Transferability has to be a key point.',
  },
  parameters: [{ name: 'list', kind: 'list' }],
  result: textShape,
  run: (_, [given]) => {
    const items = given as readonly Item[]
    const contents = items.flatMap(contentsOf)
    const [first] = contents
    if (!first) return []
    const text = contents.map((content) => content.text).join('\n')
    return [{ type: 'content', content: { ...first, nodes: items.flatMap(blocksOf), text } }]
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
  const blocks = inParagraphs(contentOf(item)?.nodes ?? [])
  const below = (item.children ?? [])
    .flatMap(contentsOf)
    .flatMap(({ nodes }): PhrasingContent[] => [{ type: 'break' }, ...inLine(nodes)])
  const last = blocks.at(-1)
  if (below.length === 0) return blocks
  return last?.type === 'paragraph'
    ? [...blocks.slice(0, -1), { ...last, children: [...last.children, ...below] }]
    : [...blocks, { type: 'paragraph', children: below.slice(1) }]
}
