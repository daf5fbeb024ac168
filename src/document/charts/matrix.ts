import type { DrawChart } from './chart.ts'
import { grid } from './grid.ts'
import { shape } from './shapes.ts'
import { inLines } from './wrapped.ts'

const row = 34

/** A disc in each cell, as large as its number, which stands in it; nothing where there is none. */
export const matrix: DrawChart = (data, looks) => {
  const most = Math.max(1, ...data.rows.flatMap(({ values }) => values))
  return grid(data, looks, row, (values, { y, height, middles }) =>
    values.flatMap((value, i) => {
      if (value === 0) return []
      const [cx, cy] = [middles[i] ?? 0, y + height / 2]
      // Areas, not radii, are as the numbers; the least disc still holds its number.
      const r = 7 + 5 * Math.sqrt(value / most)
      return [
        shape('circle', { cx, cy, r, fill: looks.accent }),
        ...inLines([String(value)], { x: cx, y: cy, fill: '#FFFFFF', anchor: 'middle', bold: true }),
      ]
    }),
  )
}
