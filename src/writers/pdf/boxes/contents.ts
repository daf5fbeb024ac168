import type { Contents } from '../../../document/document.ts'
import { type OutlineEntry, outline } from '../../../document/outline.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { runOf, runs } from '../text/runs.ts'
import type { BoxHandler } from './block-boxes.ts'
import type { Box } from './box.ts'
import { linesOf } from './lines-of.ts'
import type { Standing } from './standing.ts'

/** Room for a page number and the gap before it, in points. */
const numberRoom = 34
const indent = 14

export const contents: BoxHandler<Contents> = (block, place, setting) => {
  const tag = addTag(place.tag, 'TOC', { language: block.lang })
  const looks = place.looks.contentsTitle
  const title = runs(block.title, looks.text, addTag(addTag(tag, 'Caption'), 'P'), setting, block.origin)
  const head = linesOf(title, place.x, place.width, looks, setting)
  const entries = entryBoxes(
    outline(setting.document, block.depth),
    tag,
    alike(block, place, setting),
    setting,
  )
  const list: Box[] = [...head, ...entries].map((box) => ({ ...box, frames: place.frames }))
  const [first, last] = [list[0], list.at(-1)]
  if (first) list[0] = { ...first, before: Math.max(first.before, place.body.leading) }
  if (last) list[list.length - 1] = { ...last, after: place.body.leading, keep: false }
  return list
}

/** Where all entries are of one level, none is set in bold: there is nothing to tell it from. */
function alike({ depth }: Contents, place: Standing, { document }: Setting): Standing {
  const [first, deeper] = place.looks.entry
  if (outline(document, depth).some((entry) => entry.depth > 2)) return place
  return { ...place, looks: { ...place.looks, entry: [{ ...deeper, before: first.before }, deeper] } }
}

/** Entries; the tags of deeper ones stand in lists of their own, within that of the level above. */
function entryBoxes(entries: OutlineEntry[], tag: Tag, place: Standing, setting: Setting): Box[] {
  const open: { depth: number; tag: Tag }[] = [{ depth: 2, tag }]
  return entries.flatMap((entry) => {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > entry.depth) open.pop()
    const around = open.at(-1)
    if (around && around.depth < entry.depth)
      open.push({ depth: entry.depth, tag: addTag(around.tag, 'TOC') })
    return oneEntry(entry, open.at(-1)?.tag ?? tag, place, setting)
  })
}

function oneEntry(entry: OutlineEntry, list: Tag, place: Standing, setting: Setting): Box[] {
  const [first, deeper] = place.looks.entry
  const looks = entry.depth === 2 ? first : deeper
  const link = addTag(addTag(addTag(list, 'TOCI'), 'Reference'), 'Link')
  const x = place.x + Math.max(0, entry.depth - 2) * indent
  const right = place.x + place.width
  const run = runOf(entry.text, looks.text, link)
  const boxes = linesOf([run], x, right - x - numberRoom, { ...looks, whole: true }, setting)
  const last = boxes.length - 1
  return boxes.map((box, i) => ({
    ...box,
    // The list runs as the brief does, whatever the direction of a title
    line: { ...box.line, x: 0 },
    entry: i === last ? { target: entry.id, right, style: looks.text, tag: link } : null,
  }))
}
