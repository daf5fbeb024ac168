import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { xmlText } from './open-package.ts'
import { elements } from './xml.ts'

/** Word itself nests a few dozen elements; what walks the tree would run out of stack far beyond that. */
const deepest = 500

/** The root element of a part. @throws {Error} where it is not well-formed, or nests deeper than any honest file. */
export function parsePart(data: Uint8Array): Element | null {
  const root = fromXml(xmlText(data).replace(/^\uFEFF/, '')).children.find((node) => node.type === 'element')
  let level = elements(root)
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest) throw new Error(`Cannot read the part, expected at most ${deepest} levels`)
    level = level.flatMap(elements)
  }
  return root ?? null
}
