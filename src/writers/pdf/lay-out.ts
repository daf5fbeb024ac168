import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import type { Extent } from '../../document/extent.ts'
import { forFormat } from '../../document/for-format.ts'
import type { Theme } from '../../document/theme.ts'
import type { Assets } from '../writer.ts'
import { boxes } from './boxes/boxes.ts'
import { looksOf } from './looks.ts'
import { openSetting } from './open-setting.ts'
import { costs } from './pages/costs.ts'
import type { Page } from './pages/page.ts'
import { pagesOf } from './pages/pages-of.ts'
import type { Setting } from './setting.ts'
import type { Tag } from './tag.ts'

/** A document on its pages, before anything is drawn. */
export interface Layout {
  setting: Setting
  tags: Tag
  pages: Page[]
  extent: Extent
}

/**
 * Document → boxes with their lines → pages; warnings go to `messages`. Where the last page would hold little, all is set
 * again a little closer, and stays so if that spares the page.
 */
export function layOut(whole: Document, assets: Assets, messages: VFileMessage[]): Layout {
  const document = forFormat(whole, 'pdf')
  const usual = setIn(document, assets, messages)
  if (!isSparse(usual)) return usual
  for (const share of closer) {
    const close = setIn({ ...document, theme: closed(document.theme, share) }, assets, [])
    if (close.pages.length < usual.pages.length) return close
  }
  return usual
}

/** Of the room around headings and between paragraphs; lines stand closer by a tenth of what is taken from it. */
const closer = [0.85, 0.7, 0.55] as const

function closed(theme: Theme, share: number): Theme {
  const { headings, paragraphs } = theme.spacing
  return {
    ...theme,
    text: { ...theme.text, leading: theme.text.leading * (0.9 + share * 0.1) },
    spacing: { ...theme.spacing, headings: headings * share, paragraphs: paragraphs * share },
  }
}

/** Whether what stands on the last page looks lost there, and might find room on those before. */
function isSparse({ pages, setting }: Layout): boolean {
  const last = pages.at(-1)
  const room = setting.page.textHeight * setting.page.columns
  return (
    last !== undefined &&
    pages.length > 1 &&
    heightOf(last) < room * Math.min(costs.sparse, pages.length * mostSpared)
  )
}

/** The share of a page that setting closer spares on each. */
const mostSpared = 0.12

function setIn(document: Document, assets: Assets, messages: VFileMessage[]): Layout {
  const setting = openSetting(document, assets, messages)
  const flow = boxes(document, setting)
  const pages = pagesOf(flow, setting.page)
  const { leading } = looksOf(document).paragraph.body
  const inLines = (height: number): number => Math.round(height / leading)
  const extent = { blocks: flow.heights.map(inLines), pages: pages.map(heightOf).map(inLines) }
  return { setting, tags: flow.tags, pages, extent }
}

/** Room that a page's boxes take, column by column, with its footnotes; in points. */
const heightOf = ({ placed, notes }: Page): number => spans(placed) + spans(notes)

/** From the top of the first box to the end of the last; where a box stands above the one before it, a column begins. */
function spans(list: Page['placed']): number {
  let [sum, top, end] = [0, 0, 0]
  for (const [index, { box, y }] of list.entries()) {
    if (index === 0 || y < end - 0.01) {
      sum += end - top
      top = y
    }
    end = y + box.height
  }
  return sum + end - top
}
