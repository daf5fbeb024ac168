import type { Element, ElementContent, RootContent as HastContent, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { Data, Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { Budget, defaultLimits, type Limits, OverLimit } from '../limits/limits.ts'
import { parseMarkdown } from './markdown.ts'
import { fail, warn } from './message.ts'

/**
 * Replaces the HTML of a tree by the nodes it means: `<sup>` by superscript, `<b>` by strong, `<table>` by a table. Of
 * elements without such a node the text stays; comments go. Nothing of HTML is left.
 */
export function readHtml(root: Root, source: string, file: VFile, limits: Limits = defaultLimits): void {
  readBlocks(root, source, file)
  readInline(root, file, new Budget('cells', limits))
}

/** HTML blocks become what their text means as Markdown with inline HTML: `<div>` or `<br>` may have Markdown after it. */
function readBlocks(parent: Parents, source: string, file: VFile): void {
  const children = parent.children as RootContent[]
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index]
    if (!child) continue
    const html = rawHtml(child)
    if (html && isFlow(parent)) children.splice(index, 1, ...blocksOf(html, source, file))
    else if ('children' in child && !isPhrasingParent(child)) readBlocks(child, source, file)
  }
}

/** HTML, also as Pandoc marks it: code in the language `{=html}`. */
function rawHtml(node: RootContent): Html | null {
  if (node.type === 'html') return node
  if (node.type !== 'code' || node.lang !== '{=html}') return null
  return { type: 'html', value: node.value, ...(node.position && { position: node.position }) }
}

const phrasingParents = new Set(['paragraph', 'heading', 'tableCell'])
const isPhrasingParent = (node: Nodes): boolean => phrasingParents.has(node.type)
const isFlow = (node: Nodes): boolean =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(node.type)

function blocksOf(html: Html, source: string, file: VFile): RootContent[] {
  const visible = withoutHidden(html, file)
  // Within a table "- " at the start of a line is no item.
  const inline = visible.replaceAll(/<table\b.*?(?:<\/table>|$(?![\s\S]))/gisu, (table) =>
    table.replaceAll('\n', ' '),
  )
  const root = parseMarkdown(inline, 'inline')
  const start = html.position?.start.offset ?? 0
  const verbatim = visible === html.value && source.startsWith(html.value, start)
  visit(root, (node) => {
    if (verbatim && node.position) {
      node.position.start.offset = (node.position.start.offset ?? 0) + start
      node.position.end.offset = (node.position.end.offset ?? 0) + start
    } else if (html.position) node.position = html.position
  })
  return root.children
}

/** The block without its comments, scripts and styles, which no reader of the page would see. */
function withoutHidden(html: Html, file: VFile): string {
  const tree = fromHtml(html.value, { fragment: true })
  let text = html.value
  for (const node of tree.children.toReversed()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (!isHidden(node) || start === undefined || end === undefined) continue
    if (node.type === 'element') warnOfCode(file, html, node.tagName)
    text = text.slice(0, start) + text.slice(end)
  }
  return text
}

function isHidden(node: HastContent): boolean {
  return (
    node.type === 'comment' || node.type === 'doctype' || (node.type === 'element' && code.has(node.tagName))
  )
}

const code = new Set(['script', 'style'])

function warnOfCode(file: VFile, place: Nodes, name: string, fate = 'it is left out'): void {
  warn(file, {
    reason: `Unexpected \`<${name}>\` in notes, expected text: ${fate}`,
    ruleId: 'html-code',
    place,
    actual: name,
    note: 'Take it away',
  })
}

/** Inline HTML, in paragraphs, headings and cells. */
function readInline(parent: Parents, file: VFile, cells: Budget): void {
  const children = parent.children as RootContent[]
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index]
    if (!child || !('children' in child)) continue
    if (!isPhrasingParent(child)) readInline(child, file, cells)
    else if (hasHtml(child)) children.splice(index, 1, ...afforded(child, file, cells))
  }
}

function hasHtml(parent: Parents): boolean {
  return parent.children.some((child) => child.type === 'html' || ('children' in child && hasHtml(child)))
}

/** The same with its HTML read, as far as the limit of cells goes. */
function afforded(parent: Extract<RootContent, Parents>, file: VFile, cells: Budget): RootContent[] {
  try {
    return resolved(parent, file, cells)
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    fail(file, { reason: error.message, ruleId: 'limit', place: parent, note: error.note })
    return []
  }
}

/** A paragraph, heading or cell with its HTML read; a paragraph that holds blocks becomes those blocks. */
function resolved(parent: Extract<RootContent, Parents>, file: VFile, cells: Budget): RootContent[] {
  const onCode = (name: string) => warnOfCode(file, parent, name, 'its words are kept as text')
  const children = readPhrasing(parent.children as RootContent[], onCode, cells)
  const flow = children.filter((child) => !isPhrasing(child))
  if (flow.length > 0 && parent.type === 'paragraph') {
    for (const node of flow) {
      place(node, parent)
      joinLines(node)
    }
    return flow.length === children.length ? flow : []
  }
  const phrasing = flow.length > 0 ? children.flatMap(phrasingOf) : children
  for (const node of phrasing) place(node, parent)
  return [{ ...parent, children: phrasing } as RootContent]
}

/** In a cell a line ends where `<br>` says so, not where an editor broke the source. */
function joinLines(node: RootContent): void {
  visit(node, 'tableCell', (cell) => {
    visit(cell, 'text', (text) => {
      text.value = text.value.replaceAll(/(?<!\s)\s*\n\s*/gu, ' ')
    })
  })
}

const phrasingTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'link',
  'linkReference',
  'footnoteReference',
  'superscript',
  'subscript',
  'languageSpan',
])
const isPhrasing = (node: RootContent): boolean => phrasingTypes.has(node.type)

/** Blocks where only phrasing can stand, in a heading or a cell: their phrasing, line by line. */
function phrasingOf(node: RootContent): PhrasingContent[] {
  if (isPhrasing(node)) return [node as PhrasingContent]
  if (!('children' in node)) return 'value' in node ? [{ type: 'text', value: node.value }] : []
  const children = (node.children as RootContent[]).flatMap(phrasingOf)
  return [{ type: 'break' }, ...children, { type: 'break' }]
}

/**
 * Reads phrasing through an HTML parser: what is Markdown already goes through it as a mark that stands for its node,
 * so no text of the notes is ever taken for HTML.
 */
function readPhrasing(
  nodes: readonly RootContent[],
  onCode: (name: string) => void,
  cells: Budget,
): RootContent[] {
  const inner = nodes.map((node) =>
    'children' in node && node.type !== 'footnoteDefinition' && hasHtml(node as Parents)
      ? ({
          ...node,
          children: readPhrasing(node.children as RootContent[], onCode, cells).flatMap(phrasingOf),
        } as RootContent)
      : node,
  )
  const source = inner
    .map((node, index) => (node.type === 'html' ? node.value : markOf(node, index)))
    .join('')
  const tree = fromHtml(source, { fragment: true })
  openTemplates(tree)
  spendCells(tree, cells)
  flattenCells(tree)
  for (const name of codeIn(tree)) onCode(name)
  const mdast = toMdast(tree, { handlers: htmlHandlers, nodeHandlers: { comment: () => undefined } }) as Root
  return putBack(mdast.children, inner)
}

/** Private-use signs around the index of a node. */
const marks = /\uE000(\d+)\uE001/u

function markOf(node: RootContent, index: number): string {
  return node.type === 'text' && node.value.trim() === '' ? node.value : `\uE000${index}\uE001`
}

function putBack(nodes: readonly RootContent[], originals: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') return split(node.value, originals)
    if ('value' in node) {
      const value = node.value
        .split(marks)
        .map((part, index) => (index % 2 ? textOf(originals[Number(part)]) : part))
      return [{ ...node, value: value.join('') }]
    }
    if (!('children' in node)) return [node]
    return [{ ...node, children: putBack(node.children as RootContent[], originals) } as RootContent]
  })
}

function split(value: string, originals: readonly RootContent[]): RootContent[] {
  return value.split(marks).flatMap((part, index): RootContent[] => {
    const original = index % 2 ? originals[Number(part)] : undefined
    if (original) return [original]
    return part === '' ? [] : [{ type: 'text', value: part }]
  })
}

/** The names of the elements whose words are no text. */
function codeIn(tree: HastRoot | Element): string[] {
  return tree.children.flatMap((child) =>
    child.type === 'element' ? [...(code.has(child.tagName) ? [child.tagName] : []), ...codeIn(child)] : [],
  )
}

/** Spends what the cells of tables will cover once they are laid out, before the library lays them out. */
function spendCells(tree: HastRoot | Element, cells: Budget): void {
  visit(tree, { tagName: 'table' }, (table) => {
    const rows: Element[] = []
    visit(table, { tagName: 'tr' }, (row) => void rows.push(row as Element))
    for (const [index, row] of rows.entries()) {
      for (const cell of row.children) {
        if (cell.type !== 'element') continue
        const { colSpan, rowSpan } = cell.properties
        cells.spend(spanOf(colSpan) * Math.min(spanOf(rowSpan), rows.length - index))
      }
    }
  })
}

/** A span as the library takes it. */
const spanOf = (value: unknown): number => Math.max(1, Number.parseInt(String(value), 10) || 1)
/** In a cell only phrasing can stand: its paragraphs and items become lines, as `<br>` would part them. */
function flattenCells(tree: HastRoot | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'td' || child.tagName === 'th') child.children = linesOfCell(child.children, 0)
    else flattenCells(child)
  }
}

const cellBlocks = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

function linesOfCell(nodes: readonly ElementContent[], depth: number): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || !cellBlocks.has(node.tagName)) return [node]
    const inner = linesOfCell(node.children, depth + (node.tagName === 'ul' || node.tagName === 'ol' ? 1 : 0))
    if (node.tagName !== 'li') return [lineBreak(), ...inner, lineBreak()]
    // "<li><p>One</p></li>": the bullet stands in the line of the words.
    const words = inner.findIndex((child) => !isBlank(child))
    return [lineBreak(), ...bulletOf(depth), ...inner.slice(Math.max(words, 0)), lineBreak()]
  })
}

const isBlank = (node: ElementContent): boolean =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br')

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] })

/** No-break spaces for how deep the item stands, and a bullet. */
function bulletOf(depth: number): ElementContent[] {
  return [{ type: 'text', value: `${'\u00A0\u00A0'.repeat(Math.max(depth - 1, 0))}- ` }]
}

/** What a `<template>` holds is read like any other text. */
function openTemplates(tree: HastRoot | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    if (child.content) child.children = child.content.children as ElementContent[]
    openTemplates(child)
  }
}

const children: Handle = (state, node) => state.all(node)
const flow: Handle = (state, node) => state.toFlow(state.all(node))

/** `hName` tells the library that a node it does not know is phrasing. */
const raised =
  (type: 'superscript' | 'subscript', hName: string): Handle =>
  (state, node) =>
    ({ type, data: { hName } as Data, children: state.all(node) as PhrasingContent[] }) as Nodes

/** How elements become nodes where the library would lose text, or add emphasis nobody meant. */
export const htmlHandlers: Record<string, Handle> = {
  sup: raised('superscript', 'sup'),
  sub: raised('subscript', 'sub'),
  u: children,
  mark: children,
  script: children,
  style: children,
  template: children,
  title: flow,
  caption: flow,
  menu: flow,
  dialog: flow,
  option: flow,
  optgroup: flow,
  select: flow,
  datalist: flow,
  noembed: children,
  noframes: children,
  iframe: children,
  textarea: flow,
  math: children,
  svg: children,
  base: () => undefined,
}

/** Gives nodes made from HTML a place: that of what they hold, or of the paragraph they stand in. */
function place(node: Nodes, within: Nodes): void {
  if ('children' in node) {
    for (const child of node.children) place(child, within)
    const first = node.children[0]?.position
    const last = node.children.at(-1)?.position
    if (!node.position && first && last) node.position = { start: first.start, end: last.end }
  }
  if (!node.position && within.position) node.position = within.position
  if (node.data && 'hName' in node.data) delete node.data.hName
}
