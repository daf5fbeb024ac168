import type { Element, ElementContent, RootContent as HastContent, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Budget } from '../limits/limits.ts'
import { htmlHandlers } from './html-handlers.ts'
import { spendCells } from './spend-cells.ts'

/**
 * HTML without its comments, scripts and styles, which no reader of the page would see.
 *
 * @param onCode told the name of each element that is left out
 */
export function visibleHtml(value: string, onCode: (name: string) => void): string {
  const tree = fromHtml(value, { fragment: true })
  let text = value
  for (const node of tree.children.toReversed()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (!isHidden(node) || start === undefined || end === undefined) continue
    if (node.type === 'element') onCode(node.tagName)
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

/**
 * Phrasing through an HTML parser: what is Markdown already goes through it as a mark that stands for its node, so no
 * text of the notes is ever taken for HTML.
 *
 * @param onCode told the name of each element whose words are no text
 */
export function phrasingOfHtml(
  nodes: readonly RootContent[],
  onCode: (name: string) => void,
  cells: Budget,
): RootContent[] {
  const source = nodes
    .map((node, index) => (node.type === 'html' ? node.value : markOf(node, index)))
    .join('')
  const tree = fromHtml(source, { fragment: true })
  openTemplates(tree)
  spendCells(tree, cells)
  flattenCells(tree)
  for (const name of codeIn(tree)) onCode(name)
  const mdast = toMdast(tree, { handlers: htmlHandlers, nodeHandlers: { comment: () => undefined } }) as Root
  return putBack(mdast.children, nodes)
}

/** Private-use signs around the index of a node. */
const marks = /\uE000(\d+)\uE001/u

function markOf(node: RootContent, index: number): string {
  return node.type === 'text' && node.value.trim() === '' ? node.value : `\uE000${index}\uE001`
}

/** Nodes with what the marks in them stand for, and without their places, which count from where the HTML begins. */
function putBack(nodes: readonly RootContent[], originals: readonly RootContent[]): RootContent[] {
  return nodes.flatMap(({ position: _, ...node }): RootContent[] => {
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
