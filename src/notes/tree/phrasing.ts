import type { PhrasingContent, Text } from 'mdast'
import type { Point } from 'unist'

/** The text of phrasing, with `\n` for a break, so that offsets in it can be cut at. Images give their description. */
export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOf).join('')
}

function textOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? phrasingText(node.children) : ''
  }
}

/** The part of phrasing whose text lies between two offsets, its marks kept. */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  start: number,
  end = Number.POSITIVE_INFINITY,
): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const node of nodes) {
    const length = textOf(node).length
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    // What has no text belongs to what stands before it.
    const inside = length === 0 ? at > start || (at === start && start === 0) : from < to
    if (inside && at <= end) parts.push(...sliceOf(node, from, to, length))
    at += length
  }
  return parts
}

function sliceOf(node: PhrasingContent, from: number, to: number, length: number): PhrasingContent[] {
  if (from === 0 && to === length) return [node]
  if (node.type === 'text') return [sliceText(node, from, to)]
  if (!('children' in node)) return [node]
  return [{ ...node, children: slicePhrasing(node.children, from, to) } as PhrasingContent]
}

/** A part of a text with its own place, exact where the source has the text as it is. */
function sliceText(node: Text, from: number, to: number): Text {
  const text: Text = { type: 'text', value: node.value.slice(from, to) }
  if (!node.position) return text
  const { start, end } = node.position
  text.position = {
    start: forward(start, node.value.slice(0, from), end),
    end: forward(start, node.value.slice(0, to), end),
  }
  if (to === node.value.length) text.position.end = end
  return text
}

/** The point after some text, but not after the limit. */
function forward(point: Point, text: string, limit: Point): Point {
  const newlines = text.split('\n')
  const last = newlines.at(-1) ?? ''
  const moved = {
    line: point.line + newlines.length - 1,
    column: newlines.length > 1 ? last.length + 1 : point.column + text.length,
    offset: (point.offset ?? 0) + text.length,
  }
  return moved.offset < (limit.offset ?? 0) ? moved : limit
}

/** Phrasing without white space and breaks at its ends; nothing where it has no text and no image. */
export function trimPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const text = phrasingText(nodes)
  const start = text.length - text.trimStart().length
  if (start === text.length) return nodes.filter(isPicture)
  const end = text.trimEnd().length
  return end < text.length
    ? [...slicePhrasing(nodes, start, end), ...picturesFrom(nodes, end)]
    : slicePhrasing(nodes, start)
}

/** Footnotes' calls and pictures without a description that stand apart behind the last word: "yarn [^1]". */
function picturesFrom(nodes: readonly PhrasingContent[], end: number): PhrasingContent[] {
  let at = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = at
    at += textOf(node).length
    if (start > end && at === start && isPicture(node)) return [node]
    return 'children' in node && at > end ? picturesFrom(node.children, end - start) : []
  })
}

function isPicture(node: PhrasingContent): boolean {
  return (
    node.type === 'image' ||
    node.type === 'footnoteReference' ||
    ('children' in node && node.children.some(isPicture))
  )
}
