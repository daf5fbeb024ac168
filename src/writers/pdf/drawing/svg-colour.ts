import { listing } from '../../../listings/listing.ts'

/** The sixteen colours of HTML 4 and the few others that drawing programs write. */
const named: Record<string, string> = listing({
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  gold: '#ffd700',
})

/** A colour of an SVG picture as `#rrggbb`; null for none, undefined for what is not a plain colour. */
export function svgColour(value: string, current: string): string | null | undefined {
  const text = value.trim().toLowerCase()
  if (text === 'none' || text === 'transparent') return null
  if (text === 'currentcolor') return current
  if (/^#[0-9a-f]{6}$/u.test(text)) return text
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/u.exec(text)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/u.exec(text)
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`
  return named[text]
}
