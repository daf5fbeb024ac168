import type { Block, Document } from '../../../document/document.ts'
import { acrossColumns } from '../../across-columns.ts'

/** Blocks that stand in as many columns: in Word, a section of its own. */
export interface Section {
  columns: number
  blocks: readonly Block[]
  /** The language of `:::columns`, where it says one. */
  lang?: string
  /** What stands before and after it. */
  previous: Block | undefined
  next: Block | undefined
}

/** Between columns, and the least width of one, in twips. */
export const columnGap = 360
const narrowest = 2200

/** Width of a column in twips where `width` holds so many. */
export const columnWidth = (width: number, columns: number): number =>
  Math.floor((width - columnGap * (columns - 1)) / columns)

/** A document's sections: one, unless the theme sets its text in columns or blocks ask for them. */
export function sectionsOf({ children, theme }: Document, width: number): Section[] {
  const text = fitting(theme.page.columns, width)
  const across = acrossColumns(children, text, columnWidth(width, text) / 20)
  const sections: Section[] = []
  children.forEach((block, index) => {
    const around = { previous: children[index - 1], next: children[index + 1] }
    const own = block.type === 'columns' ? fitting(block.count, width) : 1
    if (block.type === 'columns' && own > 1) {
      const lang = block.lang === undefined ? {} : { lang: block.lang }
      sections.push({ columns: own, blocks: block.children, ...lang, ...around })
      return
    }
    const columns = across[index] ? 1 : text
    const last = sections.at(-1)
    const goesOn = last?.columns === columns && children[index - 1]?.type !== 'columns'
    if (last && goesOn)
      sections.splice(-1, 1, { ...last, blocks: [...last.blocks, block], next: around.next })
    else sections.push({ columns, blocks: [block], ...around })
  })
  return sections
}

const fitting = (columns: number, width: number): number =>
  Math.max(1, Math.min(columns, Math.floor((width + columnGap) / (narrowest + columnGap))))
