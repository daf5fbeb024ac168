import type { PhrasingContent } from 'mdast'
import type { Block, Phrasing } from '../../document/document.ts'
import { fileOf } from './file-of.ts'
import { anchor, html } from './html.ts'
import { labelled, notLabelled, ownLabelled } from './item-label.ts'
import { lowerMarked, lowerPhrasing } from './lower-phrasing.ts'
import { type Scope, within } from './scope.ts'

/**
 * A cell's blocks as one line, which is all that a GFM cell holds: `<br>` breaks a line, `<br><br>` parts blocks, lists
 * are HTML.
 */
export function lowerCell(blocks: readonly Block[], bold: boolean, scope: Scope): PhrasingContent[] {
  const parts = blocks.flatMap((block) => lowerBlock(block, bold, within(scope, block)))
  return parts
    .filter(({ length }) => length > 0)
    .flatMap((part, index, all) => {
      const apart = endsInList(all[index - 1]) || beginsWithList(part)
      return index === 0 || apart ? part : [html('<br>'), html('<br>'), ...part]
    })
}

const beginsWithList = ([first]: PhrasingContent[]): boolean =>
  first?.type === 'html' && /^<[uo]l/.test(first.value)
const endsInList = (part: PhrasingContent[] | undefined): boolean => {
  const last = part?.at(-1)
  return last?.type === 'html' && /^<\/[uo]l/.test(last.value)
}

type Lower<Type extends Block['type']> = (
  block: Extract<Block, { type: Type }>,
  bold: boolean,
  scope: Scope,
) => PhrasingContent[][]

const handlers: { [Type in Block['type']]: Lower<Type> } = {
  heading: ({ children }, _, scope) => [line(children, true, scope)],
  paragraph: ({ children }, bold, scope) => [line(children, bold, scope)],
  list: (list, bold, scope) => {
    const tag = list.ordered && list.prefix === '' ? 'ol' : 'ul'
    return [
      [
        html(tag === 'ol' && list.start !== 1 ? `<ol start="${list.start}">` : `<${tag}>`),
        ...list.children.flatMap((item, index) => {
          const words = lowerCell(item.children, bold, within(scope, item))
          const label = `${list.prefix}${list.start + index}`
          return [
            html('<li>'),
            ...(item.label
              ? ownLabelled(line(item.label, true, scope), words)
              : list.prefix === ''
                ? notLabelled(words)
                : labelled(label, words)),
            html('</li>'),
          ]
        }),
        html(`</${tag}>`),
      ],
    ]
  },
  blockquote: ({ children }, bold, scope) => [lowerCell(children, bold, scope)],
  columns: ({ children }, bold, scope) => [lowerCell(children, bold, scope)],
  band: ({ children }, bold, scope) => [lowerCell(children, bold, scope)],
  margin: ({ children }, bold, scope) => [lowerCell(children, bold, scope)],
  sideBySide: ({ children }, bold, scope) =>
    children.map((side) => lowerCell(side.children, bold, within(scope, side))),
  code: ({ value }) => [codeLines(value)],
  thematicBreak: () => [],
  table: (table, bold, scope) => [
    withAnchor(table.id, line(table.caption ?? [], bold, scope), scope),
    ...table.children.flatMap((row) =>
      row.children.map((cell) => lowerCell(cell.children, bold, within(scope, cell))),
    ),
  ],
  figure: (figure, bold, scope) => [
    [{ type: 'image', url: fileOf(figure), alt: figure.alt }],
    withAnchor(figure.id, line(figure.caption ?? [], bold, scope), scope),
  ],
  callout: ({ title, children }, bold, scope) => [
    line(title ?? [], true, scope),
    lowerCell(children, bold, scope),
  ],
  facts: ({ children }, bold, scope) =>
    children.flatMap((fact) => [
      line(fact.term, true, within(scope, fact)),
      lowerCell(fact.children, bold, within(scope, fact)),
    ]),
  contents: () => [],
  pageBreak: () => [],
}

function lowerBlock(block: Block, bold: boolean, scope: Scope): PhrasingContent[][] {
  const handler: (block: never, bold: boolean, scope: Scope) => PhrasingContent[][] = handlers[block.type]
  return handler(block as never, bold, scope)
}

const line = (children: readonly Phrasing[], bold: boolean, scope: Scope): PhrasingContent[] =>
  withHtmlBreaks(bold ? lowerMarked('strong', children, scope) : lowerPhrasing(children, scope))

function withHtmlBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [html('<br>')]
    if (node.type === 'inlineCode') return inlineCode(node.value)
    if (!('children' in node)) return [node]
    return [{ ...node, children: withHtmlBreaks(node.children) } as PhrasingContent]
  })
}

/** In a cell `\\|` stands for `|` even in code, so code that holds both is HTML. */
const inlineCode = (value: string): PhrasingContent[] =>
  value.includes('\\|')
    ? [html('<code>'), { type: 'text', value }, html('</code>')]
    : [{ type: 'inlineCode', value }]

const codeLines = (value: string): PhrasingContent[] =>
  value
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .flatMap((line, index) => [...(index > 0 ? [html('<br>')] : []), ...inlineCode(line)])

const withAnchor = (id: string, children: PhrasingContent[], scope: Scope): PhrasingContent[] =>
  scope.anchors.needsAnchor(id) ? [...anchor(id), ...children] : children
