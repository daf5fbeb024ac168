import type { Element } from 'hast'
import type { Document, Figure } from '../../../document/document.ts'
import { walkBlocks } from '../../walk-blocks.ts'

/** The SVG pictures of a document as trees; one that holds no `svg` element has none. */
export async function readSvgs(document: Document): Promise<Map<Figure, Element>> {
  const blocks = [...document.children, ...document.footnotes.flatMap((note) => note.children)]
  const figures = [...walkBlocks(blocks)].filter(
    (block): block is Figure => block.type === 'figure' && block.mediaType === 'image/svg+xml',
  )
  if (figures.length === 0) return new Map()
  // A parser of HTML is much to load; most briefs have no such picture
  const { fromHtml } = await import('hast-util-from-html')
  const trees = figures.flatMap((figure): [Figure, Element][] => {
    const { children } = fromHtml(new TextDecoder().decode(figure.data), { fragment: true, space: 'svg' })
    const svg = children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
    return svg ? [[figure, svg]] : []
  })
  return new Map(trees)
}
