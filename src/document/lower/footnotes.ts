import type { FootnoteDefinition, FootnoteReference as MdastCall, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Footnote, FootnoteReference } from '../document.ts'
import { common, type Lowering, report } from './lowering.ts'

/** A footnote belongs to the file that calls it: two files may use one name for two notes. */
const keyOf = (node: FootnoteDefinition | MdastCall): string =>
  `${node.data?.origin?.path ?? ''}\n${node.identifier}`

export function footnoteDefinitions(root: Root): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>()
  visit(root, 'footnoteDefinition', (node) => {
    if (!found.has(keyOf(node))) found.set(keyOf(node), node)
  })
  return found
}

/** Definitions that something calls stand among the footnotes; the others stay where they are. */
export function calledFootnotes(root: Root): Set<string> {
  const called = new Set<string>()
  visit(root, 'footnoteReference', (node) => {
    called.add(keyOf(node))
  })
  return called
}

export function lowerFootnoteCall(node: MdastCall, lowering: Lowering): FootnoteReference[] {
  const key = keyOf(node)
  const definition = lowering.definitions.get(key)
  if (!definition) {
    report(
      lowering,
      node,
      'footnote-undefined',
      `Unexpected footnote \`${node.identifier}\`, which nothing defines; its mark is left out`,
    )
    return []
  }
  return [{ type: 'footnoteReference', ...common(node), id: footnoteId(key, definition, lowering) }]
}

function footnoteId(key: string, definition: FootnoteDefinition, lowering: Lowering): string {
  const known = lowering.calls.get(key)
  if (known !== undefined) return known
  const id = `note-${lowering.calls.size + 1}`
  lowering.calls.set(key, id)
  const footnote: Footnote = { type: 'footnote', ...common(definition), id, children: [] }
  lowering.footnotes.push(footnote)
  lowering.waiting.push({ footnote, definition })
  return id
}

export const isCalled = (node: FootnoteDefinition, called: ReadonlySet<string>): boolean =>
  called.has(keyOf(node))
