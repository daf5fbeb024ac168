import type { Element } from 'xast'
import { parsePart } from './parse-part.ts'
import { child, elements, isOn, textOf, valueIn, within } from './xml.ts'

/** A part with words of its own. */
export interface Story {
  name: string
  root: Element
  /** Its elements by name, in document order: many checks look for the same ones. */
  byName: ReadonlyMap<string, readonly Element[]>
  /** Addresses of its relationships by id. */
  links: ReadonlyMap<string, string>
}

/** A table around a paragraph. */
export interface Around {
  table: Element
  cell: Element
  firstRow: boolean
}

export interface WordParagraph {
  element: Element
  story: string
  text: string
  styleId: string | undefined
  /** Lower case, as Word's own names are the same in every language. */
  styleName: string
  /** 1 to 9 for a heading, by name or by outline level; 0 for others. */
  level: number
  numbered: boolean
  around: readonly Around[]
}

export interface WordFile {
  core: Element | null
  /** What the program that made it says of it and of itself. */
  app: Element | null
  settings: Element | null
  defaults: Element | undefined
  /** Definitions of lists. */
  numbering: Element | null
  body: Element
  stories: readonly Story[]
  /** Pictures by their paths in the package. */
  media: ReadonlyMap<string, Uint8Array>
  styles: ReadonlyMap<string, Element>
  /** The id of the style of paragraphs that name none. */
  normal: string | undefined
  paragraphs: readonly WordParagraph[]
  /** Tables of the body, outer before inner. */
  tables: readonly Element[]
}

/** A Word file's parts as a tree to look into. @throws {Error} where a part is no XML or has no body. */
export function readWordFile(parts: ReadonlyMap<string, Uint8Array>): WordFile {
  const root = (path: string) => {
    const data = parts.get(path)
    return data ? parsePart(data) : null
  }
  const looks = (path: string) => {
    const data = parts.get(path)
    return data ? parsedOnce(path, data) : null
  }
  const document = root('word/document.xml')
  const body = child(document ?? undefined, 'w:body')
  if (!document || !body) throw new Error('Cannot read the Word file, expected a body')
  const names = [...parts.keys()].filter((name) =>
    /^word\/(document|header[\w-]*|footer[\w-]*|footnotes|endnotes)\.xml$/.test(name),
  )
  const stories = names.flatMap((name) => {
    const story = name === 'word/document.xml' ? document : root(name)
    if (!story) return []
    const links = linksOf(root(relationships(name)))
    return [{ name: name.slice(5, -4), root: story, byName: elementsByName(story), links }]
  })
  const styleSheet = looks('word/styles.xml') ?? undefined
  const styles = new Map(
    elements(styleSheet)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [valueIn(style, 'w:styleId') ?? '', style]),
  )
  return {
    core: root('docProps/core.xml'),
    app: root('docProps/app.xml'),
    settings: root('word/settings.xml'),
    defaults: child(styleSheet, 'w:docDefaults'),
    numbering: looks('word/numbering.xml'),
    body,
    stories,
    media: new Map([...parts].filter(([name]) => name.startsWith('word/media/'))),
    styles,
    normal: normalStyle(styles),
    paragraphs: stories.flatMap((story) => paragraphsIn(story.root, story.name, styles, [])),
    tables: within(body, 'w:tbl'),
  }
}

/** The part of the last file under each name. */
const last = new Map<string, { data: Uint8Array; root: Element | null }>()

/** Files of one house share their styles and lists, which are more than half of a brief: what is the same is parsed once. */
function parsedOnce(path: string, data: Uint8Array): Element | null {
  const before = last.get(path)
  if (before && Buffer.compare(before.data, data) === 0) return before.root
  const root = parsePart(data)
  last.set(path, { data, root })
  return root
}

/** The elements of a name in a story. */
export const named = ({ byName }: Story, name: string): readonly Element[] => byName.get(name) ?? []

function elementsByName(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>()
  const visit = (parent: Element): void => {
    for (const one of parent.children) {
      if (one.type !== 'element') continue
      const same = found.get(one.name)
      if (same) same.push(one)
      else found.set(one.name, [one])
      visit(one)
    }
  }
  visit(root)
  return found
}

const relationships = (name: string): string => name.replace(/([^/]+)$/, '_rels/$1.rels')

const linksOf = (root: Element | null): Map<string, string> =>
  new Map(elements(root).map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']))

/** Styles in a chain: no hand makes so many, and each paragraph goes through all of its own. */
const deepest = 100

/** A style and those that it is based on, the nearest first. */
export function styleChain(styles: ReadonlyMap<string, Element>, id: string | undefined): Element[] {
  const chain: Element[] = []
  for (let style = styles.get(id ?? ''); style && chain.length < deepest && !chain.includes(style); ) {
    chain.push(style)
    style = styles.get(valueIn(child(style, 'w:basedOn')) ?? '')
  }
  return chain
}

const normalStyle = (styles: ReadonlyMap<string, Element>): string | undefined =>
  [...styles].find(
    ([, style]) =>
      valueIn(style, 'w:type') === 'paragraph' && ['1', 'true'].includes(valueIn(style, 'w:default') ?? ''),
  )?.[0]

function paragraphsIn(
  parent: Element,
  story: string,
  styles: ReadonlyMap<string, Element>,
  around: readonly Around[],
): WordParagraph[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:tbl') return inTable(element, story, styles, around)
    const inner = paragraphsIn(element, story, styles, around)
    return element.name === 'w:p' ? [paragraph(element, story, styles, around), ...inner] : inner
  })
}

const inTable = (
  table: Element,
  story: string,
  styles: ReadonlyMap<string, Element>,
  around: readonly Around[],
): WordParagraph[] =>
  rowsOf(table).flatMap((row, index) =>
    cellsOf(row).flatMap((cell) =>
      paragraphsIn(cell, story, styles, [...around, { table, cell, firstRow: index === 0 }]),
    ),
  )

export const rowsOf = (table: Element): Element[] => elements(table).filter(({ name }) => name === 'w:tr')
export const cellsOf = (row: Element): Element[] => elements(row).filter(({ name }) => name === 'w:tc')

function paragraph(
  element: Element,
  story: string,
  styles: ReadonlyMap<string, Element>,
  around: readonly Around[],
): WordParagraph {
  const properties = child(element, 'w:pPr')
  const styleId = valueIn(child(properties, 'w:pStyle')) ?? normalStyle(styles)
  const chain = styleChain(styles, styleId)
  const all = [properties, ...chain.map((style) => child(style, 'w:pPr'))]
  const styleName = (valueIn(child(chain[0], 'w:name')) ?? styleId ?? '').toLowerCase()
  const outline = all.map((one) => valueIn(child(one, 'w:outlineLvl'))).find((level) => level !== undefined)
  const named = /^heading ([1-9])$/.exec(styleName)?.[1]
  const level = Number(named ?? 0) || (outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : 0)
  const list = all.map((one) => child(one, 'w:numPr')).find(Boolean)
  return {
    element,
    story,
    text: textOf(element),
    styleId,
    styleName,
    level,
    numbered: list !== undefined && valueIn(child(list, 'w:numId')) !== '0' && isOn(list),
    around,
  }
}
