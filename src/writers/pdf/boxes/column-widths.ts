/** What a column wants: the width of its longest word, and of its longest line; in points, padding included. */
export interface ColumnNeed {
  least: number
  most: number
}

/**
 * Widths of columns that together are `width` points: as CSS's automatic table layout has it, each gets its longest
 * word and a share of what is left by how much more its lines want.
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number): number[] {
  const least = sum(needs.map((need) => need.least))
  const most = sum(needs.map((need) => need.most))
  if (least >= width) return shareBelow(needs, width)
  if (most <= width) return needs.map((need) => (need.most / most) * width)
  const left = (width - least) / (most - least)
  return needs.map((need) => need.least + (need.most - need.least) * left)
}

/** Too narrow for the longest words: columns that need less than an equal share keep it, the others share the rest. */
function shareBelow(needs: readonly ColumnNeed[], width: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const left = width - sum([...fixed].map((i) => needs[i]?.least ?? 0))
    const share = left / (needs.length - fixed.size)
    const more = needs.findIndex((need, i) => !fixed.has(i) && need.least <= share)
    if (more < 0 || fixed.size === needs.length - 1) {
      return needs.map((need, i) => (fixed.has(i) ? need.least : share))
    }
    fixed.add(more)
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
