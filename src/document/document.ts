/**
 * The document tree: mdast narrowed to what every format can hold, with exact children, and our own nodes.
 *
 * Writers print this tree's words and none of their own. Names are mdast's where mdast has the node.
 */
import type { ImageType } from '../pictures/picture.ts'
import type { Theme } from './theme.ts'

/** Where a node's words come from, for messages: lines and columns from 1. */
export interface Origin {
  path: string
  line: number
  column: number
}

/** What `only` may name. */
export const formats = ['pdf', 'docx', 'md', 'html'] as const

interface Node {
  /** BCP 47 tag, where it differs from that of the node around it. */
  lang?: string
  /** The formats that show a block of the document's own flow, where not all do; `forFormat` leaves it out of others. */
  only?: readonly (typeof formats)[number][]
  origin?: Origin
}

// Phrasing: what stands in a line

export interface Text extends Node {
  type: 'text'
  value: string
}
export interface Emphasis extends Node {
  type: 'emphasis'
  children: Phrasing[]
}
export interface Strong extends Node {
  type: 'strong'
  children: Phrasing[]
}
export interface Delete extends Node {
  type: 'delete'
  children: Phrasing[]
}
export interface Superscript extends Node {
  type: 'superscript'
  children: Phrasing[]
}
export interface Subscript extends Node {
  type: 'subscript'
  children: Phrasing[]
}
export interface InlineCode extends Node {
  type: 'inlineCode'
  value: string
}
/** A hard line break. */
export interface Break extends Node {
  type: 'break'
}
/** A link out of the document; `url` is absolute and never empty. */
export interface Link extends Node {
  type: 'link'
  url: string
  children: Phrasing[]
}
/** A link within the document, to the block whose `id` is `target`. */
export interface CrossReference extends Node {
  type: 'crossReference'
  target: string
  children: Phrasing[]
}
/** A call of the footnote whose `id` this is; its number is the footnote's place in `Document.footnotes`, from 1. */
export interface FootnoteReference extends Node {
  type: 'footnoteReference'
  id: string
}
/** A mark that says yes where its row and column meet; `label` says what for those who hear it alone. */
export interface Dot extends Node {
  type: 'dot'
  label: string
}
/** Text in another language. */
export interface LanguageSpan extends Node {
  type: 'languageSpan'
  lang: string
  children: Phrasing[]
}

/** A value among others in a line: whichever way it runs, it turns nothing beside it (Unicode UAX 9, FSI to PDI). */
export interface Isolate extends Node {
  type: 'isolate'
  children: Phrasing[]
}

export type Phrasing =
  | Text
  | Emphasis
  | Strong
  | Delete
  | Superscript
  | Subscript
  | InlineCode
  | Break
  | Link
  | CrossReference
  | FootnoteReference
  | Dot
  | LanguageSpan
  | Isolate

// Flow: what stands in blocks

/** Depth 1 is the brief's title and occurs once, as the first heading; sections begin at depth 2; no level is skipped. */
export interface Heading extends Node {
  type: 'heading'
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** ASCII, lower case, unique in the document: `section-3`. */
  id: string
  children: Phrasing[]
}

/**
 * How a paragraph is set: `body`; `lead` larger, below a title; `kicker` small and spaced, above it; `note` small;
 * `statement` large and bold, the one sentence that a brief is about.
 */
export const paragraphStyles = ['body', 'lead', 'kicker', 'note', 'statement'] as const
export type ParagraphStyle = (typeof paragraphStyles)[number]

export interface Paragraph extends Node {
  type: 'paragraph'
  style: ParagraphStyle
  children: Phrasing[]
}

export interface List extends Node {
  type: 'list'
  ordered: boolean
  /** First number of an ordered list. */
  start: number
  /** Printed before each number of an ordered list (`N` gives N1, N2); empty for plain `1.` */
  prefix: string
  /** Whether its items are set apart like paragraphs. */
  spread: boolean
  children: ListItem[]
}
export interface ListItem extends Node {
  type: 'listItem'
  /** A GFM task's state, or null where the item is no task. */
  checked: boolean | null
  /** Words that hang beside the item in the place of its list's bullet or number: `R1`. */
  label?: Phrasing[]
  children: Block[]
}

export interface BlockQuote extends Node {
  type: 'blockquote'
  /** Set large and apart from the running text. */
  pull?: true
  children: Block[]
}
export interface Code extends Node {
  type: 'code'
  value: string
}
export interface ThematicBreak extends Node {
  type: 'thematicBreak'
}

export type Alignment = 'left' | 'right' | 'center'

/** Row 1 is the header row. `rowHeaders` says that the first column names its row. */
export interface Table extends Node {
  type: 'table'
  id: string
  caption: Phrasing[] | null
  /** For readers who cannot see it; also Word's table description. */
  summary: string | null
  rowHeaders: boolean
  align: (Alignment | null)[]
  children: TableRow[]
}
export interface TableRow extends Node {
  type: 'tableRow'
  children: TableCell[]
}
export interface TableCell extends Node {
  type: 'tableCell'
  columnSpan: number
  rowSpan: number
  children: Block[]
}

export interface Figure extends Node {
  type: 'figure'
  id: string
  /** Alternative text; never empty. */
  alt: string
  /** As written, relative to the file that names it. */
  url: string
  mediaType: ImageType
  data: Uint8Array
  /** Natural size in pixels. */
  width: number
  height: number
  caption: Phrasing[] | null
  /** Drawn by the program: no file has it, and `url` is a name that one may have. */
  drawn?: true
}

/**
 * How a call-out looks: `key-messages` and `note` are boxes, `aside` complements the text and has no ground, `strip` is the
 * small matter at a brief's end, on a ground.
 */
export const calloutKinds = ['key-messages', 'note', 'aside', 'strip'] as const
export type CalloutKind = (typeof calloutKinds)[number]

export interface Callout extends Node {
  type: 'callout'
  kind: CalloutKind
  title: Phrasing[] | null
  children: Block[]
}

/** Blocks in columns side by side, read one column after the other; a format without columns sets them in sequence. */
export interface Columns extends Node {
  type: 'columns'
  count: 2 | 3
  children: Block[]
}

/**
 * The brief's head, on a ground that reaches to the page's edges: `cover` is tall, `thin` a strip. It holds the title and
 * comes first; kickers that follow one another stand at the two ends of a line.
 */
export interface Band extends Node {
  type: 'band'
  size: 'cover' | 'thin'
  children: Block[]
}

/** What stands in the margin column beside the blocks after it; where the theme has no such column, before them. */
export interface Margin extends Node {
  type: 'margin'
  children: Block[]
}

/** Parts beside one another, read one after the other; a format without room for it sets them in sequence. */
export interface SideBySide extends Node {
  type: 'sideBySide'
  children: Side[]
}
export interface Side extends Node {
  type: 'side'
  /** Its part of the width, against those of the others. */
  share: number
  children: Block[]
}

/** A list of named facts, as HTML's `dl`. */
export interface Facts extends Node {
  type: 'facts'
  /** Whether they run on in a line, each after the one before. */
  inLine?: true
  children: Fact[]
}
export interface Fact extends Node {
  type: 'fact'
  term: Phrasing[]
  children: Block[]
}

/** The contents list; its entries are `outline(document)` down to `depth`, so they stand outside the document's text. */
export interface Contents extends Node {
  type: 'contents'
  title: Phrasing[]
  /** Deepest heading that is listed. */
  depth: number
}

export interface PageBreak extends Node {
  type: 'pageBreak'
}

export type Block =
  | Heading
  | Paragraph
  | List
  | BlockQuote
  | Code
  | ThematicBreak
  | Table
  | Figure
  | Callout
  | Columns
  | Band
  | Margin
  | SideBySide
  | Facts
  | Contents
  | PageBreak

export interface Footnote extends Node {
  type: 'footnote'
  id: string
  children: Block[]
}

/** What stands in a header or footer; `section` is the last section heading begun on or before the page. */
export type RunningItem =
  | { type: 'text'; value: string }
  | { type: 'page' }
  | { type: 'pages' }
  | { type: 'section' }

/** One line at a page's head or foot. `firstPage` says whether it also stands on page 1. */
export interface RunningLine {
  start: RunningItem[]
  end: RunningItem[]
  firstPage: boolean
}

/** What the file's properties say; the same in every format. */
export interface Metadata {
  title: string
  subject: string | null
  authors: string[]
  keywords: string[]
  /** Day of the session, `YYYY-MM-DD`; also the file's dates, so that the same notes give the same bytes. */
  date: string | null
  publisher: string | null
  identifiers: { name: string; value: string }[]
  /** `policy-brief` and its version. */
  generator: string
}

/** A file that the brief carries (PDF/A-3 associated file). */
export interface Attachment {
  name: string
  mediaType: string
  description: string
  relationship: 'Source' | 'Data'
  data: Uint8Array
}

export interface Document {
  type: 'document'
  /** BCP 47 tag of the brief's own words. */
  language: string
  metadata: Metadata
  theme: Theme
  /** The files that the theme names, by their paths in it; none where it names none. */
  themeFiles?: ReadonlyMap<string, Uint8Array>
  header: RunningLine
  footer: RunningLine
  children: Block[]
  /** In the order of their first call. */
  footnotes: Footnote[]
  attachments: Attachment[]
  /** A Word file whose styles, numbering, header, footer and page set-up the Word writer takes for its own; its path is for messages. */
  referenceDocx?: { path: string; data: Uint8Array }
}
