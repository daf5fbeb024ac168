import type { VFileMessage } from 'vfile-message'
import type { Writer } from '../writer.ts'
import { draw } from './drawing/draw.ts'
import { layOut } from './lay-out.ts'

/** PDF/UA-1 and PDF/A-3a in one file: document → boxes with their lines → pages → drawing. */
export const pdfWriter: Writer = {
  format: 'pdf',
  async write(document, assets) {
    const messages: VFileMessage[] = []
    const { pages, tags, setting, extent } = layOut(document, assets, messages)
    return { data: await draw(pages, tags, setting, assets), pages: pages.length, extent, messages }
  },
}
