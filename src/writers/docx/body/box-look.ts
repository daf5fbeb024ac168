import type { Element } from 'xast'
import { type CalloutKind, calloutKinds } from '../../../document/document.ts'
import type { Theme } from '../../../document/theme.ts'
import { hex } from '../units.ts'
import { w } from '../wml.ts'

/** What has a box of its own in Word: the call-outs, and what stands in the margin of a printed page. */
export type BoxKind = CalloutKind | 'margin'
export const boxKinds: readonly BoxKind[] = [...calloutKinds, 'margin']

/** The paragraphs of a box, each with a style of its own that is based on the box's. */
export type BoxPart = 'Title' | 'List' | 'Label' | 'Fact'

/** The names of boxes in Word's list of styles; those of their parts begin so. */
export const boxNames: Readonly<Record<BoxKind, string>> = {
  'key-messages': 'Callout',
  note: 'Callout Note',
  aside: 'Callout Aside',
  strip: 'Callout Strip',
  margin: 'Side Box',
}

/** The id of the style of a box, or of a part of it. */
export const boxStyle = (kind: BoxKind, part: BoxPart | '' = ''): string =>
  `${boxNames[kind].replaceAll(' ', '')}${part}`

/** How far words stand in from a box's bar, in twips. */
export const boxIndent = 227
/** The ground of a box ends at the margin: this is the room of its border there. */
export const boxEnd = 110

interface Side {
  size: number
  space: number
  color: string
}

/**
 * A box's borders and ground: a bar at its left, and hairs of its own ground that give room to the words; an aside has no
 * ground. Grounds are a shade off each other: boxes of one ground that touch are drawn as one.
 */
export function boxLook({ colours }: Theme, kind: BoxKind): Element[] {
  const bar: Side = {
    size: 24,
    space: 9,
    color: hex(kind === 'key-messages' ? colours.accent : colours.rule),
  }
  if (kind === 'aside' || kind === 'margin') return [borders({ left: bar })]
  const ground = shaded(hex(colours.tint), shades[kind])
  const hair: Side = { size: 4, space: 5, color: ground }
  const left = kind === 'strip' ? { ...hair, space: bar.space } : bar
  return [
    borders({ top: hair, left, bottom: hair, right: hair }),
    w('shd', { val: 'clear', color: 'auto', fill: ground }),
  ]
}

const shades = { 'key-messages': 0, note: 1, strip: 3 } as const

const borders = (sides: Readonly<Record<string, Side>>): Element =>
  w(
    'pBdr',
    {},
    ...Object.entries(sides).map(([side, { size, space, color }]) =>
      w(side, { val: 'single', sz: size, space, color }),
    ),
  )

/** A colour so little different that nobody sees it. */
function shaded(colour: string, by: number): string {
  const blue = Number.parseInt(colour.slice(4), 16)
  const other = blue < 128 ? blue + by : blue - by
  return colour.slice(0, 4) + other.toString(16).toUpperCase().padStart(2, '0')
}
