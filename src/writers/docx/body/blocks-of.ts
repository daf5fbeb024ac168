import { type FileChild, PageBreak, type Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Block, Fact, Heading, List, ListItem, Phrasing } from '../../../document/document.ts'
import { isolated } from '../../../document/isolates.ts'
import { plainText } from '../../../document/plain-text.ts'
import { textBlocks } from '../../../document/text-blocks.ts'
import { isShortFact } from '../../short-fact.ts'
import { withoutMargin } from '../../without-margin.ts'
import { listIndent, prefixIndent } from '../package/numbering-xml.ts'
import { factColumn, labelIndent, quoteIndent } from '../styles.ts'
import { xmlSafe } from '../xml-safe.ts'
import { bookmarked } from './bookmarked.ts'
import { type BoxKind, boxEnd, boxIndent, boxStyle } from './box-look.ts'
import { contentsOf } from './contents-of.ts'
import { figureOf } from './figure-of.ts'
import { paragraphOf, type Setting } from './paragraph-of.ts'
import { runsOf } from './runs-of.ts'
import { inset, offset, type Scope, scopesOf, within } from './scope.ts'
import { directed, type ItemMark, placeStyle, settingIn, settingOf } from './setting-of.ts'
import { tableOf } from './table-of.ts'

/** Blocks as Word's paragraphs and tables; `beside` is what stands around them in another section. */
export function blocksOf(
  list: readonly Block[],
  scope: Scope,
  beside: Partial<Pick<Around, 'previous' | 'next'>> = {},
): FileChild[] {
  const blocks = list.map(withoutMargin)
  const scopes = scopesOf(blocks.length, scope)
  return blocks.flatMap((block, index) => {
    const around = {
      previous: index === 0 ? beside.previous : blocks[index - 1],
      next: index === blocks.length - 1 ? beside.next : blocks[index + 1],
      before: boxesBefore(blocks, index),
    }
    const own = within(belowTable(scopes[index] ?? scope, block, around.previous), block)
    return blockOf(block, { ...own, keepNext: own.keepNext || introduces(block, around) }, around)
  })
}

/** What stands before and after a block. */
interface Around {
  previous: Block | undefined
  next: Block | undefined
  /** How many boxes of its kind stand right before a box. */
  before: number
}

function boxesBefore(blocks: readonly Block[], index: number): number {
  const kind = boxKind(blocks[index])
  if (kind === null) return 0
  const first = blocks.findLastIndex((block, place) => place < index && boxKind(block) !== kind)
  return index - first - 1
}

function boxKind(block: Block | undefined): BoxKind | null {
  if (block?.type === 'callout') return block.kind
  return block?.type === 'margin' ? 'margin' : null
}

/** A table takes no room below itself, so what follows takes it; a heading and a box have enough of their own. */
const belowTable = (scope: Scope, block: Block, previous: Block | undefined): Scope =>
  endsInTable(previous) && block.type !== 'heading' && block.type !== 'callout' ? belowIt(scope) : scope

const belowIt = (scope: Scope): Scope => ({ ...scope, belowTable: true })

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
    const own = directed(scope, children)
    const runs = runsOf(children, own, scope.place === 'row header' ? { bold: true } : {})
    return runs.length === 0 ? [] : [paragraphOf({ ...settingOf(own, style), ...onNewPage(around) }, runs)]
  },
  list: (list, scope) => {
    const last = list.children.length - 1
    const isShort = last < 4 && lengthOf(list.children.flatMap(({ children }) => children)) < 400
    const scopes = scopesOf(list.children.length, { ...scope, depth: scope.depth + 1 })
    return list.children.flatMap((item, index) => {
      // No page has one item of a list alone, at its foot or its head; a short one stands on one page.
      const keepNext = scope.keepNext || (index < last && (isShort || index === 0 || index === last - 1))
      const own = within({ ...(scopes[index] ?? scope), keepNext }, item)
      return itemOf(item, list, endsInTable(list.children[index - 1]) ? belowIt(own) : own)
    })
  },
  blockquote: ({ pull, children }, scope) =>
    pull && scope.place === 'body' && scope.box === null && scope.depth === 0
      ? blocksOf(children, { ...scope, inQuote: 'pull' })
      : blocksOf(children, { ...inset(scope, quoteIndent, quoteIndent), inQuote: 'quote' }),
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
  callout: ({ kind, title, children }, scope, { before }) => boxOf(kind, title, children, scope, before),
  band: ({ children }, scope) =>
    scope.isOwnLook ? bandOf(children, { ...scope, onBand: true }) : blocksOf(children, scope),
  margin: ({ children }, scope, { before }) => boxOf('margin', null, children, scope, before),
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
    const room = scope.width - offset(scope) - scope.right
    const column = Math.min(factColumn, Math.round(room * 0.45))
    const scopes = scopesOf(children.length, scope)
    const together = isShort(children)
    const last = children.length - 1
    return children.flatMap((fact, index) => {
      const own = within(scopes[index] ?? scope, fact)
      const keepNext = own.keepNext || (together && index < last && (index === 0 || index === last - 1))
      return factOf(fact, column, { ...own, keepNext, inFact: index === last ? 'last' : 'fact' })
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
  const style = heading.depth === 1 ? 'Title' : `Heading${heading.depth - 1}`
  const own = directed(scope, heading.children)
  const runs = runsOf(withoutBreaks(heading.children), own)
  return paragraphOf({ ...settingIn(own, style), ...onNewPage(around) }, bookmarked(heading.id, runs, scope))
}

/** What introduces stays with what it introduces: a line below a heading, a box beside it, words that end in a colon. */
function introduces(block: Block, { previous, next }: Around): boolean {
  if (next === undefined) return false
  if (previous?.type === 'heading' && (block.type === 'paragraph' || block.type === 'margin'))
    return next.type !== 'heading' && lengthOf([block]) < byline
  if (previous?.type === 'heading' && block.type === 'facts') return block.inLine === true
  if (block.type !== 'paragraph') return false
  return led.has(next.type) && /[:：]$/u.test(plainText(block.children).trim())
}

/** A byline is shorter, in characters. */
const byline = 120
const led: ReadonlySet<Block['type']> = new Set(['list', 'facts', 'table', 'blockquote', 'code', 'figure'])

const lengthOf = (children: Block[]): number => textBlocks({ children, footnotes: [] }).join(' ').length

/** Kickers that follow one another stand at the two ends of a line. */
function bandOf(children: readonly Block[], scope: Scope): FileChild[] {
  const [one, two, ...rest] = children
  if (!isKicker(one) || !isKicker(two) || isKicker(rest[0])) return blocksOf(children, scope)
  const [start, end] = [one, two].map((kicker) => runsOf(kicker.children, within(scope, kicker)))
  const gap = new TextRun({ children: [new Tab()] })
  return [
    paragraphOf(settingIn(scope, 'BandKicker'), [...(start ?? []), gap, ...(end ?? [])]),
    ...blocksOf(rest, scope),
  ]
}

const isKicker = (block: Block | undefined): block is Extract<Block, { type: 'paragraph' }> =>
  block?.type === 'paragraph' && block.style === 'kicker'

/**
 * A box: paragraphs of one border and ground, not a table of one cell, which would be read out as a table. One right below
 * another of its kind ends a hair before it: boxes of one width are drawn as one.
 */
function boxOf(
  kind: BoxKind,
  title: readonly Phrasing[] | null,
  children: readonly Block[],
  scope: Scope,
  before: number,
): FileChild[] {
  const end = boxEnd + (before % 2)
  const inner: Scope = {
    ...inset(scope, boxIndent, end),
    box: { kind, touching: false },
    inQuote: null,
    inFact: null,
  }
  if (title === null || plainText(title).trim() === '') return inBox(children, inner)
  const [head = inner, body = inner] = scopesOf(2, inner)
  return [
    paragraphOf(settingIn(head, boxStyle(kind, 'Title')), runsOf(title, head)),
    ...inBox(children, body),
  ]
}

/** A box of fewer letters stands on one page. */
const shortBox = 400

/** The last block has the room below the box. */
function inBox(children: readonly Block[], scope: Scope): FileChild[] {
  const { box } = scope
  const touching: Scope =
    box === null || isOneBox(children) ? scope : { ...scope, box: { ...box, touching: true } }
  const [first = touching, others = touching] = scopesOf(2, touching)
  const above = children.slice(0, -1)
  const last = children.slice(-1)
  const below = above.length > 0 ? others : first
  const isShort = lengthOf([...children]) < shortBox
  return [
    ...blocksOf(above, isShort ? { ...first, keepNext: true } : first, { next: last[0] }),
    ...blocksOf(last, isOneBox(last) ? { ...below, box } : below, { previous: children.at(-2) }),
  ]
}

/**
 * Word draws one box around paragraphs of the same indents, and fills the room between them; boxes of different indents
 * must touch, as the room between them would stay white.
 */
function isOneBox(children: readonly Block[]): boolean {
  const [first, ...more] = children
  if (children.every(isFlush)) return true
  if (more.length === 0)
    return first?.type !== 'list' || first.children.every((item) => isOneParagraph(item.children))
  return children.every(({ type }) => type === 'paragraph' || type === 'facts') && kickerFirst(children)
}

/** Whether a block stands in its box as paragraphs do, neither moved in nor hung out. */
function isFlush(block: Block): boolean {
  if (block.type === 'sideBySide') return block.children.every((side) => side.children.every(isFlush))
  if (block.type === 'facts')
    return block.inLine === true && block.children.every((fact) => isOneParagraph(fact.children))
  return block.type === 'paragraph' || block.type === 'figure'
}

/** A title of its own, and nothing but facts below it. */
const kickerFirst = ([first, second, ...more]: readonly Block[]): boolean =>
  isKicker(first) && second?.type === 'facts' && more.length === 0

const isOneParagraph = ([first, ...more]: readonly Block[]): boolean =>
  first?.type === 'paragraph' && more.length === 0

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
  const [head = scope, body = scope] = rest.length === 0 ? [scope] : scopesOf(2, scope)
  const turned = directed(head, headed ? first.children : [])
  const own = within({ ...turned, keepNext: head.keepNext || rest.length > 0 }, headed ? first : {})
  const mark = markOf(item, list, scope)
  const children = headed
    ? runsOf(first.children, own, scope.place === 'row header' ? { bold: true } : {})
    : []
  return [
    paragraphOf(settingOf(own, 'body', mark), children),
    ...blocksOf(rest, { ...body, left: body.left + extraOf(list) }),
  ]
}

/** The item's own label hangs out where others have a bullet. */
function labelledItem(item: ListItem, label: readonly Phrasing[], scope: Scope): FileChild[] {
  const [first, ...more] = item.children
  const headed = first?.type === 'paragraph'
  const rest = headed ? more : item.children
  const [head = scope, body = scope] = rest.length === 0 ? [scope] : scopesOf(2, scope)
  const turned = directed(head, headed ? first.children : [])
  const own = within(
    {
      ...turned,
      keepNext: head.keepNext || rest.length > 0,
      left: turned.left + labelIndent - listIndent(0).left,
    },
    headed ? first : {},
  )
  const words = headed ? runsOf(first.children, own) : []
  const gap = words.length > 0 ? [new TextRun({ children: [new Tab()] })] : []
  const style = scope.box ? boxStyle(scope.box.kind, 'Label') : (placeStyle(scope) ?? 'LabelledItem')
  const { indent, ...setting } = settingIn(own, style)
  return [
    paragraphOf(
      {
        ...setting,
        ...(indent ? { indent: { ...indent, hanging: labelIndent } } : {}),
      },
      [...runsOf(label, turned, { style: scope.styleId('ItemLabel') }), ...gap, ...words],
    ),
    ...blocksOf(rest, { ...body, left: body.left + labelIndent - listIndent(0).left }),
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

/** Width of a term's letters in twips: one that is wider than its column has what is said of it on the next line. */
const termLetter = 100

/**
 * Few facts of few words: no page has one of them alone, at its foot or its head. They are not kept together as a whole, as
 * LibreOffice then leaves their heading behind.
 */
function isShort(facts: readonly Fact[]): boolean {
  return facts.length <= 10 && lengthOf(facts.flatMap((fact) => fact.children)) < 1500
}

/** Cells, notes and boxes have their own style; in the body the last of a list has the rule that closes it. */
function factStyle(scope: Scope, isLast: boolean): string {
  if (scope.box) return boxStyle(scope.box.kind, 'Fact')
  return placeStyle(scope) ?? (isLast ? 'FactLast' : 'Fact')
}

/** Parts a term from its fact, where no line ends, and facts that run on in a line: LibreOffice ends none at wide spaces. */
const afterTerm = '\u00A0\u00A0'
const afterFact = '\u2002 '

/** A term of a line of facts does not break between its words, nor does a short fact. */
const unbroken = (nodes: readonly Phrasing[]): Phrasing[] =>
  nodes.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.replaceAll(' ', '\u00A0') } : node,
  )

/** Facts of a paragraph each as one paragraph; null where one is more than that. */
function factLine(facts: readonly Fact[], scope: Scope): Paragraph | null {
  const runs = facts.flatMap(({ term, children: [only, ...others] }, index): ParagraphChild[] | null[] => {
    if (only?.type !== 'paragraph' || others.length > 0) return [null]
    return [
      ...(index > 0 ? [new TextRun(afterFact)] : []),
      ...runsOf([isolated(unbroken(term))], scope, { style: scope.styleId('ItemLabel') }),
      new TextRun(afterTerm),
      ...runsOf(
        [isolated(isShortFact(only.children) ? unbroken(only.children) : only.children)],
        within(scope, only),
      ),
    ]
  })
  if (runs.includes(null)) return null
  return paragraphOf(settingIn(scope, placeStyle(scope) ?? 'FactLine'), runs as ParagraphChild[])
}

/** The term hangs out to the left of what is said about it. */
function factOf(fact: Fact, column: number, scope: Scope): FileChild[] {
  const [first, ...more] = fact.children
  const headed = first?.type === 'paragraph'
  const rest = headed ? more : fact.children
  const [head = scope, body = scope] = rest.length === 0 ? [scope] : scopesOf(2, scope)
  const inner: Scope = { ...inset(head, column, 0), keepNext: head.keepNext || rest.length > 0 }
  const term = runsOf(fact.term, head, { style: scope.styleId('FactTerm') })
  const words = headed ? runsOf(first.children, within(inner, first)) : []
  const isWide = plainText(fact.term).length * termLetter > column
  const gap =
    term.length > 0 && words.length > 0
      ? [new TextRun({ children: [new Tab()] }), ...(isWide ? [new TextRun({ break: 1 })] : [])]
      : []
  const isLast = scope.inFact === 'last' && rest.length === 0
  const { indent, ...setting } = settingIn(inner, factStyle(inner, isLast))
  return [
    paragraphOf({ ...setting, ...(indent ? { indent: { ...indent, hanging: column } } : {}) }, [
      ...term,
      ...gap,
      ...words,
    ]),
    ...rest.flatMap((block, index) => {
      const inFact = scope.inFact === 'last' && index === rest.length - 1 ? 'last' : 'fact'
      return blocksOf([block], { ...inset(body, column, 0), inFact })
    }),
  ]
}
