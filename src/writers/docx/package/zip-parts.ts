import { strToU8, zipSync } from 'fflate'
import { soundXml } from '../../../escape/xml.ts'
import type { Parts } from './parts.ts'

/** The first parts of a package, in the order that readers like; the rest follows by name. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** The first moment that a zip can name; in local time, as it is written so, and thus the same everywhere. */
const moment = () => new Date(1980, 0, 1)

/** The parts as one file, the same bytes for the same parts. */
export function zipParts(parts: Parts): Uint8Array {
  const others = [...parts.keys()].filter((path) => !first.includes(path)).toSorted()
  const mtime = moment()
  return zipSync(
    Object.fromEntries(
      [...first.filter((path) => parts.has(path)), ...others].map((path) => {
        const data = parts.get(path) ?? ''
        const packed = /\.(png|jpe?g)$/.test(path)
        return [
          path,
          [
            typeof data === 'string' ? strToU8(soundXml(data)) : data,
            { level: packed ? 0 : 6, mtime, os: 0 },
          ],
        ]
      }),
    ),
  )
}
