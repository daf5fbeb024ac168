import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import type { Anchors } from './anchors.ts'

/** What travels down while the tree is lowered. */
export interface Scope {
  document: Document
  anchors: Anchors
  /** Numbers of the footnotes by id, from 1. */
  notes: ReadonlyMap<string, number>
  /** Language of the blocks around, where it differs from the document's. */
  lang: string | undefined
  /** Tells what Markdown cannot hold. */
  report: (message: VFileMessage) => void
}

/** The scope within a node that may say another language. */
export const within = (scope: Scope, node: { lang?: string }): Scope =>
  node.lang === undefined ? scope : { ...scope, lang: node.lang }
