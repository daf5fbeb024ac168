import type { Direction } from '../../../document/direction.ts'
import type { Alignment, Document, Figure } from '../../../document/document.ts'
import { listIndent } from '../package/numbering-xml.ts'
import type { BoxKind } from './box-look.ts'
import type { Plan } from './plan.ts'

/** What travels down while the tree becomes Word's. */
export interface Scope {
  document: Document
  plan: Plan
  /** SVG pictures as PNG, for readers older than Word 2016, which cannot draw SVG. */
  fallbacks: ReadonlyMap<Figure, Uint8Array>
  /** The id that a style of ours has in the file: in a reference document ids are its own. */
  styleId: (id: string) => string
  /** Whether the styles are the brief's own, and not those of a reference document. */
  isOwnLook: boolean
  /** The level of a list's definition at a depth from 0; null where the paragraph's style is a list by itself. */
  listLevel: (mark: 'bullet' | 'number' | 'other', depth: number) => number | null
  /** The language around, where it differs from the document's. */
  lang: string | undefined
  /** Where words stand: cells and notes have their own smaller type, whatever is in them. */
  place: 'body' | 'note' | 'cell' | 'header cell' | 'row header'
  /** Of the paragraph that is written. */
  direction: Direction
  /** How a cell's words are aligned, where its table says so. */
  alignment: Alignment | null
  /** The box around, and whether its paragraphs must touch: Word fills the room between those of one indent alone. */
  box: { kind: BoxKind; touching: boolean } | null
  inQuote: 'quote' | 'pull' | null
  /** Whether words stand on the ground of the brief's band. */
  onBand: boolean
  /** Whether words are said of a fact, and whether of the last of its list. */
  inFact: 'fact' | 'last' | null
  /** Paragraphs stay on the page of what follows them. */
  keepNext: boolean
  /** How many list items are around, and how many of these around the innermost container that is no list. */
  depth: number
  outer: number
  /** Room that containers take at either side, in twips; lists come on top of it. */
  left: number
  right: number
  /** Width between the page's margins or the cell's, in twips. */
  width: number
  /** Whether what comes first stands right below a table, which takes no room below itself. */
  belowTable: boolean
}

/** The scope within a node that may say another language. */
export const within = (scope: Scope, node: { lang?: string }): Scope =>
  node.lang === undefined ? scope : { ...scope, lang: node.lang }

/** Where words begin, in twips from the margin. */
export const offset = ({ left, depth, outer }: Scope): number =>
  left + (depth > outer ? listIndent(depth - outer - 1).left : 0)

/** The scope within a container that takes `left` and `right` more. */
export const inset = (scope: Scope, left: number, right: number): Scope => ({
  ...scope,
  left: offset(scope) + left,
  right: scope.right + right,
  outer: scope.depth,
})

/** The scopes of a container's blocks: only the first may stand below a table. */
export const scopesOf = (count: number, scope: Scope): Scope[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? scope : { ...scope, belowTable: false }))
