import type { Element } from 'xast'
import type { Theme } from '../../../document/theme.ts'
import { harmless, type LeftOut } from '../../../word/harmless.ts'
import { openPackage, type Refusal } from '../../../word/open-package.ts'
import { parsePart } from '../../../word/parse-part.ts'
import { child, elements, valueIn, within } from '../../../word/xml.ts'
import { bulletStyle, numberStyle, styleLevels } from '../package/numbering-xml.ts'
import { type Style, styles } from '../styles.ts'
import { wordNamespace } from '../wml.ts'
import { localNames } from './local-names.ts'
import { soundPart } from './sound-part.ts'

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
  /** Styles whose names in another language became Word's own. */
  renamed: readonly { from: string; to: string }[]
  /** What of it could run, fetch or embed, and is left out. */
  leftOut: readonly LeftOut[]
  /** How its styles List Bullet and List Number, by depth from 0, number their paragraphs. */
  bullets: ReadonlyMap<number, StyleList>
  numbers: ReadonlyMap<number, StyleList>
}

/** Reads a reference document; one that could do harm, or is no Word file, is refused. */
export function readReference(data: Uint8Array, theme: Theme): Reference | Refusal {
  const opened = openPackage(data)
  if ('refusal' in opened) return opened.refusal
  try {
    const refusal = refusalOf(opened.parts)
    if (refusal) return refusal
    const { parts, leftOut } = harmless(opened.parts)
    const reference = referenceOf(parts, theme)
    return 'reason' in reference ? reference : { ...reference, leftOut }
  } catch {
    return { ruleId: 'docx-unreadable', reason: 'Unexpected damaged XML, expected a Word file that opens' }
  }
}

function refusalOf(parts: ReadonlyMap<string, Uint8Array>): Refusal | null {
  for (const [name, data] of parts) if (mustParse.test(name)) parsePart(data)
  const outside = [...parts].find(([name, data]) => name.endsWith('.rels') && hasOutside(parsePart(data)))
  if (outside) {
    return {
      ruleId: 'docx-outside',
      reason: `Unexpected picture or template outside the file in “${outside[0]}”, expected a Word file that holds all its parts`,
    }
  }
  return null
}

function referenceOf(
  parts: ReadonlyMap<string, Uint8Array>,
  theme: Theme,
): Omit<Reference, 'leftOut'> | Refusal {
  const sheet = soundRoot(parts, 'word/styles.xml')
  const body = child(root(parts, 'word/document.xml'), 'w:body')
  if (!sheet || !body || sheet.attributes['xmlns:w'] !== wordNamespace) {
    return {
      ruleId: 'docx-unreadable',
      reason: 'Unexpected content, expected a Word file (not “Strict Open XML”) with styles and a body',
    }
  }
  const numbering = soundRoot(parts, 'word/numbering.xml')
  const own = styles(theme)
  const find = styleFinder(sheet)
  const found = new Map(own.map((style) => [style, find(style)]))
  const names = new Map(
    own.flatMap((style) => {
      const theirs = found.get(style)
      return theirs && nameOf(theirs).toLowerCase() !== style.name.toLowerCase()
        ? [[theirs, style.name] as const]
        : []
    }),
  )
  const ids = new Map(
    elements(sheet)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [idOf(style), style]),
  )
  const styleIds = new Map(own.map((style) => [style.id, idOf(found.get(style)) || freeId(style.id, ids)]))
  const listOf = (id: string) => styleList(ids.get(styleIds.get(id) ?? ''), numbering)
  return {
    parts,
    styles: {
      ...sheet,
      children: sheet.children.map((style) => {
        const name = style.type === 'element' ? names.get(style) : undefined
        return style.type === 'element' && name !== undefined ? renamed(style, name) : style
      }),
    },
    numbering,
    settings: soundRoot(parts, 'word/settings.xml'),
    section: sectionOf(body),
    styleIds,
    missing: own.filter((style) => !found.get(style)),
    renamed: [...names].map(([style, name]) => ({ from: nameOf(style), to: name })),
    bullets: byDepth(bulletStyle, listOf),
    numbers: byDepth(numberStyle, listOf),
  }
}

/** The last section's page set-up, without what it names of a printer. */
function sectionOf(body: Element): Element | null {
  const section = within(body, 'w:sectPr').at(-1)
  const isKept = (one: Element['children'][number]) =>
    one.type !== 'element' || one.name !== 'w:printerSettings'
  return section ? { ...section, children: section.children.filter(isKept) } : null
}

/** What the brief takes from the file, or finds its way by. */
const mustParse = /(\.rels|^\[Content_Types\]\.xml|^word\/(header|footer|fontTable)[\w-]*\.xml)$/

/**
 * Links may lead out, and the template that a file was made from is left out of the brief; anything else outside would be
 * fetched when the file is opened.
 */
const hasOutside = (relationships: Element | null): boolean =>
  elements(relationships).some(
    ({ attributes }) =>
      attributes['TargetMode'] === 'External' &&
      !/\/(hyperlink|attachedTemplate)$/.test(attributes['Type'] ?? ''),
  )

const root = (parts: ReadonlyMap<string, Uint8Array>, name: string): Element | null => {
  const data = parts.get(name)
  return data ? parsePart(data) : null
}

function soundRoot(parts: ReadonlyMap<string, Uint8Array>, name: string): Element | null {
  const found = root(parts, name)
  return found && soundPart(found)
}

/**
 * The style of the reference document that is one of ours: by Word's own name, which is the same in every language, by an
 * alias, or by a name that it has in another language.
 */
function styleFinder(sheet: Element): (style: Style) => Element | undefined {
  const all = elements(sheet).filter(({ name }) => name === 'w:style')
  const byName = new Map(all.map((style) => [keyOf(typeOf(style), nameOf(style)), style]))
  const byAlias = new Map(
    all.flatMap((style) => aliasesOf(style).map((alias) => [keyOf(typeOf(style), alias), style] as const)),
  )
  return ({ type, name }) =>
    byName.get(keyOf(type, name)) ??
    byAlias.get(keyOf(type, name)) ??
    localNames(name)
      .map((local) => byName.get(keyOf(type, local)))
      .find(Boolean)
}

const typeOf = (style: Element): string => valueIn(style, 'w:type') ?? 'paragraph'
const nameOf = (style: Element): string => valueIn(child(style, 'w:name')) ?? ''
const aliasesOf = (style: Element): string[] =>
  (valueIn(child(style, 'w:aliases')) ?? '').split(',').map((alias) => alias.trim())

/** A style under Word's own name, so that contents list, navigation and other programs know it for what it is. */
function renamed(style: Element, name: string): Element {
  const { 'w:customStyle': _, ...attributes } = style.attributes
  return {
    ...style,
    attributes,
    children: style.children.map((part) =>
      part.type === 'element' && part.name === 'w:name'
        ? { ...part, attributes: { ...part.attributes, 'w:val': name } }
        : part,
    ),
  }
}

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
