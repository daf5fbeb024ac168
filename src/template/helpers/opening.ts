import type { Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Content } from '../../model/session.ts'
import { textShape } from '../check/shape.ts'
import { Printable, type PrintedPiece } from '../printable.ts'
import type { Helper } from './helper.ts'
import { piecesOf } from './pieces-of.ts'

export const opening: Helper = {
  name: 'opening',
  summary:
    'Gives the first sentence of a text, or its first blocks that together have at most so many words: for pages that have no room for all. A text whose first sentence is not certain to end, or has more than words, is given whole; words with a colon at their end stay with the list or table that they lead to.',
  example: {
    template: '{{#each (first needs 1)}}{{opening content}}{{/each}}',
    prints: 'Transferability has to be a key point.',
  },
  parameters: [
    { name: 'text', kind: 'text' },
    { name: 'words', kind: 'number', optional: true },
  ],
  result: textShape,
  run: (_, [text, words]) => {
    const pieces = piecesOf(text)
    const [piece, ...others] = pieces
    if (!(text instanceof Printable) || piece?.type !== 'content' || others.length > 0) return pieces
    return words === undefined ? firstSentence(piece.content) : firstBlocks(piece.content, Number(words))
  },
}

/** A mark after a whole word in small letters: what is shorter, has points or a capital may be an abbreviation. */
const end = /\.(?<=(?<![\p{L}.])\p{Ll}{5,}\.)(?=\s+\p{Lu})|[!?](?=\s+\p{Lu})/u

function firstSentence(content: Content): PrintedPiece[] {
  const [only] = content.nodes
  const isPlain = only?.type === 'paragraph' && only.children.every(({ type }) => type === 'text')
  const found = isPlain ? end.exec(content.text) : null
  if (!found || found.index >= wordsOf(only).length)
    return [{ type: 'content', content: firstNodes(content, leads(only) ? 2 : 1) }]
  return [{ type: 'notes', value: content.text.slice(0, found.index + 1) }]
}

function firstBlocks(content: Content, most: number): PrintedPiece[] {
  let left = most
  const fitting = content.nodes.findIndex((node) => {
    left -= wordsOf(node).split(/\s+/u).length
    return left < 0
  })
  if (fitting < 0) return [{ type: 'content', content }]
  // What leads to a block that does not fit stays away with it
  const count = leads(content.nodes[fitting - 1]) ? fitting - 1 : fitting
  return count === 0 ? firstSentence(content) : [{ type: 'content', content: firstNodes(content, count) }]
}

/** Whether a paragraph ends in a colon. */
const leads = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && wordsOf(node).trimEnd().endsWith(':')

/** The first blocks, with the footnotes that they call. */
function firstNodes(content: Content, count: number): Content {
  if (count >= content.nodes.length) return content
  const nodes = content.nodes.slice(0, count)
  const called = new Set<string>()
  visit({ type: 'root', children: nodes } as Root, 'footnoteReference', ({ identifier }) => {
    called.add(identifier)
  })
  const notes = content.nodes
    .slice(count)
    .filter((node) => node.type === 'footnoteDefinition' && called.has(node.identifier))
  return { ...content, nodes: [...nodes, ...notes], text: nodes.map((node) => wordsOf(node)).join('\n\n') }
}
