import type { Block } from '../document.ts'
import { textBlocks } from '../text-blocks.ts'
import type { Theme } from '../theme.ts'

const points = 72 / 25.4
/** Of a letter, in ems, on the average of the languages of the Union. */
const letter = 0.49
/** Room that a block takes beyond its lines, in lines. */
const around = 0.5

/**
 * How many pages blocks would fill, from their words: every format goes by the same number, and only the PDF knows its
 * pages. It is a page of ten too low or too high.
 */
export function estimatedPages(blocks: readonly Block[], { page, text }: Theme): number {
  const beside = page.margin > 0 ? page.margin + page.gap : 0
  const width = (page.width - page.inner - page.outer - beside) * points
  const inLine = Math.max(1, width / (text.size * letter))
  const onPage = Math.max(1, ((page.height - page.top - page.bottom) * points) / (text.size * text.leading))
  const lines = textBlocks({ children: [...blocks], footnotes: [] }).reduce(
    (sum, words) => sum + Math.ceil(words.length / inLine) + around,
    0,
  )
  return lines / onPage
}
