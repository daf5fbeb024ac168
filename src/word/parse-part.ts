import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { xmlText } from './xml-text.ts'

/** Word itself nests a few dozen elements; what walks the tree would run out of stack far beyond that. */
const deepest = 500

/** The root element of a part. @throws {Error} where it is not well-formed, or nests deeper than any honest file. */
export function parsePart(data: Uint8Array): Element | null {
  const root = fromXml(xmlText(data).replace(/^\uFEFF/, '')).children.find((node) => node.type === 'element')
  if (root && isDeeper(root)) throw new Error(`Cannot read the part, expected at most ${deepest} levels`)
  return root ?? null
}

/** Level by level, as a walk into depth is what could run out of stack. */
function isDeeper(root: Element): boolean {
  let level: Element[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    const next: Element[] = []
    for (const { children } of level) for (const one of children) if (one.type === 'element') next.push(one)
    level = next
  }
  return false
}
