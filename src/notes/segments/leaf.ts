import type { Blockquote, List, ListItem, PhrasingContent, RootContent } from 'mdast'

/** What stands around a leaf: lists, their items, quotations. */
export type Container = List | ListItem | Blockquote

/** A block that holds phrasing, or one that is taken whole: the tree's leaves tile its visible text. */
export interface Leaf {
  node: RootContent
  /** Its containers, the outermost first. */
  path: readonly Container[]
  /** Nothing where the block is taken whole, as code and tables are. */
  nodes: readonly PhrasingContent[]
  /** The text of its phrasing, by whose offsets it is cut; of a block taken whole, its plain text. */
  text: string
  /** It stands right below the heading of the disruptions. */
  ofDisruptions?: boolean
}

/** A stretch of a leaf's text. */
export interface Span {
  leaf: Leaf
  start: number
  end: number
}
