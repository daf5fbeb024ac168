import type { VFileMessage } from 'vfile-message'
import type { Writer } from '../writer.ts'
import { boxes } from './boxes/boxes.ts'
import { draw } from './drawing/draw.ts'
import { openSetting } from './open-setting.ts'
import { paginate } from './pages/paginate.ts'

/** PDF/UA-1 and PDF/A-3a in one file: document → boxes with their lines → pages → drawing. */
export const pdfWriter: Writer = {
  format: 'pdf',
  async write(document, assets) {
    const messages: VFileMessage[] = []
    const setting = await openSetting(document, assets, messages)
    const { boxes: list, notes, tags } = boxes(document, setting)
    const pages = paginate(list, notes, setting.page.top, setting.page.textHeight)
    return { data: await draw(pages, tags, setting, assets), pages: pages.length, messages }
  },
}
