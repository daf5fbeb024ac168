import type { Band, Block, Paragraph } from '../../../document/document.ts'
import type { Looks } from '../looks.ts'
import { addTag } from '../tag.ts'
import type { BoxesOf, BoxHandler } from './block-boxes.ts'
import { type Box, common, type Frame, type RowBox } from './box.ts'
import { eachLook } from './each-look.ts'
import { framed } from './framed.ts'
import type { Place } from './place.ts'
import { stack } from './stack.ts'

/** Room above and below the words, in points. */
const room = { cover: { above: 20, below: 24 }, thin: { above: 9, below: 10 } } as const

/** The head of the brief on its ground, from one edge of the page to the other where nothing is around it. */
export const band: BoxHandler<Band> = (block, place, setting, boxesOf) => {
  const tag = addTag(place.tag, 'Div', { language: block.lang })
  const { accent, band: ground = accent, onBand } = setting.colours
  const alone = place.tag.role === 'Document'
  const frame: Frame = {
    x: alone ? 0 : place.x,
    width: alone ? setting.page.width : place.width,
    pad: 0,
    fill: ground,
    bar: null,
  }
  const inset = alone ? 0 : Math.min(10, place.width * 0.06)
  const looks = onGround(place.looks, onBand)
  const inner: Place = {
    ...place,
    tag,
    x: place.x + inset,
    width: place.width - 2 * inset,
    looks,
    body: { ...place.body, text: { ...place.body.text, colour: onBand }, align: 'left' },
    frames: [...place.frames, frame],
  }
  const own = { ...setting, colours: { ...setting.colours, link: onBand, accent: onBand } }
  const within: BoxesOf = (blocks, at) => boxesOf(blocks, at, own)
  const list = inLines(block.children).flatMap((line) =>
    Array.isArray(line) ? [endsOf(line, inner, within)] : within([line], inner),
  )
  // What follows the band stands on its page.
  const boxes = list.map((box, i): Box => ({ ...box, keep: box.kind === 'row' || i < list.length - 1 }))
  return framed(boxes, { ...room[block.size], margin: place.looks.paragraph.body.leading })
}

const onGround = (looks: Looks, colour: string): Looks =>
  eachLook(looks, (look) => ({ ...look, text: { ...look.text, colour } }))

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

function endsOf([start, end]: [Kicker, Kicker], place: Place, boxesOf: BoxesOf): RowBox {
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
