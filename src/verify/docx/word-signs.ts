import type { Element, ElementContent } from 'xast'
import { styleChain, type WordFile } from '../../word/word-file.ts'
import { child, elements, isOn, valueIn, within, wordsIn } from '../../word/xml.ts'
import { type SignBook, type SignedCell, type Signs, sheetOf, signBook, tableSigns } from '../signs.ts'

interface Walk {
  book: SignBook
  file: WordFile
  /** Levels of headings, from 1. */
  headings: ReadonlyMap<Element, number>
  /** Words of the headings that bookmarks stand in. */
  bookmarks: ReadonlyMap<string, string>
  marks: ReturnType<typeof numbering>
}

/** What a Word file is beside its words. */
export function wordSigns(file: WordFile, title: string | null, language: string | null): Signs {
  const book = signBook(title, language)
  const headings = headingsIn(file)
  const walk = { book, file, headings, bookmarks: bookmarksIn(file, headings), marks: numbering(file) }
  const notes = file.stories.find(({ name }) => name === 'footnotes')
  const shown = elements(notes?.root).filter(({ attributes }) => attributes['w:type'] === undefined)
  for (const block of [...elements(file.body), ...shown.flatMap((note) => elements(note))])
    visit(block, false, walk)
  for (const anchor of file.body.children.flatMap(contentsIn))
    book.add('contents', walk.bookmarks.get(anchor) ?? 'nowhere')
  for (const size of new Set(within(file.body, 'w:pgSz').map(sizeOf))) book.add('pages', size)
  const { nesting: _, headings: levels, ...signs } = book.signs
  return file.paragraphs.some(isTitle) ? { ...signs, headings: levels } : signs
}

/** Below a title, Heading 1 is of the second level. */
const isTitle = ({ styleName }: WordFile['paragraphs'][number]): boolean => styleName === 'title'

const headingsIn = ({ paragraphs }: WordFile): Map<Element, number> =>
  new Map(
    paragraphs.flatMap((one) =>
      isTitle(one)
        ? [[one.element, 1] as const]
        : one.level > 0
          ? [[one.element, one.level + 1] as const]
          : [],
    ),
  )

function bookmarksIn({ paragraphs }: WordFile, headings: ReadonlyMap<Element, number>): Map<string, string> {
  return new Map(
    paragraphs.flatMap(({ element }) =>
      within(element, 'w:bookmarkStart').map(
        (mark) =>
          [valueIn(mark, 'w:name') ?? '', headings.has(element) ? textIn(element) : 'another place'] as const,
      ),
    ),
  )
}

/** Tells what mark an item has, and counts the numbers of each list. */
function numbering({
  numbering: root,
  styles,
}: WordFile): (properties: Element | undefined) => { marker: string; level: number } | null {
  const definitions = new Map(
    elements(root)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [valueIn(one, 'w:abstractNumId') ?? '', one]),
  )
  const lists = new Map(
    elements(root)
      .filter(({ name }) => name === 'w:num')
      .map((one) => [valueIn(one, 'w:numId') ?? '', one]),
  )
  const counts = new Map<string, number>()
  const numberProperties = (properties: Element | undefined): { id: string; level: number } | null => {
    const all = [
      properties,
      ...styleChain(styles, valueIn(child(properties, 'w:pStyle'))).map((style) => child(style, 'w:pPr')),
    ]
    const found = all.map((one) => child(one, 'w:numPr')).find(Boolean)
    const id = valueIn(child(found, 'w:numId'))
    return id === undefined || id === '0' ? null : { id, level: Number(valueIn(child(found, 'w:ilvl')) ?? 0) }
  }
  return (properties) => {
    const found = numberProperties(properties)
    const list = found && lists.get(found.id)
    if (!found || !list) return null
    const { id, level } = found
    const definition = definitions.get(valueIn(child(list, 'w:abstractNumId')) ?? '')
    const own = elements(definition).find(
      (one) => one.name === 'w:lvl' && Number(valueIn(one, 'w:ilvl')) === level,
    )
    const text = valueIn(child(own, 'w:lvlText')) ?? ''
    const form = valueIn(child(own, 'w:numFmt'))
    if (form === 'bullet') return { marker: boxes.get(text) ?? 'bullet', level }
    const override = elements(list).find(
      (one) => one.name === 'w:lvlOverride' && Number(valueIn(one, 'w:ilvl')) === level,
    )
    const start = Number(valueIn(child(override, 'w:startOverride')) ?? valueIn(child(own, 'w:start')) ?? 1)
    const count = (counts.get(`${id} ${level}`) ?? start - 1) + 1
    counts.set(`${id} ${level}`, count)
    const [, prefix] = /^(\p{L}+)%\d$/u.exec(text) ?? []
    const number = form === 'decimal' ? `${count}` : `${count} as ${form}`
    return { marker: prefix === undefined ? `number ${number}` : `${prefix}${number}`, level }
  }
}

const boxes = new Map([
  ['☐', 'open'],
  ['☑', 'done'],
])

function visit(block: Element, inCell: boolean, walk: Walk): void {
  const { book } = walk
  if (block.name === 'w:tbl') {
    if (!inCell) tableSigns(cellsOf(block), book)
    for (const cell of within(block, 'w:tc'))
      if (isOf(cell, block)) for (const one of elements(cell)) visit(one, true, walk)
  }
  if (block.name !== 'w:p') return
  const properties = child(block, 'w:pPr')
  const level = walk.headings.get(block)
  const mark = level === undefined ? walk.marks(properties) : null
  if (level !== undefined && !inCell) book.heading(level, textIn(block))
  if (mark && !inCell) {
    book.add('items', mark.marker)
    book.add('levels', `${mark.level}`)
  }
  book.newLine()
  runs(block, walk)
}

/** Whether a cell is of this table, and not of one within. */
const isOf = (cell: Element, table: Element): boolean =>
  elements(table).some((row) => elements(row).includes(cell))

function runs(parent: Element, walk: Walk): void {
  const { book, bookmarks } = walk
  for (const element of elements(parent)) {
    if (element.name === 'w:r') run(element, walk)
    if (element.name !== 'w:hyperlink') continue
    const anchor = valueIn(element, 'w:anchor')
    const words = textIn(element)
    if (anchor !== undefined && words.trim() !== '') {
      book.add('links', words)
      book.add('ways', `${words} → ${bookmarks.get(anchor) ?? 'nowhere'}`)
    }
    runs(element, walk)
  }
}

/** Between a fact’s term and what is said of it. */
const gap = /^(?:\u00A0\u00A0|\u2002 )$/u

function run(element: Element, { book }: Walk): void {
  const properties = child(element, 'w:rPr')
  const style = valueIn(child(properties, 'w:rStyle'))
  for (const part of elements(element)) {
    const text = part.name === 'w:t' ? wordsIn(part) : ''
    if (part.name === 'w:footnoteReference') book.call(valueIn(part, 'w:id') ?? '')
    else if (style === 'FootnoteReference') {
      if (text !== '') book.call(text)
    } else if (part.name === 'w:tab' || gap.test(text)) book.newLine()
    else if (part.name === 'w:br') book.say(' ', null)
    else if (style === 'HTMLCode') book.code(text)
    else if (text !== '') book.say(text, valueIn(child(properties, 'w:lang')) ?? null)
  }
}

/** Without the numbers of footnotes. */
const textIn = (element: Element): string =>
  within(element, 'w:r')
    .filter((one) => valueIn(child(child(one, 'w:rPr'), 'w:rStyle')) !== 'FootnoteReference')
    .flatMap(elements)
    .map((part) =>
      part.name === 'w:t' ? wordsIn(part) : part.name === 'w:br' || part.name === 'w:tab' ? ' ' : '',
    )
    .join('')

/** Where the entries of the contents list lead to. */
const contentsIn = (block: ElementContent): string[] =>
  block.type === 'element' && block.name === 'w:sdt'
    ? within(block, 'w:hyperlink').map((link) => valueIn(link, 'w:anchor') ?? '')
    : []

/** Twips are twentieths of a point. */
const sizeOf = (size: Element): string =>
  sheetOf(Number(valueIn(size, 'w:w')) / 20, Number(valueIn(size, 'w:h')) / 20)

/** A cell goes on in the rows below by cells of their own there, which say so. */
function cellsOf(table: Element): SignedCell[][] {
  const look = child(child(table, 'w:tblPr'), 'w:tblLook')
  const isHeaded = ['1', 'true', 'on'].includes(valueIn(look, 'w:firstColumn') ?? '')
  const above = new Map<number, SignedCell>()
  return elements(table)
    .filter(({ name }) => name === 'w:tr')
    .map((row) => {
      const isHead = isOn(child(child(row, 'w:trPr'), 'w:tblHeader'))
      let column = 0
      return elements(row)
        .filter(({ name }) => name === 'w:tc')
        .flatMap((cell) => {
          const properties = child(cell, 'w:tcPr')
          const merged = child(properties, 'w:vMerge')
          const begun = merged && valueIn(merged) !== 'restart' ? above.get(column) : undefined
          const columnSpan = Number(valueIn(child(properties, 'w:gridSpan')) ?? 1)
          const heads = isHead ? 'column' : isHeaded && column === 0 ? 'row' : null
          const isFilled = textIn(cell).trim() !== '' || within(cell, 'w:drawing').length > 0
          const own: SignedCell = begun ?? { columnSpan, rowSpan: 1, isFilled, heads }
          if (begun) begun.rowSpan += 1
          if (merged) above.set(column, own)
          else above.delete(column)
          column += columnSpan
          return begun ? [] : [own]
        })
    })
}
