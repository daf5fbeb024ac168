import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import type {} from '../model/mdast.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { cleanSource } from './clean-source.ts'
import type { EditedText } from './edited-text.ts'
import { frontMatterOffsets } from './front-matter-offsets.ts'
import { location } from './location.ts'
import { lookAhead } from './look-ahead.ts'
import { parseMarkdown } from './markdown.ts'
import { readHtml } from './read-html.ts'
import { tellComments } from './tell-comments.ts'

/**
 * Reads notes as mdast with the positions of the file, HTML resolved into nodes or its text. Front matter may stand
 * wherever a session begins. After a fatal message on the file the tree is empty.
 */
export function parseNotes(file: VFile, limits: Limits = defaultLimits): Root {
  const original = String(file)
  const root: Root = { type: 'root', children: [] }
  if (!lookAhead(file, original, limits)) return root
  const cleaned = cleanSource(original)
  root.children = sessions(cleaned.text).flatMap((session) =>
    chunksOf(session.text).flatMap((chunk) => parsed(chunk, session.offset)),
  )
  tellComments(root, file)
  readHtml(root, cleaned.text, file, limits)
  restorePositions(root, cleaned, original)
  return root
}

/** The text cut where front matter begins; the first part may have none. */
function sessions(text: string): { offset: number; text: string }[] {
  const offsets = [0, ...frontMatterOffsets(text).filter((offset) => offset > 0)]
  return offsets.map((offset, index) => ({ offset, text: text.slice(offset, offsets[index + 1]) }))
}

/** The blocks of a chunk, without those that only stand in for definitions elsewhere. */
function parsed({ offset, text, stubs }: Chunk, before: number): RootContent[] {
  const root = parseMarkdown(text + stubs)
  const own = root.children.filter(({ position }) => (position?.start.offset ?? 0) < text.length)
  if (offset + before > 0) for (const child of own) visit(child, (node) => shift(node, offset + before))
  return own
}

/** Moves a node's offsets; lines and columns are told from them afterwards. */
function shift(node: Nodes, by: number): void {
  if (node.position?.start.offset !== undefined) node.position.start.offset += by
  if (node.position?.end.offset !== undefined) node.position.end.offset += by
}

function restorePositions(root: Root, cleaned: EditedText, original: string): void {
  const point = location(original)
  const seen = new Set<object>()
  visit(root, ({ position }) => {
    if (!position || seen.has(position)) return
    seen.add(position)
    position.start = point(cleaned.toOriginal(position.start.offset ?? 0))
    position.end = point(cleaned.toOriginal(position.end.offset ?? 0))
  })
}
