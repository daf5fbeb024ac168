/** `#RRGGBB` as three operands of `rg` or `RG`. */
export function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(' ')
}
