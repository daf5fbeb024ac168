import type { Footnote } from '../../../document/document.ts'
import { directionOfBlocks } from '../../../document/isolates.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import type { LinkTarget } from '../text/run.ts'
import { runOf } from '../text/runs.ts'
import { blockBoxes } from './block-boxes.ts'
import type { Box } from './box.ts'
import { setLines } from './lines-of.ts'
import type { Standing } from './standing.ts'
import { withMarker } from './with-marker.ts'

const indent = 11

/** The name under which links find a footnote; no block has such an id. */
export const noteAnchor = (id: string): string => `note:${id}`

/** A footnote: its number, which leads back to its call, and its blocks. */
export function noteBoxes(note: Footnote, place: Standing, setting: Setting): Box[] {
  const label = String(setting.noteNumbers.get(note.id) ?? '?')
  const tag = addTag(place.tag, 'Note', { id: `note-${label}`, language: note.lang })
  const linkTag = addTag(addTag(tag, 'Lbl'), 'Link')
  const link: LinkTarget = { kind: 'call', to: note.id, label, tag: linkTag }
  const looks = place.looks.footnote
  const text = { ...looks.text, language: note.lang ?? looks.text.language }
  const direction = directionOfBlocks(note.children) ?? 'ltr'
  const inner: Standing = {
    ...place,
    tag,
    // Words that run from right to left have the number at their right
    x: direction === 'rtl' ? place.x : place.x + indent,
    width: place.width - indent,
    body: { ...looks, text },
  }
  const style = { ...text, features: 'sups', colour: setting.colours.link }
  const line = setLines(
    [runOf(label, style, linkTag, link)],
    place.width,
    { ...looks, align: 'left', direction },
    setting,
  )[0]
  const boxes = blockBoxes(note.children, inner, setting)
  if (!line) return boxes
  const marked = withMarker(boxes, { line, x: place.x, looks, frames: [], beside: true })
  const [first, ...rest] = marked
  return first ? [{ ...first, anchors: [noteAnchor(note.id), ...first.anchors] }, ...rest] : []
}
