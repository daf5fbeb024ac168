import type { Element, ElementContent } from 'hast'
import { isElement } from './hast.ts'

/** A line of a cell: its phrasing, and what stands before it. */
interface Line {
  /** Levels of lists around it, from 0. */
  depth: number
  marker: string
  children: ElementContent[]
}

/**
 * The blocks of a cell as lines with `<br>` between them, the only form that a Markdown table has for them: paragraphs,
 * and items that begin with their bullet or number.
 *
 * @param onTable told of each table within the cell
 */
export function cellLines(blocks: readonly ElementContent[], onTable: () => void): ElementContent[] {
  return linesOf(blocks, 0, onTable).flatMap(({ depth, marker, children }, index) => [
    ...(index > 0 ? [element('br', [])] : []),
    ...(marker === '' ? [] : [text('\u00A0\u00A0'.repeat(depth) + marker)]),
    ...children,
  ])
}

function linesOf(blocks: readonly ElementContent[], depth: number, onTable: () => void): Line[] {
  const lines: Line[] = []
  let open: Line | null = null
  for (const block of blocks) {
    const inner = isElement(block) ? linesOfBlock(block, depth, onTable) : null
    if (inner) lines.push(...inner)
    else if (open) open.children.push(block)
    else lines.push({ depth, marker: '', children: [block] })
    open = inner ? null : (lines.at(-1) ?? null)
  }
  return lines.filter(({ children, marker }) => marker !== '' || children.some(isSaid))
}

/** Nothing where the element is phrasing. */
function linesOfBlock(block: Element, depth: number, onTable: () => void): Line[] | null {
  switch (block.tagName) {
    case 'p':
      return [{ depth, marker: '', children: block.children }]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ depth, marker: '', children: [element('strong', block.children)] }]
    case 'ul':
    case 'ol':
      return block.children
        .filter(isElement)
        .flatMap((item, index) =>
          itemLines(item, block.tagName === 'ol' ? `${startOf(block) + index}. ` : '- ', depth, onTable),
        )
    case 'blockquote':
      return linesOf(block.children, depth, onTable)
    case 'table':
      onTable()
      return rowsIn(block).map((children) => ({ depth, marker: '', children }))
    default:
      return null
  }
}

const startOf = ({ properties }: Element): number => Number(properties['start'] ?? 1)

/** The first line of an item has its marker; lists in it are deeper. */
function itemLines(item: Element, marker: string, depth: number, onTable: () => void): Line[] {
  const [first, ...others] = linesOf(item.children, depth + 1, onTable)
  if (!first) return []
  return first.marker === '' ? [{ ...first, depth, marker }, ...others] : [first, ...others]
}

/** The rows of an inner table, which its cells' lines were made of before: a bar between cells. */
function rowsIn(table: Element): ElementContent[][] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName !== 'tr') return rowsIn(child)
    const cells = child.children.filter(isElement)
    return [cells.flatMap((cell, index) => [...(index > 0 ? [text(' | ')] : []), ...cell.children])]
  })
}

const isSaid = (node: ElementContent): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : node.type === 'element'

const text = (value: string): ElementContent => ({ type: 'text', value })

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
