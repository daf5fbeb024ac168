import type { Block, Document } from '../../../document/document.ts'
import type { Theme } from '../../../document/theme.ts'
import type { Plan } from '../body/plan.ts'
import type { Scope } from '../body/scope.ts'
import { fontTable } from './font-table.ts'
import { numberingXml } from './numbering-xml.ts'
import { type Parts, textPart } from './parts.ts'
import { appXml, coreXml } from './properties-xml.ts'
import { stylesXml } from './styles-xml.ts'
import { withThemeLanguage } from './with-theme-language.ts'
import { wordFile } from './word-file.ts'
import { xmlFile } from './xml-file.ts'

/** A run of many briefs has one style sheet, and it is the largest part of a short one. */
const styleSheets = new WeakMap<Theme, Map<string, string>>()

function styleSheet({ theme, language, children }: Document): string {
  const onBand = children.some((block) => block.type === 'band' && block.children.some(isTitle))
  const known = styleSheets.get(theme) ?? new Map<string, string>()
  const key = `${language} ${onBand}`
  const sheet = known.get(key) ?? xmlFile(stylesXml(theme, language, onBand))
  styleSheets.set(theme, known.set(key, sheet))
  return sheet
}

const isTitle = (block: Block): boolean => block.type === 'heading' && block.depth === 1

/** docx names a style for its two separators that no file of ours has. */
const endnoteStyle = '<w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr>'

/** The parts of a file in the brief's own look. */
export function ownParts(document: Document, numbers: Plan, scope: Scope): Parts {
  const parts = wordFile(document, scope)
  parts.set('word/styles.xml', styleSheet(document))
  parts.set('word/numbering.xml', xmlFile(numberingXml(numbers.lists.all, document.theme.colours.accent)))
  parts.set('word/fontTable.xml', xmlFile(fontTable(document.theme.fonts.word)))
  parts.set('docProps/core.xml', xmlFile(coreXml(document)))
  parts.set('docProps/app.xml', xmlFile(appXml(document)))
  parts.set('word/settings.xml', withThemeLanguage(textPart(parts, 'word/settings.xml'), document.language))
  parts.set('word/endnotes.xml', textPart(parts, 'word/endnotes.xml').replaceAll(endnoteStyle, ''))
  return parts
}
