import type { Element } from 'xast'
import { rightToLeft } from '../../document/direction.ts'
import { listing } from '../../listings/listing.ts'
import { styleChain, type WordFile } from '../../word/word-file.ts'
import { child, elements, isOn, ownText, valueIn, within, textOf as wordsOf } from '../../word/xml.ts'
import type { Strange } from '../accessible/looked-at.ts'
import { excerpt } from './rule.ts'

const words = (text: string): string[] => text.trim().split(/\s+/u)

/** What the body and the notes of a brief are made of. Struck words, boxes and symbols are in none. */
const own: ReadonlySet<string> = new Set(
  words(`
  w:document w:body w:footnotes w:footnote w:separator w:continuationSeparator w:footnoteRef w:footnoteReference
  w:endnotes w:endnote w:endnoteRef
  w:p w:pPr w:pStyle w:keepNext w:bidi w:pageBreakBefore w:numPr w:ilvl w:numId w:tabs w:tab w:spacing w:ind w:jc w:sectPr
  w:r w:rPr w:rStyle w:b w:bCs w:i w:iCs w:noProof w:rtl w:vertAlign w:lang w:t w:br w:fldChar w:instrText
  w:hyperlink w:bookmarkStart w:bookmarkEnd
  w:sdt w:sdtPr w:sdtContent w:alias w:docPartObj w:docPartGallery w:docPartUnique
  w:tbl w:tblPr w:tblStyle w:tblW w:tblInd w:tblLayout w:tblLook w:tblCaption w:tblDescription w:tblGrid w:gridCol
  w:tr w:trPr w:cantSplit w:tblHeader w:tc w:tcPr w:tcW w:gridSpan w:vMerge
  w:drawing wp:inline wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphicFrameLocks a:graphic a:graphicData
  pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr a:picLocks pic:blipFill a:blip a:extLst a:ext asvg:svgBlip a:srcRect
  a:stretch a:fillRect pic:spPr a:xfrm a:off a:prstGeom a:avLst
`),
)

/** What heads and feet of pages are made of beside: a house’s may have pictures, and paragraphs of any look. */
const ofHouses: ReadonlySet<string> = new Set([
  ...own,
  ...words('w:hdr w:ftr w:ptab w:cr w:noBreakHyphen w:pict mc:AlternateContent'),
])
const looksOfHouses: ReadonlySet<string> = new Set(
  words('w:pPr w:drawing w:pict mc:AlternateContent w:tblPr w:tcPr'),
)

/** Fields that say the same whenever the file is opened. */
const lasting =
  /^\s*(?:NOTEREF|TOC|PAGEREF|PAGE|NUMPAGES|STYLEREF|SECTION|SECTIONPAGES|HYPERLINK|TITLE|SUBJECT|AUTHOR|KEYWORDS)\b/u

/** What styles may say of words; none of it hides them or strikes them out. */
const looks: ReadonlySet<string> = new Set(
  words(`
  w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:color
  w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:bdr w:shd w:vertAlign w:rtl w:cs w:em w:lang w:rStyle
  w:eastAsianLayout w14:ligatures w14:numForm w14:numSpacing w14:stylisticSets w14:cntxtAlts
`),
)

/** Sizes in half points, spaces in twips, widths in per cent, heights in half points: beyond them nobody reads. */
const readable: Readonly<Record<string, readonly [least: number, most: number]>> = listing({
  'w:sz': [8, 400],
  'w:spacing': [-40, 400],
  'w:w': [50, 200],
  'w:position': [-60, 60],
})

/** What a Word file has that a brief of this program has not, and that might show what is not read, or hide what is. */
export function strangeInWord(file: WordFile): Strange[] {
  const found: Strange[] = []
  const headings = new Map(
    file.paragraphs.flatMap(({ element, level, text }) => (level > 0 ? [[element, text] as const] : [])),
  )
  for (const { name, root } of file.stories) {
    let place = name
    const isHouses = /^(?:header|footer)/u.test(name)
    const known = isHouses ? ofHouses : own
    const visit = (element: Element): void => {
      const heading = headings.get(element)
      if (heading !== undefined) place = excerpt(heading)
      const isLook = isHouses && element.name === 'w:rPr'
      const strange = isLook ? elements(element).flatMap(strangeLook) : strangeIn(element, known)
      for (const what of strange) found.push({ found: what, place })
      // What is strange is told once, without what is in it.
      const isWhole = isLook || element.name === 'w:sectPr' || (isHouses && looksOfHouses.has(element.name))
      if (known.has(element.name) && !isWhole) for (const inner of elements(element)) visit(inner)
    }
    visit(root)
  }
  return [...found, ...strangeLooks(file)]
}

function strangeIn(element: Element, known: ReadonlySet<string>): string[] {
  const { name } = element
  if (!known.has(name)) return [`<${name}>`]
  switch (name) {
    case 'w:instrText':
      return lasting.test(ownText(element)) ? [] : [`field ${ownText(element).trim().slice(0, 40)}`]
    case 'w:sdt':
      return within(element, 'w:docPartGallery').length === 1 ? [] : ['<w:sdt>']
    case 'w:docPartGallery':
      return valueIn(element) === 'Table of Contents' ? [] : [`gallery ${valueIn(element)}`]
    case 'w:p':
      return [
        ...(hasLowLines(element) && wordsOf(element).trim() !== '' ? ['words in lines of no height'] : []),
        ...(isTurned(element) ? ['words from right to left'] : []),
      ]
    case 'w:ind':
      return isOutOfPage(element) ? ['indent out of the page'] : []
    case 'wp:extent':
      return ['cx', 'cy'].some((key) => Number(valueIn(element, key) ?? 0) < leastSide)
        ? ['picture too small to be seen']
        : []
    case 'a:xfrm':
      return Object.keys(element.attributes).length > 0 ? ['picture that is turned'] : []
    case 'a:srcRect':
      return Object.keys(element.attributes).length > 0 ? ['picture that is cut'] : []
    default:
      return []
  }
}

const isOutOfPage = (indent: Element): boolean =>
  Object.entries(indent.attributes).some(
    ([name, value]) => !/Chars$/u.test(name) && Math.abs(Number(value)) > widest,
  )

/** Whether words run in a direction in which none of them is written. */
const isTurned = (paragraph: Element): boolean =>
  ['w:bidi', 'w:rtl'].some((name) => within(paragraph, name).some(isOn)) &&
  !rightToLeft.test(wordsOf(paragraph))

function hasLowLines(paragraph: Element): boolean {
  const spacing = child(child(paragraph, 'w:pPr'), 'w:spacing')
  return valueIn(spacing, 'w:lineRule') === 'exact' && Number(valueIn(spacing, 'w:line')) < leastLine
}

/** In twips, twips and English Metric Units (a tenth of a millimetre). */
const leastLine = 100
const widest = 9000
const leastSide = 3600

/** What styles that are in use say of words and of their place, and marks of lists. */
function strangeLooks({ styles, stories, defaults, numbering, normal }: WordFile): Strange[] {
  const used = new Set([
    normal,
    ...stories.flatMap(({ byName }) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
        (byName.get(name) ?? []).map((one) => valueIn(one)),
      ),
    ),
  ])
  const chains = new Set([...used].flatMap((id) => styleChain(styles, id)))
  const levels = numbering ? within(numbering, 'w:lvl') : []
  return [
    ...[...chains].map((style) => ({
      parts: [style, ...within(style, 'w:tblStylePr')],
      place: `style ${valueIn(style, 'w:styleId')}`,
    })),
    { parts: levels, place: 'marks of lists' },
    { parts: elements(defaults), place: 'defaults' },
  ].flatMap(({ parts, place }) =>
    parts
      .flatMap((part) => [
        ...elements(child(part, 'w:rPr')).flatMap(strangeLook),
        ...elements(child(part, 'w:pPr')).flatMap(strangePlace),
      ])
      .map((found) => ({ found, place })),
  )
}

const strangePlace = (property: Element): string[] =>
  property.name === 'w:ind' && isOutOfPage(property) ? ['indent out of the page'] : []

function strangeLook(look: Element): string[] {
  const { name } = look
  const range = readable[name]
  if (range) {
    const value = Number(valueIn(look) ?? range[0])
    return value >= range[0] && value <= range[1] ? [] : [`<${name}> of ${value}`]
  }
  return looks.has(name) || !isOn(look) ? [] : [`<${name}>`]
}
