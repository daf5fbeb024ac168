import type { IBorderOptions } from 'docx'
import { type CalloutKind, calloutKinds } from '../../document/document.ts'
import type { Theme } from '../../document/theme.ts'
import { hex } from './units.ts'

/** Borders of a call-out's paragraphs, and their ground as `RRGGBB`; null where they have none. */
export interface CalloutLook {
  borders: Partial<Record<'top' | 'left' | 'bottom' | 'right', IBorderOptions & { color: string }>>
  ground: string | null
}

/**
 * A theme's call-out: a bar at its left, and hairs of its own ground that give room to the words; an aside has no ground.
 * Grounds are a shade off each other: boxes of one ground that touch are drawn as one.
 */
export function calloutLook({ colours }: Theme, kind: CalloutKind): CalloutLook {
  const bar = hex(kind === 'key-messages' ? colours.accent : colours.rule)
  const left = { style: 'single', size: 24, space: 9, color: bar } as const
  if (kind === 'aside') return { borders: { left }, ground: null }
  const ground = shaded(hex(colours.tint), shades[kind])
  const hair = { style: 'single', size: 4, space: 5, color: ground } as const
  if (kind === 'strip') return { borders: { top: hair, left: hair, bottom: hair, right: hair }, ground }
  return { borders: { top: hair, left, bottom: hair, right: hair }, ground }
}

const shades = { 'key-messages': 0, note: 1, strip: 3 } as const

/** Those of every kind. */
export const calloutLooks = (theme: Theme): Record<CalloutKind, CalloutLook> =>
  Object.fromEntries(calloutKinds.map((kind) => [kind, calloutLook(theme, kind)])) as Record<
    CalloutKind,
    CalloutLook
  >

/** The look of a call-out beside another of its kind, by which programs that join boxes of one look tell them apart. */
export function otherLook({ borders, ground }: CalloutLook): CalloutLook {
  const sides = Object.entries(borders).map(([side, border]) => [
    side,
    { ...border, color: shaded(border.color, 2) },
  ])
  return { borders: Object.fromEntries(sides), ground: ground === null ? null : shaded(ground, 2) }
}

/** A colour so little different that nobody sees it; `auto` stays. */
function shaded(colour: string, by: number): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) return colour
  const blue = Number.parseInt(colour.slice(4), 16)
  const other = blue < 128 ? blue + by : blue - by
  return colour.slice(0, 4) + other.toString(16).toUpperCase().padStart(2, '0')
}
