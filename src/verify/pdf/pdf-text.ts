/** What a reader of the finished PDF gets through its tags: the tag tree as text, and the words block by block. */
import { listing } from '../../listings/listing.ts'
import type { Strange } from '../accessible/looked-at.ts'
import {
  type FinishedBlock,
  type FinishedLink,
  type FinishedRole,
  foldedBlocks,
  textsOf,
} from '../finished-text.ts'
import { sheetOf } from '../signs.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  PdfReference,
  type PdfValue,
  readPdf,
  textOf,
} from './pdf-objects.ts'
import type { PdfPictures } from './pdf-pictures.ts'
import { watch } from './strange-drawing.ts'

/** A tag with its children in order; a string is the text of one marked content, an annotation its `Contents`. */
export interface PdfTag {
  role: string
  attributes: Map<string, string>
  children: (PdfTag | PdfTagText | PdfTagAnnotation)[]
}
interface PdfTagText {
  text: string
  page: number
  /** Its number on the page. */
  content: number
}
interface PdfTagAnnotation {
  annotation: string
  /** The address out of the file that it leads to. */
  url?: string
  /** The place within the file. */
  place?: string
  page: number
}

/** The tag tree as indented text, a line a tag or a piece of content. */
export async function pdfTags(data: Uint8Array): Promise<string> {
  const lines: string[] = []
  const show = (node: PdfTag['children'][number], indent: string): void => {
    if ('text' in node) lines.push(`${indent}"${shown(node.text)}"`)
    else if ('annotation' in node) lines.push(`${indent}annotation ${JSON.stringify(node.annotation)}`)
    else {
      const attributes = [...node.attributes].map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
      lines.push(`${indent}${node.role}${attributes.join('')}`)
      for (const child of node.children) show(child, `${indent}  `)
    }
  }
  for (const tag of await pdfTagTree(data)) show(tag, '')
  return `${lines.join('\n')}\n`
}

/** Invisible characters become visible, so that a golden file tells a no-break space from a space. */
const shown = (text: string): string =>
  text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⍽').replaceAll('\u00ad', '‧')

/**
 * The words through the tags in reading order, block by block, white space folded, line-end hyphens taken out.
 * Contents list, list labels and footnote numbers are left out; running lines are artifacts and have no tag.
 */
export const pdfBlocks = (data: Uint8Array): Promise<FinishedBlock[]> =>
  opened(data, (open) => blocksOf(data, open))

/** The same of a file that is open already. */
const blocksOf = async (data: Uint8Array, open: OpenPdf): Promise<FinishedBlock[]> =>
  blocksOfTags(await tagTreeOf(data, open))

/** @param pictures by the page and number of the marked content that draws them */
export function blocksOfTags(tags: readonly PdfTag[], pictures: PdfPictures = new Map()): FinishedBlock[] {
  const blocks = rawBlocks(tags, pictures)
  return foldedBlocks(
    blocks.map(({ role, text, links, picture }) => ({
      role,
      ...(picture !== undefined && { picture }),
      text: text.replaceAll('\u00ad', ''),
      links: links.map(({ words, url }) => ({ words: words.replaceAll('\u00ad', ''), url })),
    })),
  )
}

export const pdfTextBlocks = async (data: Uint8Array): Promise<string[]> => textsOf(await pdfBlocks(data))

/** The same with spaces and line-end hyphens as they are. */
export const pdfRawTextBlocks = async (data: Uint8Array): Promise<string[]> =>
  textsOf(rawBlocks(await pdfTagTree(data)))

function rawBlocks(tags: readonly PdfTag[], pictures: PdfPictures = new Map()): FinishedBlock[] {
  const blocks: FinishedBlock[] = []
  for (const tag of tags) collect(tag, 'text', blocks, pictures)
  return blocks
}

const blockRoles = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const leftOut = new Set(['TOC', 'Reference'])

/** What the words in a tag are, where they are no heading. */
const roles: Readonly<Record<string, FinishedRole>> = listing({ TD: 'cell', TH: 'cell', Note: 'note' })

/** @param around what the words of the tag around it are */
function collect(tag: PdfTag, around: FinishedRole, blocks: FinishedBlock[], pictures: PdfPictures): void {
  if (leftOut.has(tag.role) || (tag.role === 'Lbl' && isMarker(tag))) return
  const role = roles[tag.role] ?? around
  if (tag.role === 'Figure')
    blocks.push({
      ...{ role: 'picture', text: tag.attributes.get('Alt') ?? '', links: [] },
      picture: pictureOf(tag, pictures),
    })
  if (blockRoles.has(tag.role)) {
    blocks.push({ role: tag.role === 'P' ? role : 'heading', text: words(tag), links: linksIn(tag) })
    return
  }
  for (const child of tag.children) {
    if ('role' in child) collect(child, role, blocks, pictures)
    else if ('text' in child && child.text.trim()) blocks.push({ role, text: child.text, links: [] })
  }
}

function pictureOf({ children }: PdfTag, pictures: PdfPictures): Uint8Array | null {
  for (const child of children) {
    const found = 'text' in child ? pictures.get(`${child.page}:${child.content}`) : undefined
    if (found) return found
  }
  return null
}

/** A link that is set on several lines has an annotation on each. */
function linksIn(tag: PdfTag): FinishedLink[] {
  return tag.children.flatMap((child): FinishedLink[] => {
    if (!('role' in child)) return []
    if (child.role !== 'Link') return linksIn(child)
    const urls = child.children.flatMap((one) => ('annotation' in one && one.url ? [one.url] : []))
    return [...new Set(urls)].map((url) => ({ words: words(child), url }))
  })
}

/** A list's label holds its marker, a fact's its term as a paragraph. */
const isMarker = (label: PdfTag): boolean =>
  !label.children.some((child) => 'role' in child && child.role === 'P')

export function words(tag: PdfTag): string {
  const pieces = tag.children.map((child) => {
    if ('text' in child) return child.text
    if ('annotation' in child || leftOut.has(child.role)) return ''
    return words(child)
  })
  return pieces.join('')
}

/** The tag tree of a file, with the text that each tag's content has for a reader. */
export const pdfTagTree = (data: Uint8Array): Promise<PdfTag[]> =>
  opened(data, (open) => tagTreeOf(data, open))

async function opened<Value>(data: Uint8Array, read: (open: OpenPdf) => Promise<Value>): Promise<Value> {
  const open = await openPdf(data)
  try {
    return await read(open)
  } finally {
    await open.close()
  }
}

async function tagTreeOf(data: Uint8Array, open: OpenPdf): Promise<PdfTag[]> {
  const file = readPdf(data)
  const { texts } = await shownTexts(open)
  return tagsIn(file, texts)
}

/** @param texts of each marked content, by page and number */
export function tagsIn(file: PdfFile, texts: ReadonlyMap<string, string>): PdfTag[] {
  const root = file.resolve(dictionary(file.resolve(file.trailer.get('Root'))).get('StructTreeRoot'))
  const pages = pageNumbers(file)
  const kids = list(file.resolve(dictionary(root).get('K')))
  return kids.map((kid) => readTag(file, dictionary(file.resolve(kid)), pages, texts))
}

export const dictionary = (value: PdfValue | undefined): PdfDictionary =>
  isDictionary(value) ? value : new Map()
export const list = (value: PdfValue | undefined): PdfValue[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

function readTag(
  file: PdfFile,
  element: PdfDictionary,
  pages: Map<number, number>,
  texts: ReadonlyMap<string, string>,
): PdfTag {
  const pageOf = (value: PdfValue | undefined): number =>
    value instanceof PdfReference ? (pages.get(value.number) ?? 0) : 0
  const content = (mcid: PdfValue | undefined, page: PdfValue | undefined): PdfTagText => ({
    text: texts.get(`${pageOf(page)}:${mcid}`) ?? '',
    page: pageOf(page),
    content: Number(mcid),
  })
  const children = list(file.resolve(element.get('K'))).map((kid) => {
    if (typeof kid === 'number') return content(kid, element.get('Pg'))
    const child = dictionary(file.resolve(kid))
    if (nameOf(child.get('Type')) === 'MCR')
      return content(child.get('MCID'), child.get('Pg') ?? element.get('Pg'))
    if (nameOf(child.get('Type')) !== 'OBJR') return readTag(file, child, pages, texts)
    const annotation = dictionary(file.resolve(child.get('Obj')))
    const url = textOf(file.resolve(dictionary(file.resolve(annotation.get('A'))).get('URI')))
    return {
      annotation: textOf(file.resolve(annotation.get('Contents'))) ?? '',
      ...(url !== undefined && { url }),
      ...(annotation.has('Dest') && { place: placeOf(file, annotation.get('Dest')) }),
      page: pageOf(child.get('Pg')),
    }
  })
  return { role: nameOf(element.get('S')) ?? '', attributes: attributesOf(file, element), children }
}

/** A place of a page, in letters: two that are the same are one place. */
export function placeOf(file: PdfFile, destination: PdfValue | undefined): string {
  const [page, ...view] = list(file.resolve(destination))
  const shown = view.map((value) => nameOf(value) ?? String(file.resolve(value)))
  return [page instanceof PdfReference ? page.number : '', ...shown].join(' ')
}

const texty = ['Lang', 'Alt', 'ActualText', 'E', 'ID']

function attributesOf(file: PdfFile, element: PdfDictionary): Map<string, string> {
  const found = new Map<string, string>()
  for (const key of texty) {
    const value = textOf(file.resolve(element.get(key)))
    if (value !== undefined) found.set(key, value)
  }
  for (const attributes of list(file.resolve(element.get('A')))) {
    for (const [key, value] of dictionary(file.resolve(attributes))) {
      if (key !== 'O' && key !== 'BBox' && key !== 'Placement') found.set(key, attributeText(file, value))
    }
  }
  return found
}

function attributeText(file: PdfFile, value: PdfValue): string {
  const resolved = file.resolve(value)
  if (Array.isArray(resolved)) return resolved.map((item) => attributeText(file, item)).join(' ')
  return nameOf(resolved) ?? textOf(resolved) ?? String(resolved)
}

/** Page objects by number, in the order of the page tree. */
export function pageNumbers(file: PdfFile): Map<number, number> {
  const numbers = new Map<number, number>()
  const visit = (value: PdfValue | undefined): void => {
    const node = dictionary(file.resolve(value))
    if (node.has('Kids')) for (const kid of list(file.resolve(node.get('Kids')))) visit(kid)
    else if (value instanceof PdfReference) numbers.set(value.number, numbers.size + 1)
  }
  visit(dictionary(file.resolve(file.trailer.get('Root'))).get('Pages'))
  return numbers
}

/** What pages show. */
interface ShownTexts {
  /** Of each marked content, by page and number. */
  texts: Map<string, string>
  /** What no tag can have: artifacts, and what is not marked at all. */
  outside: string[]
  /** What readers might see otherwise than it is read. */
  strange: Strange[]
  /** Of each page, how wide and high it is. */
  sheets: string[]
}

/**
 * The text of every marked content by page and number, as pdf.js decodes its glyphs through ToUnicode. (Its text
 * extraction guesses spaces from gaps; the glyphs themselves do not guess.)
 */
export async function shownTexts({ pdf, operations: OPS }: OpenPdf): Promise<ShownTexts> {
  const texts = new Map<string, string>()
  const outside: string[] = []
  const strange: Strange[] = []
  const sheets: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const operators = await page.getOperatorList()
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    sheets.push(sheetOf((right - left) * page.userUnit, (top - bottom) * page.userUnit))
    const watched = watch(OPS, page.view)
    const open: (number | null)[] = []
    let beside = ''
    const endBeside = () => {
      if (beside.trim() !== '') outside.push(beside)
      beside = ''
    }
    operators.fnArray.forEach((operator, index) => {
      const operands = (operators.argsArray[index] ?? []) as unknown[]
      const text = operator === OPS.showText ? glyphText(operands[0]) : ''
      watched.see(operator, operands, text)
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
        open.push(typeof operands[1] === 'number' ? operands[1] : null)
        endBeside()
      } else if (operator === OPS.endMarkedContent) {
        open.pop()
        endBeside()
      } else if (operator === OPS.beginText) {
        // The two ends of a line at a page's head are drawn one after the other.
        beside += ' '
      } else if (operator === OPS.showText) {
        const mcid = open.findLast((one) => one !== null)
        if (mcid === undefined || mcid === null) beside += text
        else texts.set(`${number}:${mcid}`, (texts.get(`${number}:${mcid}`) ?? '') + text)
      }
    })
    endBeside()
    strange.push(...watched.end().map((found) => ({ found, place: `page ${number}` })))
    page.cleanup()
  }
  return { texts, outside, strange, sheets }
}

/** The further glyphs of a letter drawn with several stand for U+2060, which is not seen. */
const glyphText = (glyphs: unknown): string =>
  (glyphs as (number | { unicode: string })[])
    .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode.replaceAll('\u2060', '')))
    .join('')
