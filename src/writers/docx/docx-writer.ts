import type { Document } from '../../document/document.ts'
import type { Writer } from '../writer.ts'
import { numberingXml } from './numbering-xml.ts'
import { textPart } from './parts.ts'
import { type Plan, plan } from './plan.ts'
import { appXml, coreXml } from './properties-xml.ts'
import type { Scope } from './scope.ts'
import { stylesXml } from './styles-xml.ts'
import { twipsOfMillimetres } from './units.ts'
import { withThemeLanguage } from './with-theme-language.ts'
import { wordFile } from './word-file.ts'
import { xmlFile } from './xml-file.ts'
import { zipParts } from './zip-parts.ts'

/** A Word file with real styles, lists, tables and notes. */
export const docxWriter: Writer = {
  format: 'docx',
  async write(document) {
    const numbers = plan(document)
    const parts = wordFile(document, scopeOf(document, numbers))
    parts.set('word/styles.xml', xmlFile(stylesXml(document.theme, document.language)))
    parts.set('word/numbering.xml', xmlFile(numberingXml(numbers.lists.all)))
    parts.set('docProps/core.xml', xmlFile(coreXml(document)))
    parts.set('docProps/app.xml', xmlFile(appXml(document)))
    parts.set('word/settings.xml', withThemeLanguage(textPart(parts, 'word/settings.xml'), document.language))
    return { data: zipParts(parts), pages: null, messages: [] }
  },
}

function scopeOf(document: Document, numbers: Plan): Scope {
  const { width, inner, outer } = document.theme.page
  return {
    document,
    plan: numbers,
    styleId: (id) => id,
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
    width: twipsOfMillimetres(width) - twipsOfMillimetres(inner) - twipsOfMillimetres(outer),
    opening: null,
    closing: null,
  }
}
