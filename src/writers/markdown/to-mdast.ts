import type { FootnoteDefinition, Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import { anchors } from './anchors.ts'
import { frontMatter } from './front-matter.ts'
import { lowerBlocks } from './lower-blocks.ts'
import { type Scope, within } from './scope.ts'

/** The document as mdast that Markdown can hold, and what it cannot as messages. */
export function toMdast(document: Document): { root: Root; messages: VFileMessage[] } {
  const messages: VFileMessage[] = []
  const scope: Scope = {
    document,
    anchors: anchors(document),
    notes: new Map(document.footnotes.map(({ id }, index) => [id, index + 1])),
    lang: undefined,
    report: (message) => messages.push(message),
  }
  const children = lowerBlocks(document.children, scope)
  const notes = document.footnotes.map((note, index): FootnoteDefinition => {
    const label = String(index + 1)
    const blocks = lowerBlocks(note.children, within(scope, note))
    return { type: 'footnoteDefinition', identifier: label, label, children: blocks }
  })
  const root: Root = {
    type: 'root',
    children: [{ type: 'yaml', value: frontMatter(document) }, ...children, ...notes],
  }
  return { root, messages }
}
