import type { Element, ElementContent } from 'xast'
import { named, type WordFile } from '../../word/word-file.ts'
import { child, elements, valueIn, within, wordsIn } from '../../word/xml.ts'
import type { LookedAt } from '../accessible/looked-at.ts'
import { wordBlocks } from './docx-text.ts'
import { strangeInWord } from './strange-word.ts'
import { wordSigns } from './word-signs.ts'
import { wordsOf } from './words-of.ts'

/** What a Word file shows, for the clauses that are not checked by the rules for Word. */
export function lookAtWord(file: WordFile): LookedAt {
  const blocks = wordBlocks(file)
  const title = child(file.core, 'dc:title')
  const languages = file.stories.flatMap((story) => named(story, 'w:lang').map((lang) => valueIn(lang) ?? ''))
  const [language] = file.defaults ? within(file.defaults, 'w:lang') : []
  const holds = (...names: string[]) =>
    file.stories.some((story) => names.some((name) => named(story, name).length > 0))
  const hasPictures = blocks.some(({ role }) => role === 'picture')
  const own = { title: title ? wordsOf(title) : null, language: valueIn(language) ?? null }
  return {
    ...own,
    generator: textIn(child(file.app, 'Application')) || null,
    pages: null,
    blocks,
    signs: wordSigns(file, own.title, own.language),
    outside: outsideOf(file),
    twofold: [],
    strange: strangeInWord(file),
    headings: file.paragraphs
      .filter(({ story, level }) => story === 'document' && level > 0)
      .map(({ level, text }) => ({ level, text: text.trim() })),
    tables: file.tables.map((table) => ({ hasHeader: within(table, 'w:tblHeader').length > 0 })),
    languages: languages.filter((tag) => tag !== ''),
    tagged: true,
    certain: new Set(['flows', 'ordered', ...(hasPictures ? [] : (['contrast'] as const))] as const),
    has: {
      media: holds('a:videoFile', 'a:audioFile', 'w:control'),
      controls: holds('w:sdt', 'w:ffData'),
      // A file with macros is not opened.
      scripts: false,
    },
  }
}

/** Words that do not stand in the line of reading: heads and feet of pages, the contents list, boxes, properties. */
function outsideOf({ body, core, paragraphs }: WordFile): string[] {
  const inFlow = new Set(body.children.flatMap(flowIn))
  const properties = ['dc:title', 'dc:subject', 'dc:creator', 'cp:keywords', 'dc:description']
  return [
    ...paragraphs
      .filter(({ element, story }) => story !== 'footnotes' && !inFlow.has(element))
      .map(({ element }) => lineIn(element)),
    ...['w:tblCaption', 'w:tblDescription'].flatMap((name) =>
      within(body, name).map((text) => valueIn(text) ?? ''),
    ),
    ...properties.map((name) => textIn(child(core, name))),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

const textIn = (element: Element | undefined): string => (element ? wordsOf(element) : '')

/** Its words; a tab parts what stands at the two ends of a line. */
const lineIn = (node: Element): string =>
  elements(node)
    .map((inner) => (inner.name === 'w:tab' ? ' ' : inner.name === 'w:t' ? wordsIn(inner) : lineIn(inner)))
    .join('')

/** The paragraphs that readers come to one after the other. */
function flowIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return []
  if (node.name === 'w:p') return [node]
  return ['w:tbl', 'w:tr', 'w:tc'].includes(node.name) ? node.children.flatMap(flowIn) : []
}
