import type { Block, Document, Phrasing } from '../document/document.ts'
import { plainText } from '../document/plain-text.ts'
import { type FinishedBlock, type FinishedLink, type FinishedRole, foldedBlocks } from './finished-text.ts'

/** What every format must hold of a document, as the readers of finished files give it. */
export const documentBlocks = ({ children, footnotes }: Pick<Document, 'children' | 'footnotes'>) =>
  foldedBlocks([
    ...children.flatMap((block) => blocksOf(block, 'text')),
    ...footnotes.flatMap((note) => note.children).flatMap((block) => blocksOf(block, 'note')),
  ])

/** @param role what its words are where they are no heading or cell */
function blocksOf(block: Block, role: FinishedRole): FinishedBlock[] {
  const inside = (blocks: readonly Block[]) => blocks.flatMap((one) => blocksOf(one, role))
  switch (block.type) {
    case 'heading':
      return [said(block.children, 'heading')]
    case 'paragraph':
      return [said(block.children, role)]
    case 'code':
      return [{ role, text: block.value, links: [] }]
    case 'list':
      return block.children.flatMap(({ label, children }) => [
        ...(label ? [said(label, role)] : []),
        ...inside(children),
      ])
    case 'blockquote':
    case 'columns':
    case 'band':
    case 'margin':
      return inside(block.children)
    case 'sideBySide':
      return block.children.flatMap((side) => inside(side.children))
    case 'table':
      return [
        ...(block.caption ? [said(block.caption, role)] : []),
        ...block.children.flatMap((row) =>
          row.children.flatMap((cell) => cell.children.flatMap((one) => blocksOf(one, 'cell'))),
        ),
      ]
    case 'figure':
      return [
        { role: 'picture', text: block.alt, links: [], picture: block.data },
        ...(block.caption ? [said(block.caption, role)] : []),
      ]
    case 'callout':
      return [...(block.title ? [said(block.title, role)] : []), ...inside(block.children)]
    case 'facts':
      return block.children.flatMap((fact) => [said(fact.term, role), ...inside(fact.children)])
    case 'thematicBreak':
    case 'contents':
    case 'pageBreak':
      return []
  }
}

const said = (nodes: readonly Phrasing[], role: FinishedRole): FinishedBlock => ({
  role,
  text: plainText(nodes),
  links: nodes.flatMap(linksIn),
})

function linksIn(node: Phrasing): FinishedLink[] {
  if (node.type === 'link') return [{ words: plainText(node.children), url: node.url }]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}
