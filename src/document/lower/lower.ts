import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { Budget, defaultLimits, type Limits, OverLimit } from '../../limits/limits.ts'
import type { Block, Contents, Document, Metadata } from '../document.ts'
import { plainText } from '../plain-text.ts'
import type { Theme } from '../theme.ts'
import { estimatedPages } from './estimated-pages.ts'
import { calledFootnotes, footnoteDefinitions } from './footnotes.ts'
import { namedIds } from './heading-id.ts'
import { logoOf } from './logo.ts'
import { lowerBlocks } from './lower-blocks.ts'
import { inside, type Lowering, type ReadPicture, reportOf } from './lowering.ts'
import { type CaptionWords, numberedCaptions } from './numbered-captions.ts'
import { numberedHeadings } from './numbered-headings.ts'
import { type RunningWords, runningLine } from './running-line.ts'
import { typographicQuotes } from './typographic-quotes.ts'

/** What stands around a brief's text. */
export interface Frame {
  theme: Theme
  /** The files that the theme names, by their paths in it. */
  themeFiles?: ReadonlyMap<string, Uint8Array>
  /** BCP 47 tag of the brief's own words. */
  language: string
  metadata: Metadata
  /** What `{title}`, `{series}`, `{type}` and `{date}` mean in header and footer. */
  words: RunningWords
  /** How captions are numbered; where there is nothing, they are not. */
  captions?: CaptionWords
  picture: ReadPicture
  /** What a brief may cost. */
  limits?: Limits
  /** The files of which is told what lies at no line of them. */
  files: { template: string; notes: string }
}

/** A filled template as the tree that every format can hold; what none can hold is a message. */
export function lower(root: Root, frame: Frame): { document: Document; messages: VFileMessage[] } {
  const lowering = begin(root, frame)
  const blocks = flowOf(root, lowering, frame)
  const inOrder = frame.theme.headings.numbered ? numberedHeadings(blocks) : blocks
  const { captions } = frame
  const captioned = captions ? numberedCaptions(inOrder, captions, frame.language) : inOrder
  const children = withContents(captioned, frame.theme)
  if (children.length === 0 && !lowering.messages.some(({ ruleId }) => ruleId === 'limit'))
    reportOf(lowering, frame.files.template, 'brief-empty', 'Unexpected empty brief, expected text')
  const { theme, themeFiles = new Map(), language, metadata, words } = frame
  const document: Document = {
    type: 'document',
    language,
    metadata,
    theme,
    ...(themeFiles.size > 0 ? { themeFiles } : {}),
    header: runningLine(theme.header, words),
    footer: runningLine(theme.footer, words),
    children: withLogo(children, logoOf(theme, themeFiles)),
    footnotes: lowering.footnotes,
    attachments: [],
  }
  const set = theme.text.quotes === 'language' ? typographicQuotes(document) : document
  return { document: set, messages: lowering.messages }
}

/** The blocks of the flow, with the footnotes that they call; none where they are too many. */
function flowOf(root: Root, lowering: Lowering, { files }: Frame): Block[] {
  try {
    const blocks = lowering.blocks(root.children, { headings: true, style: 'body' })
    // A list that grows while it is walked: footnotes may call others.
    for (const { footnote, definition } of lowering.waiting)
      Object.assign(footnote, { children: lowering.blocks(definition.children, inside) })
    return blocks
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    reportOf(lowering, files.notes, 'limit', `${error.message}. ${error.note}`)
    return []
  }
}

/** The logo stands above the title, below a band. */
function withLogo(children: readonly Block[], logo: readonly Block[]): Block[] {
  const bands = children[0]?.type === 'band' ? 1 : 0
  return [...children.slice(0, bands), ...logo, ...children.slice(bands)]
}

function begin(root: Root, { theme, picture, limits = defaultLimits }: Frame): Lowering {
  const named = namedIds(root)
  const lowering: Lowering = {
    blocks: (nodes, place) => lowerBlocks(nodes, place, lowering),
    theme,
    picture,
    limits,
    named,
    given: new Set(),
    ids: new Set(named),
    numbers: new Map(),
    depth: { last: 0 },
    tables: { count: 0 },
    cells: new Budget('cells', limits),
    room: new Budget('blocks', limits),
    figures: { count: 0 },
    definitions: footnoteDefinitions(root),
    calls: new Map(),
    called: calledFootnotes(root),
    footnotes: [],
    waiting: [],
    numbered: new Map(),
    messages: [],
    told: new Set(),
  }
  return lowering
}

/** A contents list stays only where the brief has as many headings and pages as the theme says, and stands once. */
function withContents(blocks: readonly Block[], theme: Theme): Block[] {
  const { contents } = theme
  const listed = blocks.filter(
    (block) => block.type === 'heading' && block.depth > 1 && block.depth <= contents.depth,
  )
  const wanted = listed.length >= contents.from && Math.ceil(estimatedPages(blocks, theme)) >= contents.pages
  let found = false
  const isKept = ({ title }: Contents): boolean => {
    if (found || !wanted || plainText(title) === '') return false
    found = true
    return true
  }
  return keptIn(blocks, isKept)
}

/** Without the contents lists that do not stay, and without what holds nothing then. */
function keptIn(blocks: readonly Block[], isKept: (block: Contents) => boolean): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'contents') return isKept(block) ? [block] : []
    if (block.type === 'sideBySide') {
      const sides = block.children.map((side) => ({ ...side, children: keptIn(side.children, isKept) }))
      const filled = sides.filter(({ children }) => children.length > 0)
      return filled.length > 1 ? [{ ...block, children: filled }] : filled.flatMap(({ children }) => children)
    }
    if (block.type !== 'callout' && block.type !== 'margin') return [block]
    const children = keptIn(block.children, isKept)
    return children.length === 0 ? [] : [{ ...block, children }]
  })
}
