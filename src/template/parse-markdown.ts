import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The Markdown of templates: GFM with directives. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective).parse(text)
}
