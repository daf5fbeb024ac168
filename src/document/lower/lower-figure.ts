import type { Image } from 'mdast'
import { readPicture } from '../../pictures/read-picture.ts'
import type { Block } from '../document.ts'
import { common, freeId, type Lowering, report, type Standing } from './lowering.ts'

/** A picture in a paragraph of its own; its title is its caption. Without a file or words for it, a message. */
export function lowerFigure(node: Image, { style, headings }: Standing, lowering: Lowering): Block[] {
  const alt = node.alt?.trim() ?? ''
  if (alt === '') {
    const reason = `Unexpected picture \`${node.url}\` without alternative text, expected words that say what it shows; the picture is left out`
    report(lowering, node, 'picture-alternative', reason)
    return []
  }
  const data = lowering.picture(node.url, node.data?.origin?.path ?? '')
  const picture = 'problem' in data ? data : readPicture(data, lowering.limits)
  if ('problem' in picture) {
    const reason = `Cannot use the picture \`${node.url}\`: ${picture.problem}; its alternative text stands for it`
    report(lowering, node, 'picture-file', reason)
    const words: Block = {
      type: 'paragraph',
      ...common(node),
      style,
      children: [{ type: 'text', value: alt }],
    }
    // A box shows that something is missing there; within another block there is none.
    return headings
      ? [{ type: 'callout', ...common(node), kind: 'note', title: null, children: [words] }]
      : [words]
  }
  const { change, ...shown } = picture
  if (change !== undefined) {
    const reason = `Unexpected content of the picture \`${node.url}\`: ${change}`
    report(lowering, node, 'picture-changed', reason)
  }
  const id = freeId(lowering, `figure-${lowering.figures.count++ + 1}`)
  const caption = node.title ? [{ type: 'text' as const, value: node.title }] : null
  return [{ type: 'figure', ...common(node), id, alt, url: node.url, ...shown, caption }]
}
