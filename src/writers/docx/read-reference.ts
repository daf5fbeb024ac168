import type { Element } from 'xast'
import type { Document } from '../../document/document.ts'
import { openPackage, type Refusal } from '../../word/open-package.ts'
import { parsePart } from '../../word/parse-part.ts'
import { child, elements, valueIn, within } from '../../word/xml.ts'
import { bulletStyle, numberStyle, styleLevels } from './numbering-xml.ts'
import { type Style, styles } from './styles.ts'
import { wordNamespace } from './wml.ts'

/** The definition and level by which a style of the reference document numbers its paragraphs. */
export interface StyleList {
  definition: string
  level: number
}

/** An editor's Word file, whose look the brief takes. */
export interface Reference {
  parts: ReadonlyMap<string, Uint8Array>
  styles: Element
  numbering: Element | null
  settings: Element | null
  /** The page set-up, headers and footers of its last section. */
  section: Element | null
  /** Its ids of our styles; those that it lacks keep ours, or one that is free. */
  styleIds: ReadonlyMap<string, string>
  missing: readonly Style[]
  /** How its styles List Bullet and List Number, by depth from 0, number their paragraphs. */
  bullets: ReadonlyMap<number, StyleList>
  numbers: ReadonlyMap<number, StyleList>
}

/** Reads a reference document; one that could do harm, or is no Word file, is refused. */
export function readReference(data: Uint8Array, document: Document): Reference | Refusal {
  const opened = openPackage(data)
  if ('refusal' in opened) return opened.refusal
  try {
    return referenceOf(opened.parts, document)
  } catch {
    return { ruleId: 'docx-unreadable', reason: 'Unexpected damaged XML, expected a Word file that opens' }
  }
}

function referenceOf(parts: ReadonlyMap<string, Uint8Array>, document: Document): Reference | Refusal {
  const outside = [...parts].find(([name, data]) => name.endsWith('.rels') && hasOutside(parsePart(data)))
  if (outside) {
    return {
      ruleId: 'docx-outside',
      reason: `Unexpected picture or template outside the file in “${outside[0]}”, expected a Word file that holds all its parts`,
    }
  }
  const sheet = root(parts, 'word/styles.xml')
  const body = child(root(parts, 'word/document.xml'), 'w:body')
  if (!sheet || !body || sheet.attributes['xmlns:w'] !== wordNamespace) {
    return {
      ruleId: 'docx-unreadable',
      reason: 'Unexpected content, expected a Word file (not “Strict Open XML”) with styles and a body',
    }
  }
  const numbering = root(parts, 'word/numbering.xml')
  const own = styles(document.theme)
  const known = stylesByName(sheet)
  const found = (style: Style) => known.get(keyOf(style.type, style.name))
  const ids = new Map([...known.values()].map((style) => [idOf(style), style]))
  const styleIds = new Map(own.map((style) => [style.id, idOf(found(style)) || freeId(style.id, ids)]))
  const listOf = (id: string) => styleList(ids.get(styleIds.get(id) ?? ''), numbering)
  return {
    parts,
    styles: sheet,
    numbering,
    settings: root(parts, 'word/settings.xml'),
    section: within(body, 'w:sectPr').at(-1) ?? null,
    styleIds,
    missing: own.filter((style) => !found(style)),
    bullets: byDepth(bulletStyle, listOf),
    numbers: byDepth(numberStyle, listOf),
  }
}

/** Links may lead out; anything else outside would be fetched when the file is opened. */
const hasOutside = (relationships: Element | null): boolean =>
  elements(relationships).some(
    ({ attributes }) =>
      attributes['TargetMode'] === 'External' && !attributes['Type']?.endsWith('/hyperlink'),
  )

const root = (parts: ReadonlyMap<string, Uint8Array>, name: string): Element | null => {
  const data = parts.get(name)
  return data ? parsePart(data) : null
}

/** Ids are in the language of the Word that saved the file, names are not. */
const stylesByName = (sheet: Element): Map<string, Element> =>
  new Map(
    elements(sheet)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [
        keyOf(valueIn(style, 'w:type') ?? 'paragraph', valueIn(child(style, 'w:name')) ?? ''),
        style,
      ]),
  )

const keyOf = (type: string, name: string): string => `${type} ${name.toLowerCase()}`
const idOf = (style: Element | undefined): string => valueIn(style, 'w:styleId') ?? ''

function freeId(id: string, taken: ReadonlyMap<string, Element>): string {
  let free = id
  for (let number = 2; taken.has(free); number += 1) free = `${id}_${number}`
  return free
}

function styleList(style: Element | undefined, numbering: Element | null): StyleList | null {
  const numbers = child(child(style, 'w:pPr'), 'w:numPr')
  const id = valueIn(child(numbers, 'w:numId'))
  const list = elements(numbering).find(
    ({ name, attributes }) => name === 'w:num' && attributes['w:numId'] === id,
  )
  const definition = valueIn(child(list, 'w:abstractNumId'))
  if (id === undefined || definition === undefined) return null
  return { definition, level: Number(valueIn(child(numbers, 'w:ilvl')) ?? 0) }
}

const byDepth = (style: (depth: number) => string, listOf: (id: string) => StyleList | null) =>
  new Map(
    Array.from({ length: styleLevels }, (_, depth) => depth).flatMap((depth) => {
      const list = listOf(style(depth))
      return list ? [[depth, list] as const] : []
    }),
  )
