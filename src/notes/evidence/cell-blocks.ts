import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'

/** A cell's lines as blocks: in a cell a line break is all there is to part paragraphs and items. */
export function cellBlocks(nodes: readonly PhrasingContent[]): RootContent[] {
  const blocks: RootContent[] = []
  const lines = linesOf(nodes)
  const figures = lines.flatMap(({ text }) => {
    const figure = /^(\d{1,2})[.)]\s/u.exec(text.trim())?.[1]
    return figure === undefined ? [] : [Number(figure)]
  })
  // "12. Mai" alone is a date and no item.
  const isNumbered = figures.length > 1 && figures.every((figure, index) => figure === index + 1)
  for (const { text, children } of lines) {
    const trimmed = trimPhrasing(children)
    if (trimmed.length === 0) continue
    const pattern = isNumbered ? /^(?:[-•▪●*·]|\d{1,2}[.)])\s+/u : /^[-•▪●*·]\s+/u
    const bullet = pattern.exec(phrasingText(trimmed))?.[0]
    if (bullet === undefined) blocks.push(paragraph(trimmed))
    else {
      const indent = /^\s*/u.exec(text)?.[0].length ?? 0
      addItem(blocks, paragraph(slicePhrasing(trimmed, bullet.length)), /\d/u.test(bullet), indent)
    }
  }
  return blocks
}

function linesOf(nodes: readonly PhrasingContent[]) {
  let at = 0
  return phrasingText(nodes)
    .split('\n')
    .map((text) => {
      const children = slicePhrasing(nodes, at, at + text.length)
      at += text.length + 1
      return { text, children }
    })
}

/** Adds an item to the list that the blocks end with, or below its last item where it is indented. */
function addItem(blocks: RootContent[], block: RootContent, ordered: boolean, indent: number): void {
  const last = blocks.at(-1)
  if (last?.type === 'list' && indent > 1) {
    const above = last.children.at(-1)
    if (above) addItem(above.children, block, ordered, indent - 2)
    return
  }
  const place = block.position && { position: block.position }
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [block as BlockContent | DefinitionContent],
    ...place,
  }
  if (last?.type === 'list' && last.ordered === ordered) last.children.push(item)
  else
    blocks.push({
      type: 'list',
      ordered,
      start: ordered ? 1 : null,
      spread: false,
      children: [item],
      ...place,
    })
}
