import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Session } from '../model/session.ts'
import type { Draft, Stray } from './draft.ts'
import type { Unit } from './evidence/unit.ts'
import { wordsOf } from './labels/words.ts'
import type { Leaf } from './segments/leaf.ts'
import { flowText, paragraph } from './tree/content.ts'
import type {} from './tree/footnotes.ts'
import { slicePhrasing } from './tree/phrasing.ts'

/** How often each word stands somewhere. */
type Count = Map<string, number>

/**
 * Words in are words out: what stands in the notes and neither in the model nor in a label, marker or date that was read
 * as such. Runs on every session; what it finds goes where everything goes that has no place.
 */
export function unaccounted(units: readonly Unit[], session: Session, { taken }: Draft): Stray[] {
  const held: Count = new Map()
  collect(session, held)
  for (const text of taken) count(text, held)
  const leaves = new Map<Leaf, { start: number; end: number }[]>()
  for (const { leaf, start, end } of units) {
    const spans = leaves.get(leaf) ?? []
    leaves.set(leaf, spans)
    spans.push({ start, end })
  }
  const strays: Stray[] = []
  for (const leaf of leaves.keys()) {
    const missing = wordsOf(leaf.text).filter(({ text }) => !use(text, held))
    const [first] = missing
    const last = missing.at(-1)
    if (!first || !last) continue
    strays.push({ blocks: [sliceOf(leaf, first.start, last.end)], expected: 'what it belongs to' })
    // What is told stands there: the same words elsewhere are those of other values.
    count(leaf.text.slice(first.start, last.end), held)
  }
  for (const { children } of notesOf([...leaves.keys()])) {
    const isMissing = wordsOf(flowText(children)).filter(({ text }) => !use(text, held)).length > 0
    if (isMissing) strays.push({ blocks: [...children], expected: 'a footnote of something said' })
  }
  return strays
}

/** The footnotes that leaves call. */
function notesOf(leaves: readonly Leaf[]): Set<FootnoteDefinition> {
  const found = new Set<FootnoteDefinition>()
  for (const { node } of leaves)
    visit(node, 'footnoteReference', ({ data }) => {
      if (data?.definition) found.add(data.definition)
    })
  return found
}

function use(word: string, held: Count): boolean {
  const left = held.get(word) ?? 0
  held.set(word, left - 1)
  return left > 0
}

function count(text: string, held: Count): void {
  for (const { text: word } of wordsOf(text)) held.set(word, (held.get(word) ?? 0) + 1)
}

/** Keys whose values are no words of the notes, or words that another value holds as well. */
const derived: ReadonlySet<string> = new Set([
  'nodes',
  'markdown',
  'source',
  'places',
  'activities',
  'terms',
  'kind',
  'code',
  'path',
  'version',
  'language',
  'languageSource',
  'gaps',
  'publication',
])

function collect(value: unknown, held: Count): void {
  if (typeof value === 'string') count(value, held)
  else if (Array.isArray(value)) for (const item of value) collect(item, held)
  else if (typeof value === 'object' && value !== null)
    // A content's Markdown is only written where it is asked for.
    for (const key of Object.keys(value))
      if (!derived.has(key)) collect((value as Record<string, unknown>)[key], held)
}

function sliceOf({ node, nodes, text }: Leaf, start: number, end: number): RootContent {
  if (nodes.length > 0) return paragraph(slicePhrasing(nodes as PhrasingContent[], start, end))
  const place = node.position && { position: node.position }
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: text.slice(start, end), ...place }],
    ...place,
  }
}
