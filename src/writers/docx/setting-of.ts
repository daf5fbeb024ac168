import type { ParagraphStyle } from '../../document/document.ts'
import { bulletStyle, continueStyle, listIndent, numberStyle, styleLevels } from './numbering-xml.ts'
import type { Setting } from './paragraph-of.ts'
import { offset, type Scope } from './scope.ts'
import { calloutEnd, calloutIndent, calloutNames, quoteIndent } from './styles.ts'
import { twips } from './units.ts'

/** How a list item's first paragraph is marked. */
export interface ItemMark {
  listId: number
  ordered: boolean
  kind: 'bullet' | 'number' | 'other'
  /** How much further in its words stand than those of plain items, in twips. */
  extra: number
}

/** A paragraph's style where it stands, and how it must differ from that style. */
export function settingOf(scope: Scope, style: ParagraphStyle, mark: ItemMark | null = null): Setting {
  const id = mark ? markedStyle(scope, mark) : plainStyle(scope, style)
  return settingIn(scope, id, mark)
}

/** The same for a style that is given. */
export function settingIn(scope: Scope, id: string, mark: ItemMark | null = null): Setting {
  const level = mark && levelOf(scope, mark)
  return {
    style: scope.styleId(id),
    ...(mark && level !== null ? { list: { id: mark.listId, level } } : {}),
    ...(scope.callout && (scope.callout.beside || !id.startsWith('Callout'))
      ? { box: scope.callout.look }
      : {}),
    ...(scope.keepNext ? { keepNext: true } : {}),
    ...spacingOf(scope),
    ...indentOf(scope, id, mark),
    ...(scope.alignment === null ? {} : { alignment: scope.alignment }),
  }
}

const deepest = 8

/** In cells and notes a list has their style, and so needs a definition of its own. */
function levelOf(scope: Scope, { kind }: ItemMark): number | null {
  const depth = Math.min(scope.depth - 1, deepest)
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
  if (scope.depth > scope.outer) return continueStyle(scope.depth - 1)
  if (scope.inFact) return 'FactContinued'
  if (scope.inQuote) return 'Quote'
  if (scope.onBand) return bandStyles[style]
  return scope.callout ? `Callout${calloutNames[scope.callout.kind].trim()}` : bodyStyles[style]
}

const markedStyle = (scope: Scope, { ordered }: ItemMark): string =>
  placeStyle(scope) ?? (ordered ? numberStyle(scope.depth - 1) : bulletStyle(scope.depth - 1))

function spacingOf({ callout, opening, closing }: Scope): Pick<Setting, 'spacing'> {
  const before = opening ?? (callout ? 0 : null)
  const after = closing ?? callout?.gap ?? null
  if (before === null && after === null) return {}
  return {
    spacing: {
      ...(before === null ? {} : { before: twips(before) }),
      ...(after === null ? {} : { after: twips(after) }),
    },
  }
}

/** Says an indent only where the style, or the list's level, would give another. */
function indentOf(scope: Scope, id: string, mark: ItemMark | null): Pick<Setting, 'indent'> {
  const own = ownIndent(scope, id, mark)
  const extra = mark?.extra ?? 0
  const left = offset(scope) + extra
  if (own.left === left && own.right === scope.right) return {}
  const { hanging } = listIndent(0)
  return {
    indent: {
      left,
      ...(scope.right > 0 || own.right > 0 ? { right: scope.right } : {}),
      ...(mark ? { hanging: hanging + extra } : {}),
    },
  }
}

function ownIndent({ depth }: Scope, id: string, mark: ItemMark | null): { left: number; right: number } {
  if (mark) return { left: listIndent(Math.min(depth - 1, deepest)).left + mark.extra, right: 0 }
  if (id.startsWith('ListContinue'))
    return { left: listIndent(Math.min(depth, styleLevels) - 1).left, right: 0 }
  if (id === 'Quote') return { left: quoteIndent, right: quoteIndent }
  return id.startsWith('Callout') ? { left: calloutIndent, right: calloutEnd } : { left: 0, right: 0 }
}
