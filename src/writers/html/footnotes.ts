import type { Element } from 'hast'
import type { Document } from '../../document/document.ts'
import { element, text } from './element.ts'
import { lowerBlocks } from './lower-blocks.ts'
import { languageOf } from './lower-phrasing.ts'
import { callId, noteId } from './note-ids.ts'
import type { Scope } from './scope.ts'

/** The notes below the text, each with its number, which leads back to its first call. */
export function footnotes(document: Document, scope: Scope): Element[] {
  if (document.footnotes.length === 0) return []
  const items = document.footnotes.map((note, index) => {
    const number = index + 1
    const back = element('a', { href: `#${callId(number, 1)}`, role: 'doc-backlink' }, [text(String(number))])
    return element('div', { id: noteId(number), className: ['note'], ...languageOf(note) }, [
      element('p', { className: ['number'] }, [back]),
      element('div', {}, lowerBlocks(note.children, scope)),
    ])
  })
  return [element('section', { role: 'doc-endnotes', className: ['notes'] }, items)]
}
