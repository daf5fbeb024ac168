import type { Block, Document, Heading } from '../../../document/document.ts'
import { outline } from '../../../document/outline.ts'
import { plainText } from '../../../document/plain-text.ts'
import type { Theme } from '../../../document/theme.ts'
import { innerBlocks } from '../../walk-blocks.ts'

const pointsOfMillimetre = 72 / 25.4
const pointsOfPixel = 0.75
/** Of a letter of Calibri, in ems, on the average of the languages of the Union. */
const letter = 0.48
/** A heading has so many lines of what it introduces below it. */
const linesBelow = 3

/**
 * The page on which each heading begins, by its id, as far as the words tell: Word works its pages out only when it is
 * asked to, and a contents list has to say something until then.
 */
export function pageNumbers(document: Document): Map<string, number> {
  const { children, theme } = document
  const { page } = theme
  const width = (page.width - page.inner - page.outer) * pointsOfMillimetre
  const room = (page.height - page.top - page.bottom) * pointsOfMillimetre
  const found = new Map<string, number>()
  let down = 0
  for (const block of flowOf(children)) {
    if (block.type === 'pageBreak') {
      down = Math.ceil(down / room) * room
      continue
    }
    const height = heightOf(block, width, document) / theme.page.columns
    const needed =
      block.type === 'heading' ? height + linesBelow * lineOf(theme) : Math.min(height, lineOf(theme))
    const left = room - (down % room)
    if (needed > left) down += left
    if (block.type === 'heading') found.set(block.id, Math.floor(down / room) + 1)
    down += height
  }
  return found
}

/** Blocks one below the other, as Word sets parts that stand side by side elsewhere. */
const flowOf = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.type === 'sideBySide' || block.type === 'band' ? flowOf(innerBlocks(block)) : [block],
  )

const lineOf = ({ text }: Theme): number => text.size * text.leading

function heightOf(block: Block, width: number, document: Document): number {
  const { theme } = document
  const gap = 0.5 * theme.text.size
  const sum = (blocks: readonly Block[], inset = 0): number =>
    blocks.reduce((total, one) => total + heightOf(one, width - inset, document), 0)
  switch (block.type) {
    case 'heading':
      return headingHeight(block, width, theme)
    case 'paragraph':
      return linesIn(plainText(block.children), width, theme.text.size) * lineOf(theme) + gap
    case 'code':
      return block.value.split('\n').length * lineOf(theme) + 2 * gap
    case 'figure':
      return Math.min(block.height * pointsOfPixel, width) + 3 * gap
    case 'table':
      return block.children.reduce((total, { children }) => {
        const cells = children.map((cell) =>
          cell.children.reduce((all, one) => all + heightOf(one, width / children.length, document), 0),
        )
        return total + Math.max(...cells, lineOf(theme))
      }, 2 * gap)
    case 'facts':
      return sum(innerBlocks(block), block.inLine ? 0 : 0.3 * width)
    case 'columns':
      return sum(block.children) / block.count
    case 'list':
    case 'blockquote':
      return sum(innerBlocks(block), 2 * theme.text.size)
    case 'callout':
    case 'margin':
      return sum(block.children, theme.text.size) + 2 * lineOf(theme)
    case 'band':
    case 'sideBySide':
      return sum(innerBlocks(block))
    case 'contents':
      return (outline(document, block.depth).length + 2) * lineOf(theme)
    case 'thematicBreak':
    case 'pageBreak':
      return lineOf(theme)
  }
}

function headingHeight({ depth, children }: Heading, width: number, theme: Theme): number {
  const size = theme.headings.sizes[depth - 1] ?? theme.text.size
  return (
    linesIn(plainText(children), width, size) * size * 1.35 + (depth < 3 ? 22 : 16) * theme.spacing.headings
  )
}

const linesIn = (words: string, width: number, size: number): number =>
  Math.max(1, Math.ceil((words.length * size * letter) / width))
