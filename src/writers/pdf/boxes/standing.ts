import type { BlockLooks, Looks } from '../looks.ts'
import type { Tag } from '../tag.ts'
import type { Frame } from './box.ts'

/** Where a block stands, as it comes down to it from the blocks around: tag, measure and how its text is set. */
export interface Standing {
  tag: Tag
  /** Left edge and width, in points. */
  x: number
  width: number
  looks: Looks
  /** How plain paragraphs are set here. */
  body: BlockLooks
  frames: Frame[]
  /** How many lists are around. */
  depth: number
}
