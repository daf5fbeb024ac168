import type { Link as MdastLink, Parent, PhrasingContent, RootContent } from 'mdast'
import type { Phrasing } from '../document.ts'
import { plainText } from '../plain-text.ts'
import { lowerFootnoteCall } from './footnotes.ts'
import { linkTarget } from './link-target.ts'
import { common, type Lowering, report, tell } from './lowering.ts'
import { isSilent, lineDirective, lineHtml } from './markdown-faults.ts'
import { normalisePhrasing } from './normalise-phrasing.ts'

/** What stands in a line, ready for a block: marks nested at most once each, white space folded, ends trimmed. */
export function lowerLine(nodes: readonly PhrasingContent[], lowering: Lowering): Phrasing[] {
  return normalisePhrasing(lowerAll(nodes, lowering))
}

function lowerAll(nodes: readonly PhrasingContent[], lowering: Lowering): Phrasing[] {
  return nodes.flatMap((node) => lowerNode(node, lowering))
}

/** Total: blocks may stand in a line, as an item in a cell does. */
type Handlers = {
  [Type in RootContent['type']]: (
    node: Extract<RootContent, { type: Type }>,
    lowering: Lowering,
  ) => Phrasing[]
}

const mark =
  <const Type extends 'emphasis' | 'strong' | 'delete' | 'superscript' | 'subscript' | 'isolate'>(
    type: Type,
  ) =>
  (node: Parent, lowering: Lowering): Phrasing[] => [
    { type, ...common(node), children: lowerAll(node.children as PhrasingContent[], lowering) },
  ]

/** The words of a block in a line, set apart by spaces, which fold. */
function inLine(node: RootContent, lowering: Lowering): Phrasing[] {
  const space: Phrasing = { type: 'text', value: ' ' }
  if ('children' in node) return [space, ...lowerAll(node.children as PhrasingContent[], lowering), space]
  return 'value' in node ? [space, { type: 'text', ...common(node), value: node.value }, space] : []
}

const handlers: Handlers = {
  blockquote: inLine,
  code: inLine,
  containerDirective: inLine,
  definition: () => [],
  footnoteDefinition: inLine,
  heading: inLine,
  leafDirective: inLine,
  list: inLine,
  listItem: inLine,
  paragraph: inLine,
  table: inLine,
  tableCell: inLine,
  tableRow: inLine,
  thematicBreak: () => [],
  yaml: () => [],
  text: (node) => [{ type: 'text', ...common(node), value: node.value }],
  emphasis: mark('emphasis'),
  strong: mark('strong'),
  delete: mark('delete'),
  superscript: mark('superscript'),
  subscript: mark('subscript'),
  isolate: mark('isolate'),
  inlineCode: (node) => [{ type: 'inlineCode', ...common(node), value: node.value }],
  break: (node) => [{ type: 'break', ...common(node) }],
  languageSpan: (node, lowering) => [
    { type: 'languageSpan', ...common(node), lang: node.lang, children: lowerAll(node.children, lowering) },
  ],
  link: lowerLink,
  footnoteReference: lowerFootnoteCall,
  image: (node, lowering) => {
    const reason = `Unexpected picture \`${node.url}\` within a line, expected it in a paragraph of its own; its alternative text stands for it`
    report(lowering, node, 'picture-in-line', reason)
    return node.alt ? [{ type: 'text', ...common(node), value: node.alt }] : []
  },
  html: (node, lowering) => {
    if (!isSilent(node)) tell(lowering, node, lineHtml(node.value))
    return []
  },
  linkReference: (node, lowering) => {
    report(
      lowering,
      node,
      'link-undefined',
      `Unexpected link to \`${node.identifier}\`, which nothing defines; its text stays`,
    )
    return lowerAll(node.children, lowering)
  },
  imageReference: (node, lowering) => {
    report(
      lowering,
      node,
      'picture-undefined',
      `Unexpected picture \`${node.identifier}\`, which nothing defines; its alternative text stands for it`,
    )
    return node.alt ? [{ type: 'text', ...common(node), value: node.alt }] : []
  },
  textDirective: (node, lowering) => {
    if (node.name === 'dot') {
      return [{ type: 'dot', ...common(node), label: plainText(lowerAll(node.children, lowering)) }]
    }
    if (node.name === 'break') return [{ type: 'break', ...common(node) }]
    tell(lowering, node, lineDirective(node.name))
    return lowerAll(node.children, lowering)
  },
}

function lowerNode(node: PhrasingContent, lowering: Lowering): Phrasing[] {
  const handler = handlers[node.type] as (node: PhrasingContent, lowering: Lowering) => Phrasing[]
  return handler(node, lowering)
}

function lowerLink(node: MdastLink, lowering: Lowering): Phrasing[] {
  const children = lowerAll(node.children, lowering)
  const target = linkTarget(node.url, lowering.named)
  if (target.kind === 'none') {
    const words = plainText(children)
    const reason = `Unexpected address \`${node.url}\` of the link “${words}”, expected ${target.expected}; its text stays`
    report(lowering, node, 'link-address', reason)
    return children
  }
  if (target.kind === 'inside') {
    // A name within the document says nothing to a reader: a title that the notes leave empty leaves no link.
    if (plainText(children).trim() === '') return children
    return [{ type: 'crossReference', ...common(node), target: target.id, children }]
  }
  const text: Phrasing[] = children.length > 0 ? children : [{ type: 'text', value: node.url }]
  return [{ type: 'link', ...common(node), url: target.url, children: text }]
}
