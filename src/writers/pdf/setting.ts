import type { VFileMessage } from 'vfile-message'
import type { Document, Heading } from '../../document/document.ts'
import type { Theme } from '../../document/theme.ts'
import type { FontBook } from './fonts/font-book.ts'
import type { PageGeometry } from './looks.ts'
import type { Hyphenator } from './text/hyphenator.ts'

/** What every hop of one document's setting may ask: faces, hyphens, the theme, numbers of footnotes. */
export interface Setting {
  document: Document
  page: PageGeometry
  theme: Theme
  colours: Theme['colours']
  book: FontBook
  hyphenate: Hyphenator
  /** Footnote numbers by id. */
  noteNumbers: Map<string, number>
  /** Levels of headings for readers. */
  headingLevels: Map<Heading, Heading['depth']>
  messages: VFileMessage[]
}
