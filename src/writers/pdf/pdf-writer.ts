import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import type { Assets, Writer } from '../writer.ts'
import { boxes } from './boxes/boxes.ts'
import { openFontBook } from './fonts/font-book.ts'
import { pageGeometry } from './looks.ts'
import { paginate } from './pages/paginate.ts'
import type { Setting } from './setting.ts'
import { createHyphenator } from './text/hyphenator.ts'

/** PDF/UA-1 and PDF/A-3a in one file: document → boxes with their lines → pages → drawing. */
export const pdfWriter: Writer = {
  format: 'pdf',
  async write(document, assets) {
    const messages: VFileMessage[] = []
    const setting = await settingOf(document, assets, messages)
    const { boxes: list, notes, tags } = boxes(document, setting)
    const pages = paginate(list, notes, setting.page.top, setting.page.textHeight)
    // Loaded only when a PDF is written
    const { draw } = await import('./drawing/draw.ts')
    return { data: draw(pages, tags, setting, assets), pages: pages.length, messages }
  },
}

async function settingOf(document: Document, assets: Assets, messages: VFileMessage[]): Promise<Setting> {
  return {
    document,
    page: pageGeometry(document.theme),
    theme: document.theme,
    colours: document.theme.colours,
    book: await openFontBook(assets),
    hyphenate: createHyphenator(assets),
    noteNumbers: new Map(document.footnotes.map((note, i) => [note.id, i + 1])),
    messages,
  }
}
