import type { Theme } from '../../../document/theme.ts'
import type { Assets } from '../../writer.ts'
import { plan } from '../body/plan.ts'
import { scopeOf } from '../body/scope-of.ts'
import { ownParts } from '../package/own-parts.ts'
import { xmlFile } from '../package/xml-file.ts'
import { zipParts } from '../package/zip-parts.ts'
import { propertyLine } from './property-line.ts'
import { themeKeywords } from './reference-theme.ts'
import { styleSample } from './style-sample.ts'

/**
 * A Word file to make a reference document of: a theme's styles, each shown by its name, and its header and footer with
 * Word's own fields for what differs from brief to brief.
 *
 * @param type the kind of document in words, where header or footer name it
 */
export function newReference(theme: Theme, type: string, generator: string, assets: Assets): Uint8Array {
  const sample = styleSample(theme, generator)
  const document = {
    ...sample,
    metadata: { ...sample.metadata, keywords: themeKeywords(theme) },
    header: { ...sample.header, firstPage: theme.header.firstPage },
    footer: { ...sample.footer, firstPage: theme.footer.firstPage },
  }
  const numbers = plan(document)
  const scope = scopeOf(document, numbers, null)
  const parts = ownParts(document, numbers, scope)
  for (const [kind, name, line] of [
    ['hdr', 'header', theme.header],
    ['ftr', 'footer', theme.footer],
  ] as const) {
    const xml = xmlFile(propertyLine(kind, line, type, scope.width))
    parts.set(`word/${name}1.xml`, xml)
    // The first page's, which is empty where the theme says so.
    if (line.firstPage) parts.set(`word/${name}2.xml`, xml)
  }
  return zipParts(parts, assets)
}
