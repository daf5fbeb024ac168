import names from 'color-name'
import { listing } from '../listings/listing.ts'

const named = listing<readonly number[]>(names)

/** A colour as `#rrggbb`: written with three or six digits, as `rgb(…)`, or by its CSS name; undefined for anything else. */
export function hexColour(written: string): string | undefined {
  const text = written.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/u.test(text)) return text
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/u.exec(text)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/u.exec(text)?.slice(1).map(Number) ?? named[text]
  return parts && `#${parts.map((part) => Math.min(255, part).toString(16).padStart(2, '0')).join('')}`
}
