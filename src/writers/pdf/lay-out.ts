import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import type { Extent } from '../../document/extent.ts'
import { forFormat } from '../../document/for-format.ts'
import type { Assets } from '../writer.ts'
import { boxes } from './boxes/boxes.ts'
import { looksOf } from './looks.ts'
import { openSetting } from './open-setting.ts'
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

/** Document → boxes with their lines → pages; warnings go to `messages`. */
export function layOut(whole: Document, assets: Assets, messages: VFileMessage[]): Layout {
  const document = forFormat(whole, 'pdf')
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
