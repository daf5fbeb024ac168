import type { FootnoteDefinition, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** The note that is called, while the tree is cut to pieces. */
    definition?: FootnoteDefinition
  }
}

/** Takes the notes that blocks call out of their calls, each once. */
export function takeFootnotes(nodes: readonly RootContent[]): FootnoteDefinition[] {
  const found = new Map<string, FootnoteDefinition>()
  for (const node of nodes) {
    visit(node, 'footnoteReference', (call) => {
      const { definition, ...data } = call.data ?? {}
      if (!definition) return
      found.set(call.identifier, definition)
      call.data = data
    })
  }
  return [...found.values()]
}
