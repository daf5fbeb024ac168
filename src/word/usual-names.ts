import { strToU8 } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { parsePart } from './parse-part.ts'
import { elements } from './xml.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** Parts of which a Word file has one, by the kind of relationship that leads to them: Word on the web numbers their names. */
const kinds = ['styles', 'numbering', 'settings', 'footnotes', 'endnotes', 'fontTable'] as const

/**
 * The same package under the names that Word itself uses: what a part is for is said by relationships, and only by habit by
 * its name. Parts that lie elsewhere than in `word/` stay as they are.
 */
export function usualNames(parts: Parts): Parts {
  const body = targetOf(parts, '_rels/.rels', '', 'officeDocument')
  if (body === undefined || !/^word\/[^/]+\.xml$/.test(body)) return parts
  const relationships = `word/_rels/${body.slice(5)}.rels`
  const wanted: [string | undefined, string][] = [
    [body, 'word/document.xml'],
    ...kinds.map((kind): [string | undefined, string] => [
      targetOf(parts, relationships, 'word/', kind),
      `word/${kind}.xml`,
    ]),
  ]
  const names = new Map(
    wanted.flatMap(([from, to]) =>
      from !== undefined && from !== to && parts.has(from) && !parts.has(to)
        ? [[from, to] as const, [relationshipsOf(from), relationshipsOf(to)] as const]
        : [],
    ),
  )
  return names.size === 0 ? parts : renamed(parts, names)
}

const relationshipsOf = (name: string): string => name.replace(/([^/]+)$/, '_rels/$1.rels')

function targetOf(parts: Parts, name: string, folder: string, kind: string): string | undefined {
  const found = elements(rootOf(parts, name)).find(({ attributes }) =>
    attributes['Type']?.endsWith(`/relationships/${kind}`),
  )
  const target = found?.attributes['Target']
  if (target === undefined || target === null) return undefined
  return target.startsWith('/') ? target.slice(1) : folder + target
}

/** A part that is no XML is told by those who need it. */
function rootOf(parts: Parts, name: string): Element | null {
  const data = parts.get(name)
  try {
    return data ? parsePart(data) : null
  } catch {
    return null
  }
}

/** With the listing of types and the relationships that name them. */
function renamed(parts: Parts, names: ReadonlyMap<string, string>): Parts {
  const result = new Map([...parts].map(([name, data]) => [names.get(name) ?? name, data]))
  const edit = (name: string, attribute: string, folder: string) => {
    const root = rootOf(result, name)
    if (!root) return
    const children = elements(root).map((one) => {
      const value = one.attributes[attribute] ?? ''
      const to = names.get(value.startsWith('/') ? value.slice(1) : folder + value)
      return to === undefined ? one : { ...one, attributes: { ...one.attributes, [attribute]: `/${to}` } }
    })
    result.set(name, strToU8(toXml({ ...root, children }, { closeEmptyElements: true })))
  }
  edit('[Content_Types].xml', 'PartName', '')
  edit('_rels/.rels', 'Target', '')
  edit('word/_rels/document.xml.rels', 'Target', 'word/')
  return result
}
