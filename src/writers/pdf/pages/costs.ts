import type { Box } from '../boxes/box.ts'
import type { Flow, Start } from './flow.ts'

/** How far a page's gaps close up and open, as shares of their sum; opened, they take at most `most` of the page. */
export const give = { closer: 0.2, wider: 0.3, most: 0.075 } as const

/** What is wrong with a page, as the room in points that one would rather leave empty. */
export const costs = {
  /** Of gaps that are as close or as wide as may be. */
  closest: 40,
  widest: 20,
  /** A hole of more than this share of the page counts several times. */
  hole: 0.09,
  dearer: 7,
  /** A last page that fills less than this share of it looks lost, the less the worse. */
  sparse: 0.27,
  lonely: 760,
  /** By which counts what it is worth to boxes not to be parted. */
  averse: 0.7,
  /** A section’s end that is no taller than this share of the page is better not parted from what is before. */
  few: 0.05,
  parted: 70,
  /** Within a row: what stands beside each other is read as one. */
  row: 90,
  /** A point that a cell leaves empty beside others that go further down. */
  hollow: 0.3,
  /** Where nothing may end a page. */
  forced: 4000,
} as const

/** How the gaps of a page take up `slack` points that are left or, below 0, lacking; and what that costs. */
export function gapsFor(
  { gives, pageHeight }: Flow,
  slack: number,
  gaps: number,
): { scale: number; cost: number } {
  if (!gives || gaps <= 0) return { scale: 1, cost: hole(Math.max(0, slack), pageHeight) }
  if (slack < 0) {
    const share = Math.min(1, -slack / (gaps * give.closer))
    return { scale: 1 - give.closer * share, cost: costs.closest * share ** 2 }
  }
  const most = Math.min(gaps * give.wider, pageHeight * give.most)
  const taken = Math.min(slack, most)
  const cost = costs.widest * (taken / most) ** 2 + hole(slack - taken, pageHeight)
  return { scale: 1 + taken / gaps, cost }
}

/** What leaving so many points of a page of that height, or of a column on it, empty costs. */
export const hole = (points: number, height: number): number =>
  points + costs.dearer * Math.max(0, points - height * costs.hole)

/** Against ending a page after `box`, and against leaving a line or two of a section to the next. */
export const endCost = (flow: Flow, box: Box, next: Start): number =>
  box.aversion * costs.averse + fewLeft(flow, next)

function fewLeft({ boxes, pageHeight }: Flow, { at, first }: Start): number {
  if (first.length > 0 || boxes[at]?.heading) return 0
  let rest = 0
  for (let i = at; rest < pageHeight * costs.few; i++) {
    const box = boxes[i]
    if (!box || box.kind === 'break') return 0
    if (box.heading) return costs.parted
    rest += box.height + Math.max(box.before, boxes[i - 1]?.after ?? 0)
  }
  return 0
}

/** Against a last page that fills no more than this share of it. */
export const lonely = (filled: number): number =>
  filled >= costs.sparse ? 0 : costs.lonely * (1.267 - filled / costs.sparse)
