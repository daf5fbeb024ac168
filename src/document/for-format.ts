import type { Block, Document, formats, Phrasing } from './document.ts'

/**
 * A document as one format shows it: blocks for others only are left out, with the footnotes that only they call, and
 * links to them are plain words.
 */
export function forFormat(document: Document, format: (typeof formats)[number]): Document {
  const shown = ({ only }: Block) => only?.includes(format) ?? true
  const gone = document.children.filter((block) => !shown(block))
  if (gone.length === 0) return document
  const ids = new Set(gone.flatMap((block) => ('id' in block ? [block.id] : [])))
  const children = withoutLinks(document.children.filter(shown), ids)
  const footnotes = withoutLinks(document.footnotes, ids)
  const called = callsIn([children, footnotes])
  return { ...document, children, footnotes: footnotes.filter(({ id }) => called.has(id)) }
}

/** A copy in which links to these ids are their words. */
function withoutLinks<T>(value: T, ids: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.flatMap((one) => unlinked(one, ids)) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutLinks(part, ids)])) as T
}

function unlinked(node: unknown, ids: ReadonlySet<string>): unknown[] {
  const { type, target, children } = (node ?? {}) as Phrasing & { target?: string; children?: Phrasing[] }
  const isGone = type === 'crossReference' && target !== undefined && ids.has(target)
  return isGone ? withoutLinks(children ?? [], ids) : [withoutLinks(node, ids)]
}

/** The footnotes that something calls. */
function callsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return found
  const { type, id } = value as { type?: string; id?: string }
  if (type === 'footnoteReference' && id !== undefined) found.add(id)
  for (const part of Object.values(value)) callsIn(part, found)
  return found
}
