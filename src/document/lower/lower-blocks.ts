import type {
  Code as MdastCode,
  Heading as MdastHeading,
  List as MdastList,
  Paragraph as MdastParagraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import type { Block, ListItem, Phrasing } from '../document.ts'
import { textBlocks } from '../text-blocks.ts'
import { lowerDirective } from './directives/lower-directive.ts'
import { isCalled } from './footnotes.ts'
import { splitLabel } from './item-label.ts'
import { lowerFigure } from './lower-figure.ts'
import { lowerHeading } from './lower-heading.ts'
import { lowerLine } from './lower-phrasing.ts'
import { lowerTable } from './lower-table.ts'
import { common, inside, type Lowering, report, type Standing, tell } from './lowering.ts'
import { flowHtml, isSilent, withoutComments } from './markdown-faults.ts'

/** Blocks as they stand in the document; what turns out empty is left out. @throws {OverLimit} */
export function lowerBlocks(nodes: readonly RootContent[], place: Standing, lowering: Lowering): Block[] {
  return nodes.flatMap((node) => {
    lowering.room.spend()
    const handler = handlers[node.type] as Handler<RootContent>
    return handler(node, place, lowering)
  })
}

/** Phrasing among blocks is a paragraph's. */
function alone(node: PhrasingContent, place: Standing, lowering: Lowering): Block[] {
  return lowerParagraph({ type: 'paragraph', children: [node], data: node.data ?? {} }, place, lowering)
}

type Handler<Node> = (node: Node, place: Standing, lowering: Lowering) => Block[]
/** Total: notes may hold an item without its list, and a value may stand where nobody thought of it. */
type Handlers = { [Type in RootContent['type']]: Handler<Extract<RootContent, { type: Type }>> }

const handlers: Handlers = {
  paragraph: lowerParagraph,
  heading: lowerAnyHeading,
  list: lowerList,
  blockquote: (node, _, lowering) => {
    const children = lowerBlocks(node.children, inside, lowering)
    if (children.length === 0) return []
    const pull = lowering.theme.text.pullQuotes && isShort(children) ? { pull: true as const } : {}
    return [{ type: 'blockquote', ...common(node), ...pull, children }]
  },
  code: lowerCode,
  thematicBreak: (node) => [{ type: 'thematicBreak', ...common(node) }],
  table: lowerTable,
  html: (node, place, lowering) => {
    if (isSilent(node)) return []
    tell(lowering, node, flowHtml)
    const value = withoutComments(node.value).replaceAll(/<[^<>]*>/gu, ' ')
    return lowerParagraph(
      { type: 'paragraph', children: [{ type: 'text', value }], data: node.data ?? {} },
      place,
      lowering,
    )
  },
  definition: () => [],
  yaml: () => [],
  footnoteDefinition: (node, place, lowering) => {
    if (isCalled(node, lowering.called)) return []
    report(
      lowering,
      node,
      'footnote-uncalled',
      `Unexpected footnote \`${node.identifier}\` that nothing calls; it stays in the text`,
    )
    return lowerBlocks(node.children, place, lowering)
  },
  listItem: (node, place, lowering) =>
    lowerList({ type: 'list', children: [node], data: node.data ?? {} }, place, lowering),
  tableRow: (node, place, lowering) =>
    lowerTable({ type: 'table', children: [node], data: node.data ?? {} }, place, lowering),
  tableCell: (node, place, lowering) =>
    lowerParagraph({ type: 'paragraph', children: node.children, data: node.data ?? {} }, place, lowering),
  break: alone,
  delete: alone,
  emphasis: alone,
  footnoteReference: alone,
  image: alone,
  imageReference: alone,
  inlineCode: alone,
  isolate: alone,
  languageSpan: alone,
  link: alone,
  linkReference: alone,
  strong: alone,
  subscript: alone,
  superscript: alone,
  text: alone,
  textDirective: alone,
  containerDirective: lowerDirective,
  leafDirective: lowerDirective,
}

/** A quotation of more letters is no longer read at a glance. */
const longest = 360

const isShort = (children: Block[]): boolean =>
  textBlocks({ children, footnotes: [] }).join(' ').length <= longest

/** A picture alone in a paragraph is a figure. */
function lowerParagraph(node: MdastParagraph, place: Standing, lowering: Lowering): Block[] {
  const [only, ...others] = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  if (only?.type === 'image' && others.length === 0) return lowerFigure(only, place, lowering)
  return paragraph(lowerLine(node.children, lowering), node, place)
}

function paragraph(children: Phrasing[], node: RootContent, { style }: Standing): Block[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', ...common(node), style, children }]
}

function lowerAnyHeading(node: MdastHeading, place: Standing, lowering: Lowering): Block[] {
  if (place.headings) return lowerHeading(node, lowering)
  return paragraph(lowerLine([{ type: 'strong', children: node.children }], lowering), node, place)
}

function lowerCode(node: MdastCode): Block[] {
  return node.value.trim() === '' ? [] : [{ type: 'code', ...common(node), value: node.value }]
}

/** An item without words leaves no empty bullet. */
function lowerList(node: MdastList, _: Standing, lowering: Lowering): Block[] {
  const children = node.children.flatMap((item): ListItem[] => {
    const { label, children } = splitLabel(item)
    const words = lowerLine(label, lowering)
    const blocks = lowerBlocks(children, inside, lowering)
    if (blocks.length === 0) return []
    return [
      {
        type: 'listItem',
        ...common(item),
        checked: item.checked ?? null,
        ...(words.length > 0 ? { label: words } : {}),
        children: blocks,
      },
    ]
  })
  if (children.length === 0) return []
  const spread = children.some((item) => item.children.filter(({ type }) => type === 'paragraph').length > 1)
  return [
    {
      type: 'list',
      ...common(node),
      ordered: node.ordered === true,
      start: node.start ?? 1,
      prefix: '',
      spread: spread || node.spread === true || node.children.some((item) => item.spread === true),
      children,
    },
  ]
}
