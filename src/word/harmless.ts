import { strToU8 } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { readPicture } from '../pictures/read-picture.ts'
import { content, drawingLeads, leads, named, namespaces, noProperty, relationships } from './allowed.ts'
import { foreignFields, isLink } from './fields.ts'
import { parsePart } from './parse-part.ts'
import { elements } from './xml.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** Something of a file that is left out, with the part it stood in. */
export interface LeftOut {
  part: string
  what: string
}

/**
 * A Word file with what may come into a brief alone: parts, relationships, elements and fields that are known to say how
 * it looks. What else there is could run, fetch or embed; it is left out and named.
 *
 * @throws {Error} where a part is no XML.
 */
export function harmless(parts: Parts): { parts: Map<string, Uint8Array>; leftOut: LeftOut[] } {
  const leftOut = new Map<string, LeftOut>()
  const tell = (part: string) => (what: string) => leftOut.set(`${part} ${what}`, { part, what })
  const result = new Map(
    [...parts].map(([name, data]) => [name, name.endsWith('.svg') ? plainDrawing(data) : data] as const),
  )
  for (const [name, data] of parts) {
    if (!name.endsWith('.rels') || isOfBody(name)) continue
    const root = parsePart(data)
    if (root) result.set(name, written(harmlessLinks(root, tell(name))))
  }
  for (const [name, data] of parts) {
    if (!/^word\/(?!theme\/).*\.xml$/u.test(name) || isOfBody(name)) continue
    // What it says is for web pages, where it may name frames and their sources
    if (name.endsWith('/webSettings.xml')) {
      result.set(name, strToU8(`<w:webSettings xmlns:w="${namespaces['w']}"/>`))
      continue
    }
    const root = parsePart(data)
    const rels = result.get(name.replace(/([^/]+)$/u, '_rels/$1.rels'))
    if (root) result.set(name, written(harmlessPart(root, idsIn(rels), tell(name))))
  }
  return { parts: result, leftOut: [...leftOut.values()] }
}

/** What no brief takes from the file: its words, its notes and what they lead to. */
const isOfBody = (name: string): boolean =>
  /^(?:_rels\/\.rels|word\/(?:_rels\/)?(?:document|footnotes|endnotes|comments\w*|people)\.xml(?:\.rels)?)$/u.test(
    name,
  )

/** A drawing written anew, or one without anything: its fallback stands beside it. */
function plainDrawing(data: Uint8Array): Uint8Array {
  const picture = readPicture(data)
  return 'problem' in picture || picture.mediaType !== 'image/svg+xml'
    ? strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    : picture.data
}

const written = (root: Element): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, { closeEmptyElements: true })}`,
  )

function harmlessLinks(root: Element, tell: (what: string) => void): Element {
  const children = elements(root).filter(({ attributes }) => {
    const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
    const target = attributes['Target'] ?? ''
    const isOutside = attributes['TargetMode'] === 'External' || /^[a-z][\w+.-]*:/iu.test(target)
    const isKept = kind === 'hyperlink' ? !isOutside || isLink(target) : !isOutside && relationships.has(kind)
    // What a template was made from says nothing of the brief and is not looked for
    if (!isKept && kind !== 'attachedTemplate') tell(`what is linked as ${kind || 'nothing'}`)
    return isKept
  })
  return { ...root, children }
}

function idsIn(data: Uint8Array | undefined): ReadonlySet<string> {
  return new Set(elements(data ? parsePart(data) : null).map(({ attributes }) => attributes['Id'] ?? ''))
}

/** What a walk through a part knows. */
interface Walk {
  ids: ReadonlySet<string>
  foreign: ReadonlySet<Element>
  tell(what: string): void
}

function harmlessPart(root: Element, ids: ReadonlySet<string>, tell: (what: string) => void): Element {
  const walk: Walk = { ids, foreign: foreignFields(root, tell), tell }
  if (!hasKnownPrefixes(root)) {
    tell('what has another prefix than Word gives it')
    return { ...root, children: [] }
  }
  const attributes = attributesOf(root, walk)
  const isProperties = /^w:(?:styles|numbering|fonts|settings)$/u.test(root.name)
  return { ...root, attributes, children: childrenOf(root, isProperties, walk) }
}

/** Under another prefix an element would be what its name does not say. */
function hasKnownPrefixes(root: Element): boolean {
  const prefixes = new Map(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]))
  const isKnown = ({ attributes }: Element): boolean =>
    Object.entries(attributes).every(([key, uri]) => {
      if (!key.startsWith('xmlns')) return true
      const prefix = key.slice(6)
      const meant = prefixes.get(uri ?? '')
      return meant === undefined ? namespaces[prefix] === undefined : meant === prefix
    })
  const all = [root]
  for (let i = 0; i < all.length; i += 1) {
    const element = all[i] as Element
    if (!isKnown(element)) return false
    all.push(...elements(element))
  }
  return true
}

/** What is missed in a shape would leave it broken: it goes as a whole. */
const wholes = new Set(['w:drawing', 'w:pict'])

function childrenOf(parent: Element, isProperties: boolean, walk: Walk): Element['children'] {
  return parent.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return child.type === 'text' || child.type === 'cdata' ? [child] : []
    if (walk.foreign.has(child)) return child.name === 'w:fldSimple' ? childrenOf(child, false, walk) : []
    const isKnown = isAllowed(child.name, isProperties)
    if (!isKnown || (wholes.has(child.name) && isBroken(child, walk))) {
      if (!isKnown) walk.tell(`<${child.name}>`)
      return []
    }
    const inside = childrenOf(child, isProperties || /^\w+:\w*Pr(?:Default|Ex)?$/u.test(child.name), walk)
    if (isDangling(child, walk)) return child.name === 'w:hyperlink' ? inside : []
    return [{ ...child, attributes: attributesOf(child, walk), children: inside }]
  })
}

function isAllowed(name: string, isProperties: boolean): boolean {
  if (content.has(name)) return true
  if (name.startsWith('a:')) return !drawingLeads.has(name)
  if (name.startsWith('w:') && isProperties) return !noProperty.has(name)
  return (
    /^w1[0-9]\w*:/u.test(name) ||
    (isProperties && /^(?:m|wps|wpg|wp|pic):/u.test(name)) ||
    /^w:(?:\w*Pr|sectPr|tblPrEx|bidi|docPart\w*)$/u.test(name)
  )
}

/** Whether it names a part that is not there, or is left out. */
function isDangling({ name, attributes }: Element, { ids }: Walk): boolean {
  const key = named[name]
  const id = key === undefined ? undefined : attributes[key]
  return typeof id === 'string' && !ids.has(id)
}

function isBroken(shape: Element, walk: Walk): boolean {
  const all = [shape]
  for (let i = 0; i < all.length; i += 1) {
    const element = all[i] as Element
    if (element !== shape && isDangling(element, walk)) {
      walk.tell('a shape whose picture lies elsewhere')
      return true
    }
    if (/^(?:c|cx|dgm|o):(?:chart|relIds|OLEObject)$/u.test(element.name)) {
      walk.tell(`<${element.name}>`)
      return true
    }
    all.push(...elements(element))
  }
  return false
}

/** Attributes that lead elsewhere go; relationships stay where they are known. */
function attributesOf({ name, attributes }: Element, { tell }: Walk): Element['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).filter(([key]) => {
      const isLead = leads.has(key) || (/^r:/u.test(key) && named[name] !== key)
      if (isLead) tell(`${key} of <${name}>`)
      return !isLead
    }),
  )
}
