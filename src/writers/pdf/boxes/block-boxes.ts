import type { Block } from '../../../document/document.ts'
import type { Setting } from '../setting.ts'
import { band } from './band.ts'
import type { Box } from './box.ts'
import { callout } from './callout.ts'
import { code } from './code.ts'
import { columns } from './columns.ts'
import { contents } from './contents.ts'
import { facts } from './facts.ts'
import { figure } from './figure.ts'
import { heading } from './heading.ts'
import { introducing } from './introducing.ts'
import { list } from './list.ts'
import { margin } from './margin.ts'
import { pageBreak } from './page-break.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { sideBySide } from './side-by-side.ts'
import type { Standing } from './standing.ts'
import { table } from './table.ts'
import { thematicBreak } from './thematic-break.ts'

export type BoxHandler<B extends Block> = (
  block: B,
  place: Standing,
  setting: Setting,
  boxesOf: BoxesOf,
) => Box[]
/** Blocks within a block become boxes by the same handlers, in the same setting or another. */
export type BoxesOf = (blocks: readonly Block[], place: Standing, setting?: Setting) => Box[]

const handlers: { [T in Block['type']]: BoxHandler<Extract<Block, { type: T }>> } = {
  heading,
  paragraph,
  list,
  blockquote: quote,
  code,
  thematicBreak,
  table,
  figure,
  callout,
  columns,
  band,
  margin,
  sideBySide,
  facts,
  contents,
  pageBreak,
}

export function blockBoxes(blocks: readonly Block[], place: Standing, setting: Setting): Box[] {
  const boxesOf: BoxesOf = (inner, at, own = setting) => blockBoxes(inner, at, own)
  return blocks.flatMap((block, i) => {
    const handler = handlers[block.type] as BoxHandler<Block>
    const boxes = handler(block, inLanguage(block, place), setting, boxesOf)
    return introducing(blocks[i - 1], block, blocks[i + 1], boxes)
  })
}

/** A block in another language is set by that language's rules; its tag says so where the handler makes it. */
function inLanguage(block: Block, place: Standing): Standing {
  const language = block.lang
  if (language === undefined || language === place.body.text.language) return place
  return { ...place, body: { ...place.body, text: { ...place.body.text, language } } }
}
