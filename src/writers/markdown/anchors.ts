import type { Block, Document, Phrasing } from '../../document/document.ts'
import { plainText } from '../../document/plain-text.ts'
import { phrasingOf } from '../phrasing-of.ts'
import { phrasingRuns } from '../phrasing-runs.ts'
import { walkBlocks } from '../walk-blocks.ts'
import { slugger } from './slugger.ts'

/** Where links within the document lead. */
export interface Anchors {
  /** The fragment of a block's id, without `#`; undefined where nothing printed has that id. */
  fragment(id: string): string | undefined
  /** Whether the block needs an anchor of its own: it is no heading, and something points at it. */
  needsAnchor(id: string): boolean
}

export function anchors(document: Document): Anchors {
  const blocks = [...document.children, ...document.footnotes.flatMap((note) => note.children)]
  const slugs = headingSlugs(blocks)
  const targets = new Set([...walkBlocks(blocks)].flatMap(phrasingOf).flatMap(targetsIn))
  const ids = new Set([...walkBlocks(blocks)].flatMap((block) => ('id' in block ? [block.id] : [])))
  return {
    fragment: (id) => slugs.get(id) ?? (ids.has(id) ? id : undefined),
    needsAnchor: (id) => !slugs.has(id) && targets.has(id),
  }
}

/** A heading in a table's cell is no heading in Markdown, so it has no slug. */
function headingSlugs(blocks: readonly Block[]): Map<string, string> {
  const slug = slugger()
  return new Map(
    [...outsideCells(blocks)].flatMap((block) =>
      block.type === 'heading' ? [[block.id, slug(foldedText(block.children))] as const] : [],
    ),
  )
}

function* outsideCells(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.type === 'list' || block.type === 'facts' || block.type === 'sideBySide') {
      yield* outsideCells(block.children.flatMap((part) => part.children))
    } else if (isContainer(block)) {
      yield* outsideCells(block.children)
    }
  }
}

const containers = ['blockquote', 'callout', 'columns', 'band', 'margin'] as const
type Container = Extract<Block, { type: (typeof containers)[number] }>
const isContainer = (block: Block): block is Container =>
  (containers as readonly string[]).includes(block.type)

const foldedText = (nodes: readonly Phrasing[]): string =>
  plainText(nodes)
    .replaceAll(/[ \t\n\r\f\v]+/g, ' ')
    .trim()

const targetsIn = (nodes: readonly Phrasing[]): string[] =>
  phrasingRuns(nodes).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.type === 'crossReference' ? [mark.target] : [])),
  )
