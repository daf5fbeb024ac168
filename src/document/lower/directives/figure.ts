import { visit } from 'unist-util-visit'
import { inside, report } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const figure: Directive = {
  name: 'figure',
  kind: 'container',
  summary: 'Gives the picture in it a caption; the words in the picture’s brackets say what it shows.',
  label: 'required',
  attributes: {},
  example: ':::figure[The port of Bilbao]\n![Two closed quays](bilbao.png)\n:::',
  lower: ({ node, label, children }, lowering) => {
    let pictures = 0
    visit({ type: 'root', children }, 'image', () => {
      pictures += 1
    })
    if (pictures !== 1) {
      const reason = `Unexpected \`:::figure\` with ${pictures} pictures in it, expected one`
      report(lowering, node, 'directive-children', reason)
    }
    const blocks = lowering.blocks(children, inside)
    return blocks.map((block) => (block.type === 'figure' ? { ...block, caption: label } : block))
  },
}
