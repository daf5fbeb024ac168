import type { Document } from '../../../document/document.ts'
import { looksOf, pageGeometry } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { blockBoxes } from './block-boxes.ts'
import type { Box } from './box.ts'
import { noteBoxes } from './note.ts'
import { stack } from './stack.ts'

/** A document as boxes in one column, with the tag tree that they belong to. */
export interface Flow {
  tags: Tag
  boxes: Box[]
  /** Height of each block of the document's own flow, in points. */
  heights: number[]
  /** The boxes of each footnote by its id. */
  notes: Map<string, Box[]>
}

export function boxes(document: Document, setting: Setting): Flow {
  const tags = addTag(null, 'Document')
  const { left, textWidth } = pageGeometry(document.theme)
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
  const lists = document.children.map((block) => blockBoxes([block], place, setting))
  // Notes are read after the text, as the document has them, wherever a page shows them
  const notes = document.footnotes.map((note): [string, Box[]] => [note.id, noteBoxes(note, place, setting)])
  const heights = lists.map((list) => stack(list).height)
  return { tags, boxes: lists.flat(), heights, notes: new Map(notes) }
}
