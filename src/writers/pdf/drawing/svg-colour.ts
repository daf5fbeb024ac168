import { hexColour } from '../../../document/hex-colour.ts'

/** A colour of an SVG picture as `#rrggbb`; null for none, undefined for what is not a plain colour. */
export function svgColour(value: string, current: string): string | null | undefined {
  const text = value.trim().toLowerCase()
  if (text === 'none' || text === 'transparent') return null
  return text === 'currentcolor' ? current : hexColour(text)
}
