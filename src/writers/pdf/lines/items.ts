/** Boxes, glue and penalties of a paragraph (Knuth and Plass, "Breaking Paragraphs into Lines", 1981) as columns. */
export const box = 0
export const glue = 1
export const penalty = 2

/** What an item stands for on the line; the line breaker does not look at it. */
export interface Items<D> {
  count: number
  kind: Uint8Array
  /** 1 where the break shows a hyphen. */
  flagged: Uint8Array
  width: Float64Array
  stretch: Float64Array
  shrink: Float64Array
  penalty: Float64Array
  /** How far the line may hang out where it begins with this item, and where it ends with it. */
  hangLeft: Float64Array
  hangRight: Float64Array
  /** How far a line that ends here may fall short at a ratio of 1, in points: beside addresses it is ragged. */
  short: Float64Array
  data: (D | null)[]
  /** From this item on only a forced break ends a line: the last words of a paragraph. */
  tied: number
}

export interface Item<D> {
  kind: 0 | 1 | 2
  width?: number
  stretch?: number
  shrink?: number
  penalty?: number
  flagged?: boolean
  hangLeft?: number
  hangRight?: number
  data?: D | null
}

export function createItems<D>(capacity = 512): Items<D> {
  return {
    count: 0,
    kind: new Uint8Array(capacity),
    flagged: new Uint8Array(capacity),
    width: new Float64Array(capacity),
    stretch: new Float64Array(capacity),
    shrink: new Float64Array(capacity),
    penalty: new Float64Array(capacity),
    hangLeft: new Float64Array(capacity),
    hangRight: new Float64Array(capacity),
    short: new Float64Array(capacity),
    data: [],
    tied: Infinity,
  }
}

/** Makes the columns empty; their memory serves the next paragraph. */
export function clearItems<D>(items: Items<D>): Items<D> {
  items.count = 0
  items.data.length = 0
  items.tied = Infinity
  return items
}

export function addItem<D>(items: Items<D>, item: Item<D>): void {
  if (items.count === items.kind.length) grow(items)
  const i = items.count++
  items.kind[i] = item.kind
  items.flagged[i] = item.flagged ? 1 : 0
  items.width[i] = item.width ?? 0
  items.stretch[i] = item.stretch ?? 0
  items.shrink[i] = item.shrink ?? 0
  items.penalty[i] = item.penalty ?? 0
  items.hangLeft[i] = item.hangLeft ?? 0
  items.hangRight[i] = item.hangRight ?? 0
  items.short[i] = 0
  items.data[i] = item.data ?? null
}

function grow<D>(items: Items<D>): void {
  const capacity = items.kind.length * 2
  const longer = createItems<D>(capacity)
  for (const key of ['kind', 'flagged'] as const) {
    longer[key].set(items[key])
    items[key] = longer[key]
  }
  for (const key of ['width', 'stretch', 'shrink', 'penalty', 'hangLeft', 'hangRight', 'short'] as const) {
    longer[key].set(items[key])
    items[key] = longer[key]
  }
}
