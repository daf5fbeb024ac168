import type { Element } from 'xast'
import { openPackage } from '../word/open-package.ts'
import { readWordFile } from '../word/word-file.ts'
import { wordsIn } from '../word/xml.ts'
import type { WordEntry } from './protocol.ts'

/**
 * The paragraphs of a finished Word file with their styles, as Word's outline has them.
 *
 * @throws {Error} where the bytes are no Word file.
 */
export function wordOutline(data: Uint8Array): WordEntry[] {
  const opened = openPackage(data)
  if ('refusal' in opened) throw new Error(`Cannot open the Word file: ${opened.refusal.reason}`)
  return readWordFile(opened.parts)
    .paragraphs.filter(({ story, text }) => story === 'document' && text.trim() !== '')
    .map(({ level, styleName, element }) => ({ level, style: styleName, text: words(element) }))
}

/** The words of a paragraph with its tabs and breaks, which part what would run together. */
function words(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type !== 'element') return ''
      if (child.name === 'w:t') return wordsIn(child)
      return child.name === 'w:tab' || child.name === 'w:br' ? '\t' : words(child)
    })
    .join('')
}
