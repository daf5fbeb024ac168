import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { seriesEnds } from '../evidence/markers.ts'
import { paragraph } from './content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from './phrasing.ts'
import { lineSign, pictures } from './signs.ts'

/** A line of a paragraph, and where its words begin after a sign or marker. */
interface Line {
  start: number
  end: number
  words: number
  isMarked: boolean
}

/**
 * A paragraph whose lines are things of a list, as mdast has lists: lines that begin with arrows or pictures, that count
 * "a) b) c)", or that are terms and what is said of them. Any other paragraph as it is.
 */
export function listedLines(node: Paragraph): RootContent[] {
  const text = phrasingText(node.children)
  if (!text.includes('\n')) return [node]
  const lines = linesOf(text)
  return ofTerms(node, text, lines) ?? ofMarks(node, text, lines) ?? [node]
}

function linesOf(text: string): Line[] {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, words: start, isMarked: false }
  })
}

function ofMarks(node: Paragraph, text: string, lines: readonly Line[]): RootContent[] | null {
  const texts = lines.map(({ start, end }) => text.slice(start, end))
  const heads = lines.map(({ start, end }) => isBold(slicePhrasing(node.children, start, end)))
  const signs = sameSigns(texts.map((line, index) => (heads[index] ? '' : (lineSign.exec(line)?.[0] ?? ''))))
  const isHeaded = heads[0] === true && lines.length === 2
  const ends = signs.filter((end) => end > 0).length > (isHeaded ? 0 : 1) ? signs : seriesEnds(texts, false)
  if (ends.filter((end) => end > 0).length < (isHeaded ? 1 : 2)) return null
  const marked = lines.map((line, index) => ({
    ...line,
    words: line.start + (ends[index] ?? 0),
    isMarked: (ends[index] ?? 0) > 0,
  }))
  const first = marked.findIndex(({ isMarked }) => isMarked)
  const items = marked.slice(first).flatMap((line, index, rest): ListItem[] => {
    if (!line.isMarked) return []
    const next = rest.findIndex((other, at) => at > index && other.isMarked)
    const end = (next < 0 ? rest.at(-1) : rest[next - 1])?.end ?? line.end
    return [itemOf([slicePhrasing(node.children, line.words, end)])]
  })
  const before = trimPhrasing(slicePhrasing(node.children, 0, marked[first]?.start ?? 0))
  const ordered =
    texts.every((line, index) => (ends[index] ?? 0) === 0 || /^\s*\(?\d/u.test(line)) && ends !== signs
  return [...(before.length > 0 ? [paragraph(before)] : []), listOf(items, ordered)]
}

/** "💡 **Solutions**": bold words behind a picture head the lines below them. */
function isBold(nodes: readonly PhrasingContent[]): boolean {
  const filled = nodes.filter((node) => phrasingText([node]).replaceAll(pictures, '').trim() !== '')
  return filled.length === 1 && filled[0]?.type === 'strong'
}

/** Where lines begin after their signs: one that comes again is the list's, and others beside it head what they stand in. */
function sameSigns(signs: readonly string[]): number[] {
  const again = signs.filter((sign, index) => sign !== '' && signs.indexOf(sign) !== index)
  const isOfList = (sign: string) => again.length === 0 || again.includes(sign)
  return signs.map((sign) => (isOfList(sign) ? sign.length : 0))
}

/** "Term\n: what is said of it", as Pandoc and others have definitions. */
function ofTerms(node: Paragraph, text: string, lines: readonly Line[]): RootContent[] | null {
  const isSaid = ({ start, end }: Line) => /^\s*:\s+\S/u.test(text.slice(start, end))
  const first = lines.findIndex(isSaid)
  if (first < 1) return null
  const items: PhrasingContent[][][] = []
  const before: Line[] = []
  let parts: { start: number; end: number }[] = []
  const close = () => {
    if (parts.length > 0) items.push(parts.map(({ start, end }) => slicePhrasing(node.children, start, end)))
    parts = []
  }
  for (const [index, line] of lines.entries()) {
    const said = isSaid(line)
    const isTerm = !said && lines[index + 1] !== undefined && isSaid(lines[index + 1] as Line)
    if (isTerm) {
      close()
      parts = [{ start: line.start, end: line.end }]
    } else if (said) {
      const sign = /^\s*:\s+/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0
      parts.push({ start: line.start + sign, end: line.end })
    } else {
      const last = parts.at(-1)
      if (last) last.end = line.end
      else before.push(line)
    }
  }
  close()
  const intro = trimPhrasing(slicePhrasing(node.children, 0, before.at(-1)?.end ?? 0))
  const list = listOf(items.map(itemOf), false)
  return [
    ...(before.length > 0 && intro.length > 0 ? [paragraph(intro)] : []),
    { ...list, data: { definitions: true } },
  ]
}

function itemOf(parts: readonly PhrasingContent[][]): ListItem {
  const children = parts.map((part) => paragraph(part) as Paragraph)
  const place = children[0]?.position
  return { type: 'listItem', spread: children.length > 1, children, ...(place && { position: place }) }
}

function listOf(children: ListItem[], ordered: boolean): List {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  return {
    type: 'list',
    ordered,
    start: ordered ? 1 : null,
    spread: false,
    children,
    ...(start && end && { position: { start, end } }),
  }
}
