import { box, glue, type Items } from './items.ts'

export interface Measure {
  /** In points. */
  width: number
  /** Largest stretch ratio of a line. */
  tolerance: number
  /** Whether words may be parted, and how many lines in a row may end so. */
  hyphens: boolean
  stack: number
  /** For ragged setting: how far a line may fall short, in points, at a ratio of 1; 0 for justified. */
  ragged: number
  /** Shortest last line that is not frowned upon, in points. */
  shortest: number
  /** Whether a line may be too long where there is no other way: the last resort. */
  overfull: boolean
}

/** A line from item `from` to the break at item `to`; `ratio` is how far its glue is stretched (above 0) or shrunk. */
export interface LineBreak {
  from: number
  to: number
  ratio: number
}

/** A break that is the best way to its line with its fitness. Sums are those after the glue that the break drops. */
interface Node {
  at: number
  line: number
  fitness: number
  width: number
  stretch: number
  shrink: number
  from: number
  demerits: number
  previous: Node | null
  /** How many lines up to this break end in a hyphen, one after the other. */
  flagged: number
  ratio: number
}

const forcedPenalty = -10_000
const noBreak = 10_000
/** TeX's \linepenalty, \doublehyphendemerits, \finalhyphendemerits and \adjdemerits, the last three raised. */
const demerits = { line: 10, twoHyphens: 20_000, lastHyphen: 8_000, misfit: 6_000, shortLast: 30_000 }

/** The breaks with the fewest demerits in total, or null where no way keeps within the tolerance. */
export function breakLines<D>(items: Items<D>, measure: Measure): LineBreak[] | null {
  let active: Node[] = [start()]
  let width = 0
  let stretch = 0
  let shrink = 0
  for (let i = 0; i < items.count; i++) {
    const kind = items.kind[i]
    if (kind === box) {
      width += items.width[i] ?? 0
      continue
    }
    if (isBreak(items, i, measure.hyphens)) {
      active = advance(items, measure, active, i, { width, stretch, shrink })
      if (active.length === 0) return null
    }
    if (kind === glue) {
      width += items.width[i] ?? 0
      stretch += items.stretch[i] ?? 0
      shrink += items.shrink[i] ?? 0
    }
  }
  return backwards(active, items.count - 1)
}

const start = (): Node => ({
  at: 0,
  line: 0,
  fitness: 1,
  width: 0,
  stretch: 0,
  shrink: 0,
  from: 0,
  demerits: 0,
  previous: null,
  flagged: 0,
  ratio: 0,
})

function isBreak<D>(items: Items<D>, i: number, hyphens: boolean): boolean {
  const cost = items.penalty[i] ?? 0
  if (i >= items.tied) return cost <= forcedPenalty
  if (items.kind[i] === glue) return i > 0 && items.kind[i - 1] === box
  return cost < noBreak && (hyphens || items.flagged[i] === 0 || cost <= forcedPenalty)
}

interface Sums {
  width: number
  stretch: number
  shrink: number
}

/** The cheapest way to each of the four classes of fitness. */
const cheapest = new Float64Array(4)
const ratios = new Float64Array(4)
const ways: (Node | null)[] = [null, null, null, null]

function advance<D>(items: Items<D>, measure: Measure, active: Node[], i: number, sums: Sums): Node[] {
  const cost = items.penalty[i] ?? 0
  const forced = cost <= forcedPenalty
  const still: Node[] = []
  cheapest.fill(Infinity)
  for (const node of active) {
    const ratio = ratioOf(items, measure, node, i, sums, forced)
    const stacked = (items.flagged[i] ?? 0) > 0 && node.flagged >= measure.stack
    if (ratio >= -1 && ratio <= measure.tolerance && !stacked) {
      const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
      const total = node.demerits + demeritsOf(items, measure, node, i, sums, ratio, fitness)
      if (total < (cheapest[fitness] ?? 0)) {
        cheapest[fitness] = total
        ratios[fitness] = ratio
        ways[fitness] = node
      }
    }
    if (ratio >= -1 && !forced) still.push(node)
  }
  if (still.length === 0 && measure.overfull && cheapest.every((total) => total === Infinity)) {
    const latest = active.at(-1)
    if (latest) [cheapest[0], ratios[0], ways[0]] = [latest.demerits + 1e9, -1, latest]
  }
  const after = sumsAfter(items, i, sums)
  for (let fitness = 0; fitness < 4; fitness++) {
    const previous = ways[fitness]
    if (cheapest[fitness] === Infinity || !previous) continue
    still.push({
      at: i,
      line: previous.line + 1,
      fitness,
      ...after,
      demerits: cheapest[fitness] ?? 0,
      previous,
      flagged: items.flagged[i] ? previous.flagged + 1 : 0,
      ratio: ratios[fitness] ?? 0,
    })
  }
  return still
}

function ratioOf<D>(
  items: Items<D>,
  measure: Measure,
  node: Node,
  i: number,
  sums: Sums,
  forced: boolean,
): number {
  const shown = items.kind[i] === glue ? 0 : (items.width[i] ?? 0)
  const hang = (items.hangRight[i] ?? 0) + (items.hangLeft[node.from] ?? 0)
  const slack = measure.width - (sums.width - node.width + shown - hang)
  if (measure.ragged > 0)
    return slack < -1e-6 ? -2 : forced ? 0 : slack / (measure.ragged + (items.short[i] ?? 0))
  if (slack > 0) {
    const stretch = sums.stretch - node.stretch + (items.short[i] ?? 0)
    return stretch > 0 ? slack / stretch : 1e6
  }
  if (slack >= -1e-6) return 0
  const shrink = sums.shrink - node.shrink
  return shrink > 0 ? slack / shrink : -1e6
}

function demeritsOf<D>(
  items: Items<D>,
  measure: Measure,
  node: Node,
  i: number,
  sums: Sums,
  ratio: number,
  fitness: number,
): number {
  const cost = items.penalty[i] ?? 0
  const forced = cost <= forcedPenalty
  const badness = 100 * Math.abs(ratio) ** 3
  let total = cost >= 0 ? (demerits.line + badness + cost) ** 2 : (demerits.line + badness) ** 2
  if (cost < 0 && !forced) total -= cost ** 2
  if (node.flagged) total += (items.flagged[i] ? demerits.twoHyphens : 0) + (forced ? demerits.lastHyphen : 0)
  if (Math.abs(fitness - node.fitness) > 1) total += demerits.misfit
  const last = sums.width - node.width
  if (forced && node.line > 0 && last < measure.shortest) {
    total += demerits.shortLast * (1 - last / measure.shortest)
  }
  return total
}

/** The sums at the first box of the next line: glue after a break is dropped. */
function sumsAfter<D>(items: Items<D>, i: number, sums: Sums): Sums & { from: number } {
  let { width, stretch, shrink } = sums
  let from = i
  for (; from < items.count; from++) {
    if (items.kind[from] === box) break
    if (items.kind[from] === glue) {
      width += items.width[from] ?? 0
      stretch += items.stretch[from] ?? 0
      shrink += items.shrink[from] ?? 0
    } else if (from > i && (items.penalty[from] ?? 0) <= forcedPenalty) break
  }
  return { width, stretch, shrink, from: Math.min(from, items.count - 1) }
}

function backwards(active: Node[], last: number): LineBreak[] | null {
  let best: Node | null = null
  for (const node of active) if (node.at === last && (!best || node.demerits < best.demerits)) best = node
  if (!best) return null
  const breaks: LineBreak[] = []
  for (let node = best; node.previous; node = node.previous) {
    breaks.push({ from: node.previous.from, to: node.at, ratio: node.ratio })
  }
  return breaks.reverse()
}
