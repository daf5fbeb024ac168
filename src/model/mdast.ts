/**
 * What our mdast holds beyond CommonMark and GFM: superscript and subscript, which notes write as HTML, and
 * `data.origin`, which says in which file a node's position lies once notes and template are one tree.
 */
import type { Data, Parent, PhrasingContent } from 'mdast'

/** Raised text, written `<sup>` in Markdown. */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

/** Lowered text, written `<sub>` in Markdown. */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}

/** Text in another language than its surroundings, written `<span lang>` in Markdown. */
export interface LanguageSpan extends Parent {
  type: 'languageSpan'
  /** BCP 47 tag. */
  lang: string
  children: PhrasingContent[]
  data?: Data
}

/** A value of the notes in a line of a template, which has no form in Markdown. */
export interface Isolate extends Parent {
  type: 'isolate'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface ListData {
    /** Its items are terms, each with what is said of it below. */
    definitions?: boolean
  }
  interface HtmlData {
    /** A template prints something in it. */
    holdsValues?: boolean
  }
  interface PhrasingContentMap {
    superscript: Superscript
    subscript: Subscript
    languageSpan: LanguageSpan
    isolate: Isolate
  }
  interface RootContentMap {
    superscript: Superscript
    subscript: Subscript
    languageSpan: LanguageSpan
    isolate: Isolate
  }
  interface Data {
    /** BCP 47 tag of this node's own text, where it differs from the document's. */
    lang?: string
    /** The notes end with it, below a rule that parts it from a list. */
    footer?: boolean
    /** Where this node was written, once notes and template are one tree; lines and columns from 1. */
    origin?: { path: string; line: number; column: number }
  }
}
