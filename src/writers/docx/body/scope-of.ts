import type { Document } from '../../../document/document.ts'
import { child, valueIn } from '../../../word/xml.ts'
import { styleLevels } from '../package/numbering-xml.ts'
import type { Reference } from '../reference/read-reference.ts'
import { twipsOfMillimetres } from '../units.ts'
import type { Plan } from './plan.ts'
import type { Scope } from './scope.ts'

/** The scope of a document's body, in its own look or a reference document's. */
export function scopeOf(document: Document, numbers: Plan, reference: Reference | null): Scope {
  return {
    document,
    plan: numbers,
    fallbacks: new Map(),
    styleId: (id) => reference?.styleIds.get(id) ?? id,
    isOwnLook: reference === null,
    // A style that is a list by itself keeps its own mark.
    listLevel: (mark, depth) => {
      const isList = reference ? reference.bullets.has(depth) : depth < styleLevels
      if (mark === 'bullet') return isList ? null : depth
      return mark === 'number' ? (reference?.numbers.get(depth)?.level ?? depth) : depth
    },
    lang: undefined,
    direction: 'ltr',
    place: 'body',
    alignment: null,
    box: null,
    inQuote: null,
    onBand: false,
    inFact: null,
    depth: 0,
    outer: 0,
    left: 0,
    right: 0,
    width: (reference && widthOf(reference)) ?? themeWidth(document),
    belowTable: false,
    keepNext: false,
  }
}

function themeWidth({ theme }: Document): number {
  const { width, inner, outer } = theme.page
  return twipsOfMillimetres(width) - twipsOfMillimetres(inner) - twipsOfMillimetres(outer)
}

/** Width between the margins of the reference document's last section, in twips. */
function widthOf({ section }: Reference): number | null {
  const margins = child(section, 'w:pgMar')
  const width =
    Number(valueIn(child(section, 'w:pgSz'), 'w:w')) -
    Number(valueIn(margins, 'w:left')) -
    Number(valueIn(margins, 'w:right'))
  return width > 1440 ? width : null
}
