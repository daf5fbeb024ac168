import type { Document } from '../../document/document.ts'
import { child, valueIn } from '../../word/xml.ts'
import type { Writer } from '../writer.ts'
import { firstFreeList, graft } from './graft.ts'
import { numberingXml } from './numbering-xml.ts'
import { type Parts, textPart } from './parts.ts'
import { type Plan, plan } from './plan.ts'
import { appXml, coreXml } from './properties-xml.ts'
import { type Reference, readReference } from './read-reference.ts'
import { referenceMessages } from './reference-messages.ts'
import type { Scope } from './scope.ts'
import { stylesXml } from './styles-xml.ts'
import { twipsOfMillimetres } from './units.ts'
import { withThemeLanguage } from './with-theme-language.ts'
import { wordFile } from './word-file.ts'
import { xmlFile } from './xml-file.ts'
import { zipParts } from './zip-parts.ts'

/** A Word file with real styles, lists, tables and notes; in the look of the document's reference file, if it has one. */
export const docxWriter: Writer = {
  format: 'docx',
  async write(document) {
    const read = document.referenceDocx ? readReference(document.referenceDocx, document) : null
    const messages = read ? referenceMessages(read) : []
    const reference = read && 'styles' in read ? read : null
    const numbers = plan(document, reference ? firstFreeList(reference) : 1)
    const own = ownParts(document, numbers, scopeOf(document, numbers, reference))
    const parts = reference ? graft(own, reference, document, numbers) : own
    return { data: zipParts(parts), pages: null, messages }
  },
}

function ownParts(document: Document, numbers: Plan, scope: Scope): Parts {
  const parts = wordFile(document, scope)
  parts.set('word/styles.xml', xmlFile(stylesXml(document.theme, document.language)))
  parts.set('word/numbering.xml', xmlFile(numberingXml(numbers.lists.all)))
  parts.set('docProps/core.xml', xmlFile(coreXml(document)))
  parts.set('docProps/app.xml', xmlFile(appXml(document)))
  parts.set('word/settings.xml', withThemeLanguage(textPart(parts, 'word/settings.xml'), document.language))
  return parts
}

function scopeOf(document: Document, numbers: Plan, reference: Reference | null): Scope {
  return {
    document,
    plan: numbers,
    styleId: (id) => reference?.styleIds.get(id) ?? id,
    // A style of the reference document that is a list by itself keeps its own mark.
    listLevel: (mark, depth) => {
      if (mark === 'bullet') return reference?.bullets.has(depth) ? null : depth
      return mark === 'number' ? (reference?.numbers.get(depth)?.level ?? depth) : depth
    },
    lang: undefined,
    place: 'body',
    alignment: null,
    callout: null,
    inQuote: false,
    inFact: false,
    depth: 0,
    outer: 0,
    left: 0,
    right: 0,
    width: (reference && widthOf(reference)) ?? themeWidth(document),
    opening: null,
    closing: null,
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
