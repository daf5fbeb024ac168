import { type FileChild, PageBreak, type Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Block, Callout, Fact, Heading, List, ListItem, Phrasing } from '../../document/document.ts'
import { plainText } from '../../document/plain-text.ts'
import { textBlocks } from '../../document/text-blocks.ts'
import { bookmarked } from './bookmarked.ts'
import { otherLook } from './callout-look.ts'
import { contentsOf } from './contents-of.ts'
import { figureOf } from './figure-of.ts'
import { listIndent, prefixIndent } from './numbering-xml.ts'
import { paragraphOf, type Setting } from './paragraph-of.ts'
import { runsOf } from './runs-of.ts'
import { inset, offset, type Scope, scopesOf, within } from './scope.ts'
import { type ItemMark, placeStyle, settingIn, settingOf } from './setting-of.ts'
import { calloutEnd, calloutIndent, calloutNames, quoteIndent } from './styles.ts'
import { tableOf } from './table-of.ts'
import { xmlSafe } from './xml-safe.ts'

/** Blocks as Word's paragraphs and tables; `beside` is what stands around them in another section. */
export function blocksOf(
  blocks: readonly Block[],
  scope: Scope,
  beside: Partial<Pick<Around, 'previous' | 'next'>> = {},
): FileChild[] {
  const scopes = scopesOf(blocks.length, scope)
  return blocks.flatMap((block, index) => {
    const around = {
      previous: index === 0 ? beside.previous : blocks[index - 1],
      next: index === blocks.length - 1 ? beside.next : blocks[index + 1],
      before: calloutsBefore(blocks, index),
    }
    const own = within(belowTable(scopes[index] ?? scope, block, around.previous), block)
    return blockOf(block, own, around)
  })
}

/** What stands before and after a block. */
interface Around {
  previous: Block | undefined
  next: Block | undefined
  /** How many call-outs of its kind stand right before a call-out. */
  before: number
}

function calloutsBefore(blocks: readonly Block[], index: number): number {
  const kindOf = (block: Block | undefined) => (block?.type === 'callout' ? block.kind : null)
  const kind = kindOf(blocks[index])
  if (kind === null) return 0
  const first = blocks.findLastIndex((block, place) => place < index && kindOf(block) !== kind)
  return index - first - 1
}

/** A table takes no room below itself, so what follows takes it; a heading has enough of its own. */
const belowTable = (scope: Scope, block: Block, previous: Block | undefined): Scope =>
  endsInTable(previous) && block.type !== 'heading' && block.type !== 'callout' ? belowIt(scope) : scope

const belowIt = (scope: Scope): Scope => ({ ...scope, opening: scope.opening ?? 10 })

function endsInTable(block: Block | ListItem | undefined): boolean {
  if (block?.type === 'table') return true
  return block?.type === 'list' || block?.type === 'listItem' ? endsInTable(block.children.at(-1)) : false
}

type Write<Type extends Block['type']> = (
  block: Extract<Block, { type: Type }>,
  scope: Scope,
  around: Around,
) => FileChild[]

const handlers: { [Type in Block['type']]: Write<Type> } = {
  heading: (heading, scope, around) => [headingOf(heading, scope, around)],
  paragraph: ({ style, children }, scope, around) => {
    const runs = runsOf(children, scope, scope.place === 'row header' ? { bold: true } : {})
    if (runs.length === 0) return []
    return [paragraphOf({ ...settingOf(scope, style), ...onNewPage(around) }, runs)]
  },
  list: (list, scope) => {
    const closing =
      scope.closing ?? (scope.depth === 0 && scope.callout === null && scope.place === 'body' ? 8 : null)
    const scopes = scopesOf(list.children.length, { ...scope, closing, depth: scope.depth + 1 })
    return list.children.flatMap((item, index) => {
      const own = within(scopes[index] ?? scope, item)
      return itemOf(item, list, endsInTable(list.children[index - 1]) ? belowIt(own) : own)
    })
  },
  blockquote: ({ children }, scope) =>
    blocksOf(children, { ...inset(scope, quoteIndent, quoteIndent), inQuote: true }),
  code: ({ value }, scope) => {
    const lines = value.split(/\r\n|\r|\n/)
    const children = lines.map(
      (line, index) => new TextRun({ children: [xmlSafe(line)], ...(index > 0 ? { break: 1 } : {}) }),
    )
    return [paragraphOf(settingIn(scope, 'HTMLPreformatted'), children)]
  },
  thematicBreak: (_, scope) => [paragraphOf(settingIn(scope, 'Rule'), [])],
  table: (table, scope, { previous }) => [
    // Two tables in a row would be one.
    ...(previous?.type === 'table' && table.caption === null
      ? [paragraphOf(settingIn(scope, 'TableText'), [])]
      : []),
    ...tableOf(table, scope, blocksOf),
  ],
  figure: (figure, scope) => figureOf(figure, scope),
  callout: (callout, scope, { before }) => calloutOf(callout, scope, before % 2 === 1),
  band: ({ children }, scope) => blocksOf(children, { ...scope, onBand: true }),
  margin: ({ children }, scope) =>
    calloutOf({ type: 'callout', kind: 'aside', title: null, children }, scope, false),
  sideBySide: ({ children }, scope) =>
    blocksOf(
      children.flatMap((side) =>
        side.children.map((block) => (side.lang === undefined ? block : { lang: side.lang, ...block })),
      ),
      scope,
    ),
  // Within other blocks, as a section ends where they do not; the document's own are sections.
  columns: ({ children }, scope) => blocksOf(children, scope),
  facts: (facts, scope) => {
    const { children } = facts
    const line = facts.inLine && scope.place === 'body' ? factLine(children, scope) : null
    if (line) return [line]
    const column = termColumn(children, scope.width - offset(scope) - scope.right)
    const scopes = scopesOf(children.length, { ...scope, closing: scope.closing ?? 8 })
    const together = isShort(children)
    return children.flatMap((fact, index) => {
      const own = within(scopes[index] ?? scope, fact)
      const keepNext = own.keepNext || (together && (index === 0 || index === children.length - 2))
      return factOf(fact, column, { ...own, keepNext })
    })
  },
  contents: (contents, scope) => contentsOf(contents, scope),
  // A heading or paragraph after it begins the page by itself, and stays there when an editor moves it.
  pageBreak: (_, scope, { next }) =>
    next === undefined || next.type === 'heading' || next.type === 'paragraph'
      ? []
      : [paragraphOf(settingIn(scope, 'BodyText'), [new PageBreak() as unknown as ParagraphChild])],
}

function blockOf(block: Block, scope: Scope, around: Around): FileChild[] {
  const write: (block: never, scope: Scope, around: Around) => FileChild[] = handlers[block.type]
  return write(block as never, scope, around)
}

const onNewPage = ({ previous }: Around): Pick<Setting, 'pageBreakBefore'> =>
  previous?.type === 'pageBreak' ? { pageBreakBefore: true } : {}

function headingOf(heading: Heading, scope: Scope, around: Around): Paragraph {
  const title = scope.onBand ? 'BandTitle' : 'Title'
  const style = heading.depth === 1 ? title : `Heading${heading.depth - 1}`
  const runs = runsOf(withoutBreaks(heading.children), scope)
  return paragraphOf(
    { ...settingIn(scope, style), ...onNewPage(around) },
    bookmarked(heading.id, runs, scope),
  )
}

/** Paragraphs of one border and ground, not a table of one cell, which would be read out as a table. */
function calloutOf({ kind, title, children }: Callout, scope: Scope, beside: boolean): FileChild[] {
  const look = scope.callouts[kind]
  const inner: Scope = {
    ...inset(scope, calloutIndent, calloutEnd),
    callout: { kind, gap: isOneBox(children) ? 3 : 0, beside, look: beside ? otherLook(look) : look },
    inQuote: false,
    opening: 8,
    closing: 14,
  }
  const titled = title !== null && plainText(title).trim() !== ''
  if (!titled) return blocksOf(children, inner)
  const [head = inner, body = inner] = scopesOf(children.length === 0 ? 1 : 2, inner)
  const setting = {
    ...settingIn(head, `Callout${calloutNames[kind].trim()}Title`),
    ...(children[0]?.type === 'list' ? hanging(head) : {}),
  }
  return [paragraphOf(setting, runsOf(title, head)), ...blocksOf(children, body)]
}

/**
 * Word draws one box around paragraphs of the same indents, and fills the room between them; boxes of different indents
 * must touch, as the room between them would stay white.
 */
const isOneBox = (children: readonly Block[]): boolean =>
  children.every(({ type }) => type === 'paragraph') ||
  children.every(
    (child) => child.type === 'list' && child.children.every((item) => isOneParagraph(item.children)),
  )

const isOneParagraph = ([first, ...more]: readonly Block[]): boolean =>
  first?.type === 'paragraph' && more.length === 0

/** A title hangs like the list below it, to be in its box. */
function hanging(scope: Scope): Pick<Setting, 'indent'> {
  const list = listIndent(0)
  return { indent: { left: offset(scope) + list.left, hanging: list.hanging, right: scope.right } }
}

/** A heading is one line, in Word's navigation and contents list too. */
const withoutBreaks = (nodes: readonly Phrasing[]): Phrasing[] =>
  nodes.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' }
    return 'children' in node ? { ...node, children: withoutBreaks(node.children) } : node
  })

/** The mark stands before the item's first paragraph; an item that begins otherwise has an empty one for it. */
function itemOf(item: ListItem, list: List, scope: Scope): FileChild[] {
  if (item.label) return labelledItem(item, item.label, scope)
  const [first, ...more] = item.children
  const headed = first?.type === 'paragraph'
  const rest = headed ? more : item.children
  const spread = list.spread && scope.callout === null ? 6 : null
  const [head = scope, body = scope] = rest.length === 0 ? [scope] : scopesOf(2, scope)
  const own = within(
    { ...head, closing: head.closing ?? (rest.length === 0 ? spread : null) },
    headed ? first : {},
  )
  const children = headed
    ? runsOf(first.children, own, scope.place === 'row header' ? { bold: true } : {})
    : []
  return [
    paragraphOf(settingOf(own, 'body', markOf(item, list, scope)), children),
    ...blocksOf(rest, {
      ...body,
      closing: body.closing ?? spread,
      left: body.left + extraOf(list),
    }),
  ]
}

/** The item's own label hangs out where others have a bullet. */
function labelledItem(item: ListItem, label: readonly Phrasing[], scope: Scope): FileChild[] {
  const [first, ...more] = item.children
  const headed = first?.type === 'paragraph'
  const rest = headed ? more : item.children
  const [head = scope, body = scope] = rest.length === 0 ? [scope] : scopesOf(2, scope)
  const own = within(head, headed ? first : {})
  const words = headed ? runsOf(first.children, own) : []
  const gap = words.length > 0 ? [new TextRun({ children: [new Tab()] })] : []
  const setting = settingOf(own, 'body')
  const left = offset(own) + prefixIndent
  const hanging = listIndent(0).hanging + prefixIndent
  return [
    paragraphOf({ ...setting, indent: { left, hanging, ...(own.right > 0 ? { right: own.right } : {}) } }, [
      ...runsOf(label, head, { style: scope.styleId('FactTerm') }),
      ...gap,
      ...words,
    ]),
    ...blocksOf(rest, { ...body, left: body.left + prefixIndent }),
  ]
}

const extraOf = ({ ordered, prefix }: List): number => (ordered && prefix !== '' ? prefixIndent : 0)

function markOf(item: ListItem, list: List, { plan }: Scope): ItemMark {
  const { lists } = plan
  const ordered = lists.ordered.get(list)
  const extra = extraOf(list)
  if (ordered !== undefined)
    return { listId: ordered, ordered: true, kind: list.prefix === '' ? 'number' : 'other', extra }
  const id = item.checked === null ? lists.bullet : item.checked ? lists.done : lists.open
  return { listId: id, ordered: false, kind: item.checked === null ? 'bullet' : 'other', extra }
}

/** Width of the terms' column in twips: that of the longest, within reason and the room there is. */
function termColumn(facts: readonly Fact[], room: number): number {
  const longest = Math.max(0, ...facts.map(({ term }) => plainText(term).length))
  return Math.min(3700, Math.round(room * 0.45), Math.max(1400, longest * wideLetter + 300))
}

/**
 * Widths of a term's letters in twips: with the wide one a column has room for it, with the narrow one a term has none, and
 * what is said of it begins a line.
 */
const wideLetter = 110
const narrowLetter = 90

/**
 * Few facts of few words: no page has one of them alone, at its foot or its head. They are not kept together as a whole, as
 * LibreOffice then leaves their heading behind.
 */
function isShort(facts: readonly Fact[]): boolean {
  const children = facts.flatMap((fact) => fact.children)
  const length = textBlocks({ children, footnotes: [] }).join(' ').length
  return facts.length <= 10 && length < 1500
}

/** Cells and notes have their own style, whatever is in them. */
const factStyle = (scope: Scope): string => placeStyle(scope) ?? 'Fact'

/** Parts a term from its fact, and facts that run on in a line from each other. */
const afterTerm = '\u2004'
const afterFact = '\u2003'

/** Facts of a paragraph each as one paragraph; null where one is more than that. */
function factLine(facts: readonly Fact[], scope: Scope): Paragraph | null {
  const runs = facts.flatMap(({ term, children: [only, ...others] }, index): ParagraphChild[] | null[] => {
    if (only?.type !== 'paragraph' || others.length > 0) return [null]
    return [
      ...(index > 0 ? [new TextRun(afterFact)] : []),
      ...runsOf(term, scope, { style: scope.styleId('FactTerm') }),
      new TextRun(afterTerm),
      ...runsOf(only.children, within(scope, only)),
    ]
  })
  if (runs.includes(null)) return null
  return paragraphOf(settingIn(scope, 'FactLine'), runs as ParagraphChild[])
}

/** The term hangs out to the left of what is said about it. */
function factOf(fact: Fact, column: number, scope: Scope): FileChild[] {
  const [first, ...more] = fact.children
  const headed = first?.type === 'paragraph'
  const rest = headed ? more : fact.children
  const [head = scope, body = scope] = rest.length === 0 ? [scope] : scopesOf(2, scope)
  const inner: Scope = { ...inset(head, column, 0), inFact: true }
  const term = runsOf(fact.term, head, { style: scope.styleId('FactTerm') })
  const words = headed ? runsOf(first.children, within(inner, first)) : []
  const isWide = plainText(fact.term).length * narrowLetter > column
  const gap =
    term.length > 0 && words.length > 0
      ? [new TextRun({ children: [new Tab()] }), ...(isWide ? [new TextRun({ break: 1 })] : [])]
      : []
  const { indent: _, ...setting } = settingIn(inner, factStyle(inner))
  return [
    paragraphOf(
      {
        ...setting,
        ...(rest.length > 0 ? { keepNext: true } : {}),
        indent: { left: offset(inner), hanging: column, ...(inner.right > 0 ? { right: inner.right } : {}) },
      },
      [...term, ...gap, ...words],
    ),
    ...blocksOf(rest, { ...inset(body, column, 0), inFact: true }),
  ]
}
