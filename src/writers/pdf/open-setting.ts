import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import type { Assets } from '../writer.ts'
import { headingLevels } from './boxes/heading-levels.ts'
import { openFontBook } from './fonts/font-book.ts'
import { pageGeometry } from './looks.ts'
import type { Setting } from './setting.ts'
import { createHyphenator } from './text/hyphenator.ts'

/** What the setting of `document` needs, from the theme and the program's assets; warnings go to `messages`. */
export function openSetting(document: Document, assets: Assets, messages: VFileMessage[]): Setting {
  return {
    document,
    page: pageGeometry(document.theme),
    theme: document.theme,
    colours: document.theme.colours,
    book: openFontBook(assets, document),
    hyphenate: createHyphenator(assets),
    noteNumbers: new Map(document.footnotes.map((note, i) => [note.id, i + 1])),
    headingLevels: headingLevels(document),
    messages,
  }
}
