import {
  createAlignment,
  createIndent,
  createSpacing,
  createTabStop,
  type IIndentAttributesProperties,
  NumberProperties,
  OnOffElement,
  Paragraph,
  type ParagraphChild,
  ParagraphProperties,
  type TabStopDefinition,
} from 'docx'
import type { Alignment } from '../../../document/document.ts'

/** How a paragraph differs from its style. */
export interface Setting {
  style: string
  keepNext?: boolean
  pageBreakBefore?: boolean
  list?: { id: number; level: number }
  tabs?: TabStopDefinition[]
  /** Whether words run from right to left; what is said of the left is then meant of the right. */
  bidi?: boolean
  spacing?: { before?: number; after?: number; line?: number; lineRule?: 'exact' }
  indent?: IIndentAttributesProperties
  alignment?: Alignment
}

/** A paragraph; its properties are in the order of CT_PPr, which Word insists on. */
export function paragraphOf(setting: Setting, children: readonly ParagraphChild[]): Paragraph {
  const { style, keepNext, pageBreakBefore, list, tabs, bidi, spacing, indent, alignment } = setting
  const properties = new ParagraphProperties({
    style,
    ...(keepNext ? { keepNext } : {}),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  })
  if (list) properties.push(new NumberProperties(list.id, list.level))
  if (tabs) properties.push(createTabStop(tabs))
  if (bidi) properties.push(new OnOffElement('w:bidi', true))
  if (spacing) properties.push(createSpacing(spacing))
  if (indent) properties.push(createIndent(indent))
  if (alignment) properties.push(createAlignment(alignment))
  const paragraph = new Paragraph({ children: [...children] })
  // docx's own properties are empty; ours take their place at the paragraph's head, and where it adds a section's end.
  const inner = paragraph as unknown as { root: unknown[]; properties: ParagraphProperties }
  inner.root[0] = properties
  inner.properties = properties
  return paragraph
}
