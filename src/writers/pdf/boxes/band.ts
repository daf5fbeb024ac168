import type { Band, Block, Paragraph } from '../../../document/document.ts'
import type { Looks } from '../looks.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import type { BoxesOf, BoxHandler } from './block-boxes.ts'
import { type Cell, common, type Frame, type RowBox } from './box.ts'
import { eachLook } from './each-look.ts'
import { framed } from './framed.ts'
import { stack } from './stack.ts'
import type { Standing } from './standing.ts'

/** Above and below the words, as a share of the page's upper margin, and from the band's end to the text, in points. */
const room = { cover: 0.52, thin: 0.235, after: 18 } as const

/**
 * The head of the brief on its ground, as one row: from one edge of the page to the other where nothing is around it, and up
 * to the page's upper edge where nothing is before it.
 */
export const band: BoxHandler<Band> = (block, place, setting, boxesOf) => {
  const tag = addTag(place.tag, 'Div', { language: block.lang })
  const { accent, band: ground = accent, onBand } = setting.colours
  const alone = place.tag.role === 'Document'
  const inset = alone ? 0 : Math.min(10, place.width * 0.06)
  const frame: Frame = { x: place.x, width: place.width, pad: 0, fill: ground, bar: null }
  const inner: Standing = {
    ...place,
    tag,
    x: place.x + inset,
    width: place.width - 2 * inset,
    looks: onGround(place.looks, onBand),
    body: { ...place.body, text: { ...place.body.text, colour: onBand }, align: 'left' },
    frames: alone ? [] : [...place.frames, frame],
  }
  const own = { ...setting, colours: { ...setting.colours, link: onBand, accent: onBand } }
  const within: BoxesOf = (blocks, at) => boxesOf(blocks, at, own)
  const boxes = inLines(block.children).flatMap((line) =>
    Array.isArray(line) ? [endsOf(line, inner, within)] : within([line], inner),
  )
  if (boxes.length === 0) return []
  if (!alone) return framed(boxes, { above: inset, below: inset, margin: place.body.leading })
  return [headOf(block, { x: inner.x, width: inner.width, tag, boxes }, ground, setting)]
}

/** The whole band at the page's head. What follows it stands on its page. */
function headOf(block: Band, cell: Cell, ground: string, { page, document }: Setting): RowBox {
  const padding = room[block.size] * page.top
  const top = document.children[0] === block ? -page.top : 0
  return {
    ...common,
    kind: 'row',
    x: 0,
    width: page.width,
    cells: [cell],
    padding,
    top,
    height: top + stack(cell.boxes).height + 2 * padding,
    fill: ground,
    over: null,
    under: null,
    header: [],
    notes: cell.boxes.flatMap(({ notes }) => notes),
    after: room.after,
    keep: true,
  }
}

/** On the ground words are in its colour, and its small words a little larger: they are light on dark. */
function onGround(looks: Looks, colour: string): Looks {
  const { size } = looks.paragraph.body.text
  const { note, kicker } = looks.paragraph
  const paragraph = {
    ...looks.paragraph,
    kicker: { ...kicker, after: 7 },
    note: { ...note, before: 5, leading: size * 1.3, text: { ...note.text, size: size * 0.95 } },
  }
  return eachLook({ ...looks, paragraph }, (look) => ({ ...look, text: { ...look.text, colour } }))
}

type Kicker = Paragraph & { style: 'kicker' }

/** Kickers one after the other are a line, two by two. */
function inLines(blocks: readonly Block[]): (Block | [Kicker, Kicker])[] {
  const lines: (Block | [Kicker, Kicker])[] = []
  for (const block of blocks) {
    const last = lines.at(-1)
    if (isKicker(block) && last && !Array.isArray(last) && isKicker(last)) lines.splice(-1, 1, [last, block])
    else lines.push(block)
  }
  return lines
}

const isKicker = (block: Block): block is Kicker => block.type === 'paragraph' && block.style === 'kicker'

/** Of the line's width, what its first words may take. */
const startShare = 0.68

function endsOf([start, end]: [Kicker, Kicker], place: Standing, boxesOf: BoxesOf): RowBox {
  const width = place.width * startShare
  const right = {
    ...place.looks,
    paragraph: {
      ...place.looks.paragraph,
      kicker: { ...place.looks.paragraph.kicker, align: 'right' as const },
    },
  }
  const cell = (block: Kicker, x: number, width: number, looks: Looks) => ({
    x,
    width,
    tag: place.tag,
    boxes: boxesOf([block], { ...place, x, width, looks, frames: [] }),
  })
  const cells = [
    cell(start, place.x, width, place.looks),
    cell(end, place.x + width, place.width - width, right),
  ]
  return {
    ...common,
    kind: 'row',
    x: place.x,
    width: place.width,
    cells,
    padding: 0,
    height: Math.max(...cells.map(({ boxes }) => stack(boxes).height)),
    fill: null,
    over: null,
    under: null,
    header: [],
    frames: place.frames,
    notes: cells.flatMap(({ boxes }) => boxes.flatMap(({ notes }) => notes)),
    after: place.looks.paragraph.kicker.after,
    keep: true,
  }
}
