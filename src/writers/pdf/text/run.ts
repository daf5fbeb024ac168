import type { Isolate, Origin } from '../../../document/document.ts'
import type { Tag } from '../tag.ts'

/** How a text is set. It comes down with the text; nothing in it depends on what was set before. */
export interface TextStyle {
  family: string
  bold: boolean
  italic: boolean
  /** In points. */
  size: number
  /** `#RRGGBB`. */
  colour: string
  /** OpenType features, comma-separated. */
  features: string
  /** How far the baseline is raised, in points. */
  rise: number
  /** Space added after each glyph, in points. */
  tracking: number
  /** BCP 47 tag: for hyphens and letter forms. */
  language: string
  underline: boolean
  strike: boolean
  hyphenate: boolean
  /** Whether several spaces stay several, and those at a line's start stay: code. */
  keepSpaces?: boolean
  /** Whether its words stay on one line: a short reference. */
  tied?: boolean
  /** Whether a line may end at its spaces however far it falls short: between the facts of a line. */
  parts?: boolean
}

/** Where a link leads: out, to a block, to a footnote, or back to a footnote's call. `label` is what a reader hears. */
export interface LinkTarget {
  kind: 'url' | 'block' | 'note' | 'call'
  to: string
  label: string
  /** The tag that the link's clickable areas belong to. */
  tag: Tag
}

/** A piece of text of one style under one tag. */
export interface Run {
  /** White space is folded; `\n` alone is a forced line break. */
  text: string
  style: TextStyle
  tag: Tag
  link: LinkTarget | null
  /** The isolates that it stands in, from the outside in. */
  isolates: readonly Isolate[]
  /** Id of the footnote that this run calls. */
  note: string | null
  origin: Origin | undefined
}
