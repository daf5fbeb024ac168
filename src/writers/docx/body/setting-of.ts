import type { Alignment, ParagraphStyle, Phrasing } from '../../../document/document.ts'
import { directionOfLine } from '../../../document/isolates.ts'
import { bulletStyle, continueStyle, listIndent, numberStyle, styleLevels } from '../package/numbering-xml.ts'
import { factColumn, labelIndent, quoteIndent } from '../styles.ts'
import { twips } from '../units.ts'
import { boxEnd, boxIndent, boxStyle } from './box-look.ts'
import type { Setting } from './paragraph-of.ts'
import { offset, type Scope } from './scope.ts'

/** How a list item's first paragraph is marked. */
export interface ItemMark {
  listId: number
  ordered: boolean
  kind: 'bullet' | 'number' | 'other'
  /** How much further in its words stand than those of plain items, in twips. */
  extra: number
}

/**
 * The scope of a paragraph of these words: where they run from right to left, Word takes an indent at the left to be at the
 * right, so that the room of containers changes sides.
 */
export const directed = (scope: Scope, nodes: readonly Phrasing[]): Scope =>
  directionOfLine(nodes) === 'rtl'
    ? { ...scope, direction: 'rtl', left: scope.right, right: scope.left }
    : scope

/** A paragraph's style where it stands, and how it must differ from that style. */
export function settingOf(scope: Scope, style: ParagraphStyle, mark: ItemMark | null = null): Setting {
  const id = mark ? markedStyle(scope, mark) : plainStyle(scope, style)
  return settingIn(scope, id, mark)
}

/** The same for a style that is given; in a box what has no style there has the box's own. */
export function settingIn(scope: Scope, style: string, mark: ItemMark | null = null): Setting {
  const id = scope.box && unboxed.has(style) ? boxStyle(scope.box.kind) : style
  const level = mark && levelOf(scope, mark)
  const indent = indentOf(scope, id, mark)
  return {
    style: scope.styleId(id),
    ...(mark && level !== null ? { list: { id: mark.listId, level } } : {}),
    ...(scope.keepNext ? { keepNext: true } : {}),
    ...(scope.direction === 'rtl' ? { bidi: true } : {}),
    ...spacingOf(scope, id),
    ...(indent === null ? {} : { indent }),
    ...(scope.alignment === null ? {} : { alignment: alignmentIn(scope, scope.alignment) }),
  }
}

const alignmentIn = ({ direction }: Scope, alignment: Alignment): Alignment =>
  direction === 'rtl' && alignment === 'right' ? 'left' : alignment

/** Without ground and bar these would cut the box in two. */
const unboxed = new Set([
  'Figure',
  'Caption',
  'HTMLPreformatted',
  'FactLine',
  'FactContinued',
  'FactContinuedLast',
])

const deepest = 8

/** In cells, notes and boxes a list has their style, and so needs a definition of its own. */
function levelOf(scope: Scope, { kind }: ItemMark): number | null {
  const depth = Math.min(scope.depth - 1, deepest)
  if (scope.box) return depth
  return scope.listLevel(kind, depth) ?? (placeStyle(scope) === null ? null : depth)
}

const bodyStyles: Readonly<Record<ParagraphStyle, string>> = {
  body: 'BodyText',
  lead: 'Subtitle',
  kicker: 'Kicker',
  note: 'SmallPrint',
  statement: 'Statement',
}

const bandStyles: Readonly<Record<ParagraphStyle, string>> = {
  ...bodyStyles,
  body: 'BandText',
  lead: 'BandText',
  kicker: 'BandKicker',
  note: 'BandText',
}

/** The style that everything in a cell or a note has; null in the body. */
export function placeStyle({ place }: Scope): string | null {
  if (place === 'note') return 'FootnoteText'
  if (place === 'header cell') return 'TableHeading'
  return place === 'body' ? null : 'TableText'
}

function plainStyle(scope: Scope, style: ParagraphStyle): string {
  const own = placeStyle(scope)
  if (own !== null) return own
  if (scope.box) return boxStyle(scope.box.kind, style === 'kicker' ? 'Title' : '')
  if (scope.depth > scope.outer) return continueStyle(scope.depth - 1)
  if (scope.inFact) return scope.inFact === 'last' ? 'FactContinuedLast' : 'FactContinued'
  if (scope.inQuote)
    return `${scope.inQuote === 'pull' ? 'PullQuote' : 'Quote'}${scope.direction === 'rtl' ? 'FromRight' : ''}`
  if (scope.onBand) return bandStyles[style]
  return style === 'body' && scope.belowTable ? 'BodyTextAfterTable' : bodyStyles[style]
}

function markedStyle(scope: Scope, { ordered }: ItemMark): string {
  const place = placeStyle(scope)
  if (place !== null) return place
  if (scope.box) return boxStyle(scope.box.kind, 'List')
  return ordered ? numberStyle(scope.depth - 1) : bulletStyle(scope.depth - 1)
}

/** Room that a style does not give: below a table, and in a box whose paragraphs must touch. */
function spacingOf({ box, belowTable, place }: Scope, id: string): Pick<Setting, 'spacing'> {
  const before = belowTable && place === 'body' && id !== 'BodyTextAfterTable' ? twips(10) : null
  const after = box?.touching ? 0 : null
  if (before === null && after === null) return {}
  return { spacing: { ...(before === null ? {} : { before }), ...(after === null ? {} : { after }) } }
}

/** Says an indent only where the style, or the list's level, would give another. */
function indentOf(scope: Scope, id: string, mark: ItemMark | null): NonNullable<Setting['indent']> | null {
  const own = ownIndent(scope, id, mark)
  const extra = mark?.extra ?? 0
  const left = offset(scope) + extra
  if (own.left === left && own.right === scope.right) return null
  const { hanging } = listIndent(0)
  return {
    left,
    ...(scope.right > 0 || own.right > 0 ? { right: scope.right } : {}),
    ...(mark ? { hanging: hanging + extra } : {}),
  }
}

interface Indent {
  left: number
  right: number
}

/** The indent that a style, or a list's level, gives by itself. */
function ownIndent(scope: Scope, id: string, mark: ItemMark | null): Indent {
  const { depth, box } = scope
  const level = Math.min(depth - 1, deepest)
  if (box && id.startsWith(boxStyle(box.kind)))
    return { left: boxIndent + partIndent(id.slice(boxStyle(box.kind).length)), right: boxEnd }
  if (mark) return { left: listIndent(level).left + mark.extra, right: 0 }
  if (id.startsWith('ListContinue'))
    return { left: listIndent(Math.min(depth, styleLevels) - 1).left, right: 0 }
  if (id.startsWith('Fact') && id !== 'FactLine') return { left: factColumn, right: 0 }
  if (id === 'LabelledItem') return { left: labelIndent, right: 0 }
  return id.startsWith('Quote') ? { left: quoteIndent, right: quoteIndent } : { left: 0, right: 0 }
}

function partIndent(part: string): number {
  if (part === 'List') return listIndent(0).left
  if (part === 'Label') return labelIndent
  return part === 'Fact' ? factColumn : 0
}
