import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import { Budget, type Limits } from '../limits/limits.ts'
import { htmlHandlers } from '../notes/html-handlers.ts'
import { toMarkdown } from '../notes/markdown.ts'
import { spendCells } from '../notes/spend-cells.ts'
import { cellLines } from './cell-lines.ts'
import { isElement, visitElements } from './hast.ts'
import { numberIn } from './list-numbers.ts'
import { counted, type Loss, loss } from './losses.ts'
import { tidy } from './tidy.ts'

/** The HTML that mammoth made, as notes in Markdown. Its text is text: no sign in it is taken for markup. @throws {OverLimit} */
export function htmlToNotes(html: string, limits: Limits): { markdown: string; losses: Loss[] } {
  const losses: Loss[] = []
  const tree = fromHtml(html, { fragment: true })
  const notes = takeNotes(tree)
  const given: Given = {
    footnotes: new Set(notes.keys()),
    losses,
    innerTables: 0,
    cells: new Budget('cells', limits),
  }
  const body = mdastOf(tree, given)
  const definitions = [...notes].map(
    ([identifier, children]): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: mdastOf({ type: 'root', children }, given).children as FootnoteDefinition['children'],
    }),
  )
  const root: Root = { type: 'root', children: [...body.children, ...definitions] }
  tidy(root)
  losses.push(
    ...counted(given.innerTables, 'table within a table').map((found) => loss('import-inner-table', found)),
  )
  return { markdown: toMarkdown(root.children), losses }
}

interface Given {
  footnotes: ReadonlySet<string>
  losses: Loss[]
  innerTables: number
  cells: Budget
}

function mdastOf(tree: HastRoot, given: Given): Root {
  visitElements(tree, (element) => {
    if (element.tagName === 'ol') setStart(element)
    if (element.tagName === 'td' || element.tagName === 'th')
      element.children = cellLines(element.children, () => {
        given.innerTables += 1
      })
  })
  spendCells(tree, given.cells)
  return toMdast(tree, { handlers: handlers(given), nodeHandlers: { comment: () => undefined } }) as Root
}

/** A list begins with the number of its first item. */
function setStart(list: Element): void {
  const first = list.children.find(isElement)
  const number = (first?.children ?? []).map((one) =>
    isElement(one) ? numberIn(one.properties['id']) : null,
  )
  const start = number.find((one) => one !== null) ?? 1
  if (start !== 1) list.properties['start'] = start
}

/** The foot- and endnotes, which mammoth lists at the end, by their numbers in that list; the list goes. */
function takeNotes(tree: HastRoot): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>()
  tree.children = tree.children.filter((list) => {
    if (list.type !== 'element' || list.tagName !== 'ol') return true
    const items = list.children.filter(isElement).filter(({ properties }) => noteId(properties['id']))
    if (items.length === 0) return true
    for (const item of items) {
      visitElements(item, (element) => {
        element.children = element.children.filter((one) => !isWayBack(one))
      })
      notes.set(
        `${notes.size + 1}`,
        item.children.filter((one) => !isWayBack(one)),
      )
    }
    return false
  })
  return notes
}

const noteId = (id: unknown): boolean => typeof id === 'string' && /^(?:foot|end)note-/u.test(id)

/** The arrow that leads from a note to where it is called. */
const isWayBack = (node: ElementContent): boolean =>
  isElement(node) &&
  node.tagName === 'a' &&
  /^#(?:foot|end)note-ref-/u.test(`${node.properties['href'] ?? ''}`)

function handlers({ footnotes, losses }: Given): Record<string, Handle> {
  return {
    ...htmlHandlers,
    sup: (state, node, parent) => noteCalled(node, footnotes) ?? htmlHandlers['sup']?.(state, node, parent),
    a: (state, node) => {
      const children = state.all(node)
      const href = `${node.properties['href'] ?? ''}`
      if (/^(?:https?|mailto|tel):/iu.test(href))
        return { type: 'link', url: href, title: null, children } as Nodes as RootContent
      // A bookmark, or a way to one.
      if (href !== '' && !href.startsWith('#'))
        losses.push(loss('import-address', `Unexpected address “${href}”`))
      return children
    },
    img: (_, node) => {
      const { src = '', alt = '' } = node.properties
      return src === '' ? undefined : { type: 'image', url: `${src}`, title: null, alt: `${alt}` }
    },
  }
}

/** `<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup>` calls the first note. */
function noteCalled(sup: Element, footnotes: ReadonlySet<string>): Nodes | undefined {
  const [link, ...others] = sup.children
  if (!link || !isElement(link) || others.length > 0 || !noteId(`${link.properties['id'] ?? ''}`))
    return undefined
  const number = /^\[(\d+)\]$/u.exec(textIn(link))?.[1]
  if (number === undefined || !footnotes.has(number)) return undefined
  return { type: 'footnoteReference', identifier: number, label: number }
}

const textIn = (element: Element): string =>
  element.children.map((one) => (one.type === 'text' ? one.value : '')).join('')
