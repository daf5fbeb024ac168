import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { Budget, defaultLimits, type Limits, OverLimit } from '../limits/limits.ts'
import { phrasingOfHtml, visibleHtml } from './html-phrasing.ts'
import { parseMarkdown } from './markdown.ts'
import { say } from './messages.ts'
import { raisedText } from './raised-text.ts'

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
  const visible = visibleHtml(html.value, (name) => warnOfCode(file, html, name))
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

function warnOfCode(file: VFile, place: Nodes, name: string, fate = 'it is left out'): void {
  say(file, {
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
    say(file, { reason: error.message, ruleId: 'limit', place: parent, note: error.note })
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

/** Phrasing that holds HTML, from the inside out. */
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
  return raisedText(inner) ?? phrasingOfHtml(inner, onCode, cells)
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
