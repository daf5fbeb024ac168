import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { w } from '../wml.ts'
import { wordLanguage } from '../word-language.ts'
import { xmlFile } from './xml-file.ts'

/** What comes after `w:themeFontLang` in CT_Settings. */
const later = new Set(
  [
    'clrSchemeMapping',
    'doNotIncludeSubdocsInStats',
    'doNotAutoCompressPictures',
    'forceUpgrade',
    'captions',
    'readModeInkLockDown',
    'smartTagType',
    'shapeDefaults',
    'doNotEmbedSmartTags',
    'decimalSymbol',
    'listSeparator',
  ].map((name) => `w:${name}`),
)

/** Of other name spaces only the properties of formulas come before it. */
const earlier = /^(w:|m:mathPr$)/

/** The settings with the language of the theme's fonts, by which Word picks the font of a script. */
export function withThemeLanguage(settings: string, language: string): string {
  const root = rootOf(settings)
  const kept = root.children.filter((child) => child.type !== 'element' || child.name !== 'w:themeFontLang')
  const place = kept.findIndex(
    (child) => child.type === 'element' && (later.has(child.name) || !earlier.test(child.name)),
  )
  const index = place === -1 ? kept.length : place
  const own = w('themeFontLang', { val: wordLanguage(language) })
  return xmlFile({ ...root, children: [...kept.slice(0, index), own, ...kept.slice(index)] })
}

function rootOf(xml: string): Element {
  const root = fromXml(xml).children.find((child) => child.type === 'element')
  if (!root) throw new Error('Cannot read the settings, expected an element')
  return root
}
