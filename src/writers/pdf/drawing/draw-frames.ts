import type { Frame } from '../boxes/box.ts'
import type { Placed } from '../boxes/stack.ts'
import type { Sheet } from './sheet.ts'

/** How far a frame reaches on a page, in points from the page's upper edge. */
interface Span {
  top: number
  bottom: number
}

/** Frames of boxes elsewhere: where one goes on there, it is drawn as cut off here. */
export interface Neighbours {
  before: ReadonlySet<Frame>
  after: ReadonlySet<Frame>
}

/** A frame that goes on reaches so much of its padding beyond the text: further, it would touch the running lines. */
const overleaf = 0.5

/** Draws grounds and bars behind boxes, outer ones first. */
export function drawFrames(sheet: Sheet, placed: readonly Placed[], { before, after }: Neighbours): void {
  const spans = new Map<Frame, Span>()
  for (const { box, y } of placed) {
    for (const frame of box.frames) {
      const span = spans.get(frame)
      spans.set(frame, { top: span?.top ?? y, bottom: y + box.height })
    }
  }
  for (const [frame, span] of spans) {
    const others = [...spans.keys()].filter((other) => whole(other) === whole(frame))
    const goesOn = after.has(whole(frame)) || others.some((other) => other.x > frame.x)
    const begun = before.has(whole(frame)) || others.some((other) => other.x < frame.x)
    const over = frame.pad * overleaf
    const top = span.top - (begun ? over : 0)
    const height = span.bottom + (goesOn ? over : 0) - top
    sheet.mark('layout')
    if (frame.fill) sheet.fill(frame.x, top, frame.width, height, frame.fill)
    const { bar } = frame
    if (!bar) continue
    const x = bar.atRight ? frame.x + frame.width - bar.width : frame.x
    sheet.fill(x, top, bar.width, height, bar.colour)
  }
}

export const framesOf = (placed: readonly Placed[]): Set<Frame> =>
  new Set(placed.flatMap(({ box }) => box.frames.map(whole)))

const whole = (frame: Frame): Frame => frame.whole ?? frame
