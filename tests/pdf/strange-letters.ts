import type { Document } from '../../src/document/document.ts'
import { documentOf, paragraph, text } from '../support/sample-document.ts'

/** Controls, spaces and marks that are not seen, halves of pairs, private and unassigned code points, and what no font has. */
const codePoints = [
  0x00, 0x01, 0x09, 0x0b, 0x0c, 0x0d, 0x1c, 0x7f, 0x85, 0xad, 0x300, 0x345, 0x61c, 0x905, 0xe01, 0x1100,
  0x115f, 0x180e, 0x1fbf, 0x2007, 0x200b, 0x200c, 0x200d, 0x200e, 0x2011, 0x2028, 0x2029, 0x202a, 0x202e,
  0x2060, 0x2066, 0x20e3, 0x2126, 0x212b, 0x3164, 0x4e00, 0xac00, 0xd800, 0xdc00, 0xe000, 0xf8ff, 0xfb01,
  0xfe0f, 0xfeff, 0xfff9, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0x1d400, 0x1f600, 0xe0001, 0xe0100, 0xf0000,
  0x10ffff,
]
const all = codePoints
  .map((code) => `a${String.fromCodePoint(code)}b ${String.fromCodePoint(code)} c`)
  .join(' ')

const document = documentOf([
  { type: 'heading', depth: 1, id: 'title', children: [text(all)] },
  { type: 'contents', title: [text(all)], depth: 3 },
  { type: 'heading', depth: 2, id: 'section', children: [text(all)] },
  paragraph(all, { type: 'inlineCode', value: all }),
  paragraph({ type: 'link', url: `https://example.org/${all}`, children: [text(all)] }),
  { type: 'code', value: all },
])
/** Strange letters wherever a document has words: headings, contents, code, links, properties. */
export const strangeLetters: Document = {
  ...document,
  metadata: { ...document.metadata, title: all, subject: all, authors: [all], keywords: [all] },
}
