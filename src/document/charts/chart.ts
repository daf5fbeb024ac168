/** What a chart shows: a table of whole numbers with a name for each row and column. */
export interface ChartData {
  columns: string[]
  rows: { name: string; values: number[] }[]
}

/** The theme's part in a chart: colours as `#RRGGBB`, and the family of its words. */
export interface ChartLooks {
  text: string
  accent: string
  tint: string
  rule: string
  family: string
}

/** Shapes of an SVG picture `width` wide, in pixels. */
export interface Drawn {
  shapes: string[]
  height: number
}

export type DrawChart = (data: ChartData, looks: ChartLooks) => Drawn

/** As wide as the text of a page of A4, in pixels of 1/96 inch. */
export const width = 580
/** Size of words, in pixels: nine points. */
export const size = 12
/** From line to line of words. */
export const leading = 15
