import type { Document, Phrasing } from '../document/document.ts'
import { plainText } from '../document/plain-text.ts'
import { folded } from './signs.ts'

/** The paragraphs of a document whose words are all strong. */
export function strongLines(value: Document | null): Set<string> {
  const found = new Set<string>()
  collect(value, found)
  return found
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  const { type, children } = value as { type?: string; children?: Phrasing[] }
  if (type === 'paragraph' && children?.every(isStrong)) found.add(folded(plainText(children)))
  for (const part of Object.values(value)) collect(part, found)
}

const isStrong = (node: Phrasing): boolean =>
  node.type === 'strong' ||
  plainText([node]).trim() === '' ||
  ('children' in node && node.children.every(isStrong))
