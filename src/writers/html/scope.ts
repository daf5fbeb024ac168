import { type Direction, directionOfLanguage } from '../../document/direction.ts'
import type { Document } from '../../document/document.ts'

/** What lowering reads of the document around a node. */
export interface Scope {
  document: Document
  /** In which the words around run. */
  direction: Direction
  /** Numbers of footnotes by their ids, from 1. */
  numbers: ReadonlyMap<string, number>
  /** Ids that something in the document has: links lead to no others. */
  ids: ReadonlySet<string>
  /** How often each footnote was called so far: each call has an address that its note leads back to. */
  calls: Map<string, number>
}

export function scopeOf(document: Document): Scope {
  return {
    document,
    direction: directionOfLanguage(document.language),
    numbers: new Map(document.footnotes.map(({ id }, index) => [id, index + 1])),
    ids: idsIn([document.children, document.footnotes]),
    calls: new Map(),
  }
}

/** Of every heading, table and figure, wherever it stands. */
function idsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return found
  const { type, id } = value as { type?: string; id?: string }
  if (id && (type === 'heading' || type === 'table' || type === 'figure')) found.add(id)
  for (const part of Object.values(value)) idsIn(part, found)
  return found
}
