import type { Block } from '../../../document/document.ts'
import { walkBlocks } from '../../walk-blocks.ts'

export interface Bookmark {
  name: string
  /** Unique in the file, from 1. */
  number: number
}

/** A bookmark for every block that has an id, by that id. */
export function bookmarks(blocks: readonly Block[]): Map<string, Bookmark> {
  const result = new Map<string, Bookmark>()
  const names = new Set<string>()
  for (const block of walkBlocks(blocks)) {
    if (!('id' in block) || result.has(block.id)) continue
    const name = bookmarkName(block.id, names)
    names.add(name.toLowerCase())
    result.set(block.id, { name, number: result.size + 1 })
  }
  return result
}

/** Word's bookmarks are words of at most 40 characters, whatever their case; an underscore hides them from its dialog. */
function bookmarkName(id: string, taken: ReadonlySet<string>): string {
  const base = `_${id.replaceAll(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 34)
  let name = base
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`
  return name
}
