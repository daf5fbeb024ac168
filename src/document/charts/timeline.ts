import type { DrawChart } from './chart.ts'
import { grid } from './grid.ts'
import { shape } from './shapes.ts'

const row = 26
const thickness = 10

/** A bar for each row over the columns that it names, one beside the next; columns that it leaves out stay free. */
export const timeline: DrawChart = (data, looks) =>
  grid(data, looks, row, (values, { y, height, middles, column }) =>
    values.flatMap((value, i) => {
      if (value === 0) return []
      const joins = (values[i + 1] ?? 0) > 0
      const begins = (values[i - 1] ?? 0) === 0
      const x = (middles[i] ?? 0) - column / 2 + (begins ? 8 : 0)
      const end = (middles[i] ?? 0) + column / 2 - (joins ? 0 : 8)
      return [
        shape('rect', {
          x,
          y: y + height / 2 - thickness / 2,
          width: end - x,
          height: thickness,
          fill: looks.accent,
        }),
      ]
    }),
  )
