import {
  type FileChild,
  Footer,
  Header,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { Document, Footnote, RunningLine } from '../../../document/document.ts'
import type { Theme } from '../../../document/theme.ts'
import { uriOf } from '../../../document/uri-of.ts'
import { blocksOf } from '../body/blocks-of.ts'
import { paragraphOf, type Setting } from '../body/paragraph-of.ts'
import { runningLine } from '../body/running-lines.ts'
import { type Scope, within } from '../body/scope.ts'
import { columnGap, columnWidth, sectionsOf } from '../body/sections.ts'
import { settingIn } from '../body/setting-of.ts'
import { hex, twipsOfMillimetres } from '../units.ts'
import { xmlSafe } from '../xml-safe.ts'
import type { Parts } from './parts.ts'

/** The document as docx sees it, as parts; styles, numbering and properties are still docx's own. */
export function wordFile(document: Document, scope: Scope): Parts {
  const { theme, header, footer } = document
  const lines = {
    header: new Header({ children: [runningLine(header, 'Header', scope)] }),
    footer: new Footer({ children: [runningLine(footer, 'Footer', scope)] }),
  }
  const empty: RunningLine = { start: [], end: [], firstPage: true }
  const nothing = {
    header: new Header({ children: [runningLine(empty, 'Header', scope)] }),
    footer: new Footer({ children: [runningLine(empty, 'Footer', scope)] }),
  }
  const file = new WordDocument({
    compatabilityModeVersion: 15,
    // A justified line that ends in a hard break is not stretched.
    compatibility: { doNotExpandShiftReturn: true },
    defaultTabStop: 709,
    features: { updateFields: false },
    hyphenation: { autoHyphenation: theme.text.hyphenate, doNotHyphenateCaps: true },
    theme: themeOf(theme),
    customProperties: identifiers(document),
    footnotes: footnotesOf(document, scope),
    sections: bodyOf(document, scope).map(({ columns, children }, index) => ({
      children,
      ...(index === 0
        ? {
            headers: { default: lines.header, first: header.firstPage ? lines.header : nothing.header },
            footers: { default: lines.footer, first: footer.firstPage ? lines.footer : nothing.footer },
          }
        : {}),
      properties: {
        page: pageOf(theme),
        titlePage: index === 0 && (!header.firstPage || !footer.firstPage),
        ...(index === 0 ? {} : { type: SectionType.CONTINUOUS }),
        ...(columns === 1 ? {} : { column: { count: columns, space: columnGap, equalWidth: true } }),
      },
    })),
  })
  addLinks(file, scope)
  return Packer['compiler'].compile(file)
}

/** Below this width in twips lines are not justified: few words would leave wide spaces. */
const justified = 3600

interface WordSection {
  columns: number
  children: FileChild[]
}

/** The body's sections that have something to show. Header and footer of the first are those of all. */
function bodyOf(document: Document, scope: Scope): WordSection[] {
  const sections = sectionsOf(document, scope.width)
    .map((section): WordSection => {
      const { columns, blocks, previous, next } = section
      const width = columnWidth(scope.width, columns)
      const alignment = width < justified ? 'left' : null
      const inner = within({ ...scope, width, alignment }, section)
      return { columns, children: blocksOf(blocks, inner, { previous, next }) }
    })
    .filter(({ children }) => children.length > 0)
  const last = sections.length - 1
  return sections.length === 0
    ? [{ columns: 1, children: [] }]
    : sections.map((section, index) => (index === last ? section : endingInParagraph(section, scope)))
}

/** A section ends in a paragraph, which holds its properties; one that is for nothing else takes no room. */
const endingInParagraph = ({ columns, children }: WordSection, scope: Scope): WordSection => ({
  columns,
  children: children.at(-1) instanceof Paragraph ? children : [...children, paragraphOf(lineless(scope), [])],
})

const lineless = (scope: Scope): Setting => ({
  ...settingIn(scope, 'BodyText'),
  spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
})

const pageOf = ({ page }: Theme) => ({
  size: { width: twipsOfMillimetres(page.width), height: twipsOfMillimetres(page.height) },
  margin: {
    top: twipsOfMillimetres(page.top),
    bottom: twipsOfMillimetres(page.bottom),
    left: twipsOfMillimetres(page.inner),
    right: twipsOfMillimetres(page.outer),
    header: twipsOfMillimetres(page.top / 2),
    footer: twipsOfMillimetres(page.bottom / 2),
  },
})

/** Fonts and colours that an editor changes in Word's Design tab. */
const themeOf = ({ fonts, colours }: Theme) => ({
  name: 'Policy brief',
  fonts: { headings: fonts.word, body: fonts.word },
  colors: {
    dark1: hex(colours.text),
    light1: 'FFFFFF',
    dark2: hex(colours.accent),
    light2: hex(colours.tint),
    accent1: hex(colours.accent),
    accent2: hex(colours.muted),
    hyperlink: hex(colours.link),
    followedHyperlink: hex(colours.link),
  },
})

/** Word takes one value a name, whatever its case. */
function identifiers({ metadata }: Document): { name: string; value: string }[] {
  const byName = new Map<string, { name: string; value: string }>()
  for (const { name, value } of metadata.identifiers) {
    const key = name.toLowerCase()
    const known = byName.get(key)
    byName.set(key, known ? { name: known.name, value: `${known.value}; ${value}` } : { name, value })
  }
  return [...byName.values()].map(({ name, value }) => ({ name: xmlSafe(name), value: xmlSafe(value) }))
}

/** Word's own notes, each with those that stand within it. */
function footnotesOf({ footnotes }: Document, scope: Scope) {
  const { notes } = scope.plan
  const numbers = [...new Set(footnotes.flatMap(({ id }) => notes.get(id)?.number ?? []))]
  return Object.fromEntries(
    numbers.map((number) => {
      const own = footnotes.filter(({ id }) => notes.get(id)?.number === number)
      return [number, { children: own.flatMap((note) => noteOf(note, scope)) as Paragraph[] }] as const
    }),
  )
}

function noteOf(note: Footnote, scope: Scope): FileChild[] {
  const inner = within({ ...scope, place: 'note' }, note)
  const label = scope.plan.notes.get(note.id)?.label ?? null
  const mark =
    label === null ? [] : [new TextRun({ style: scope.styleId('FootnoteReference'), children: [label] })]
  return startingInParagraph(
    blocksOf(note.children, inner),
    [...mark, new TextRun({ children: [' '] })],
    inner,
  )
}

/** The note's number stands in its first paragraph, a blank before its words. */
function startingInParagraph(blocks: FileChild[], start: TextRun[], scope: Scope): FileChild[] {
  const [first] = blocks
  if (!(first instanceof Paragraph)) return [paragraphOf(settingIn(scope, 'FootnoteText'), start), ...blocks]
  for (const run of start.toReversed()) first.addRunToFront(run)
  return blocks
}

/** Body and notes are parts of their own, each with the addresses that it links to. */
function addLinks(file: WordDocument, { plan }: Scope): void {
  for (const [url, id] of plan.links) {
    for (const part of [file.Document, file.FootNotes]) {
      part.Relationships.addRelationship(id, hyperlink, uriOf(url), 'External')
    }
  }
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
