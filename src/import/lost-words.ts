import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import type { Element } from 'xast'
import { parseNotes } from '../notes/parse.ts'
import { parsePart } from '../word/parse-part.ts'
import { child, elements, valueIn } from '../word/xml.ts'
import { type Loss, loss, shortened } from './losses.ts'
import { styleNames } from './style-names.ts'

/** Passages of a Word file that its notes, read again, do not have: what is dropped is said, whatever dropped it. */
export function lostWords(parts: ReadonlyMap<string, Uint8Array>, markdown: string): Loss[] {
  const notes = lettersOf(textOf(parseNotes(new VFile({ value: markdown }))))
  const contents = new Set([...styleNames(parts)].filter(([, name]) => isContents(name)).map(([id]) => id))
  const losses: Loss[] = []
  let at = 0
  for (const passage of passagesOf(parts, contents)) {
    const letters = lettersOf(passage)
    const ahead = notes.indexOf(letters, at)
    const found = ahead >= 0 ? ahead : notes.indexOf(letters)
    if (found >= 0) at = found
    else losses.push(loss('import-words', `Unexpected passage “${shortened(passage.trim())}”`))
    // Enough to see that the file must be compared; each search goes through all of the notes.
    if (losses.length === mostTold) break
  }
  return losses
}

const mostTold = 20

const isContents = (name: string): boolean => /^(?:toc (?:\d|heading)|table of figures)$/u.test(name)

/** What a passage is compared by: white space and signs are written in other ways. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '')

function passagesOf(parts: ReadonlyMap<string, Uint8Array>, contents: ReadonlySet<string>): string[] {
  return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => {
    const data = parts.get(name)
    const root = data ? parsePart(data) : null
    const passages: string[] = ['']
    if (root) collect(root, passages, contents)
    return passages
  })
}

/** What no reader sees, or sees twice. */
const unseen = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:instrText'])
/** What stands within a line without breaking its words. */
const inLine = new Set(['w:r', 'w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:t'])

/** Adds the words of an element to the last passage, or begins one where others may stand between. */
function collect(parent: Element, passages: string[], contents: ReadonlySet<string>): void {
  for (const node of parent.children) {
    if (node.type === 'text' && parent.name === 'w:t') passages[passages.length - 1] += node.value
    if (node.type !== 'element' || unseen.has(node.name) || isLeftOut(node, contents)) continue
    const parts = !inLine.has(node.name)
    if (parts) passages.push('')
    collect(node, passages, contents)
    if (parts) passages.push('')
  }
}

/** A line of the table of contents, or a row that was taken out. */
function isLeftOut(element: Element, contents: ReadonlySet<string>): boolean {
  if (element.name === 'w:p') {
    return contents.has(valueIn(child(child(element, 'w:pPr'), 'w:pStyle')) ?? '')
  }
  return element.name === 'w:tr' && elements(child(element, 'w:trPr')).some(({ name }) => name === 'w:del')
}
