import { listing } from '../../listings/listing.ts'
/** The tag tree, as boxes are made: pure data; the drawing adds which content belongs to which tag. */

/** Standard structure types of ISO 32000-1, 14.8.4, and ours, which the role map gives a standard meaning. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Strong'
  | 'Em'
  | 'Code'
  | 'Reference'
  | 'Note'
  | 'Link'
  | 'Figure'

/** What our own types are to a reader that does not know them. */
export const roleMap: Record<string, Role> = listing({ Strong: 'Span', Em: 'Span' })

export interface TagProperties {
  /** BCP 47 tag, where it differs from the parent's. */
  language?: string | undefined
  alt?: string
  /** What it says, where its glyphs alone do not tell; the drawing makes such tags. */
  actualText?: string
  /** The box of a figure on its page, in PDF's own coordinates; the drawing sets it. */
  layout?: [left: number, bottom: number, right: number, top: number]
  /** Unique in the document; notes and header cells have one. */
  id?: string
  list?: { numbering: 'None' | 'Disc' | 'Circle' | 'Decimal' }
  table?: {
    summary?: string
    scope?: 'Column' | 'Row' | 'Both'
    headers?: string[]
    columnSpan?: number
    rowSpan?: number
  }
}

export interface Tag extends TagProperties {
  role: Role
  parent: Tag | null
  children: Tag[]
}

/** Makes a tag, the last child of `parent`. */
export function addTag(parent: Tag | null, role: Role, properties: TagProperties = {}): Tag {
  const tag: Tag = { role, parent, children: [], ...properties }
  parent?.children.push(tag)
  return tag
}
