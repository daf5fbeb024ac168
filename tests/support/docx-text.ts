import { strFromU8, unzipSync } from 'fflate'
import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'

/** One XML part of a Word file, an element a line, as golden files hold it. */
export function docxPart(data: Uint8Array, name: string): string {
  return `${pretty(rootOf(data, name), '')}\n`
}

function rootOf(data: Uint8Array, name: string): Element {
  const part = unzipSync(data, { filter: (file) => file.name === name })[name]
  if (!part) throw new Error(`Cannot find ${name}, expected it in the Word file`)
  const root = fromXml(strFromU8(part)).children.find((child) => child.type === 'element')
  if (!root) throw new Error(`Cannot read ${name}, expected an element`)
  return root
}

function pretty(element: Element, indent: string): string {
  const inner = element.children.filter((one) => one.type === 'element')
  if (inner.length === 0) return indent + toXml(element, { closeEmptyElements: true })
  const [open] = toXml({ ...element, children: [] }).split('></')
  const lines = inner.map((one) => pretty(one, `${indent}  `))
  return [`${indent}${open}>`, ...lines, `${indent}</${element.name}>`].join('\n')
}
