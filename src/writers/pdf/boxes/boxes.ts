import type { Document } from '../../../document/document.ts'
import { acrossColumns } from '../../across-columns.ts'
import { looksOf, pageGeometry } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { blockBoxes } from './block-boxes.ts'
import type { Box } from './box.ts'
import { leadingTo } from './leading-to.ts'
import { noteBoxes } from './note.ts'
import { stack } from './stack.ts'

/** Boxes that stand across the page one below the other, or run on in its columns. */
export interface Segment {
  across: boolean
  boxes: Box[]
}

/** A document as boxes, with the tag tree that they belong to. */
export interface Flow {
  tags: Tag
  segments: Segment[]
  /** Height of each block of the document's own flow, in points. */
  heights: number[]
  /** The boxes of each footnote by its id. */
  notes: Map<string, Box[]>
}

export function boxes(document: Document, setting: Setting): Flow {
  const tags = addTag(null, 'Document')
  const { left, textWidth, columnWidth, columns } = pageGeometry(document.theme)
  const looks = looksOf(document)
  const place = {
    tag: tags,
    x: left,
    width: textWidth,
    looks,
    body: looks.paragraph.body,
    frames: [],
    depth: 0,
  }
  const column = { ...place, width: columnWidth }
  const across = acrossColumns(document.children, columns, columnWidth)
  const lists = document.children.map((block, i) => {
    const list = blockBoxes([block], across[i] ? place : column, setting)
    return leadingTo(document.children[i + 1], list, place.body.leading)
  })
  // Notes are read after the text, as the document has them, wherever a page shows them
  const notes = document.footnotes.map((note): [string, Box[]] => [note.id, noteBoxes(note, column, setting)])
  const heights = lists.map((list, i) => stack(list).height / (across[i] ? 1 : columns))
  return { tags, segments: segmentsOf(lists, across), heights, notes: new Map(notes) }
}

function segmentsOf(lists: readonly Box[][], across: readonly boolean[]): Segment[] {
  const segments: Segment[] = []
  for (const [i, boxes] of lists.entries()) {
    const last = segments.at(-1)
    if (last && last.across === across[i]) last.boxes.push(...boxes)
    else segments.push({ across: across[i] ?? true, boxes: [...boxes] })
  }
  return segments
}
