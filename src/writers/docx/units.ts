/** Word's units: a twip is 1/20 point, sizes of type are in half points, borders in eighths of a point. */
export const twips = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** `#003399` as Word writes it. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase()
