import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Theme } from '../../../document/theme.ts'
import { type Style, styles } from '../styles.ts'
import { halfPoints } from '../units.ts'
import { w, wordNamespace } from '../wml.ts'
import { wordLanguage } from '../word-language.ts'

/** Height of Calibri's own line as a multiple of its size; Word's line spacing multiplies that. */
const ownLeading = 1.22

/** `word/styles.xml`: the document's defaults, then every style. */
export function stylesXml(theme: Theme, language: string, onBand = false): Element {
  return x('w:styles', { 'xmlns:w': wordNamespace }, [
    defaults(theme, wordLanguage(language)),
    ...styles(theme, onBand).map(styleElement),
  ])
}

function defaults({ text }: Theme, language: string): Element {
  const run = w(
    'rPr',
    {},
    w('rFonts', {
      asciiTheme: 'minorHAnsi',
      hAnsiTheme: 'minorHAnsi',
      eastAsiaTheme: 'minorEastAsia',
      cstheme: 'minorBidi',
    }),
    w('sz', { val: halfPoints(text.size) }),
    w('szCs', { val: halfPoints(text.size) }),
    w('lang', { val: language, eastAsia: language, bidi: 'ar-SA' }),
  )
  const line = Math.round((240 * text.leading) / ownLeading)
  const lines = w('pPr', {}, w('widowControl'), w('spacing', { after: 120, line, lineRule: 'auto' }))
  return w('docDefaults', {}, w('rPrDefault', {}, run), w('pPrDefault', {}, lines))
}

/** A style as Word writes it. */
export function styleElement(style: Style): Element {
  const mark = (name: string, value: string | undefined) =>
    value === undefined ? [] : [w(name, { val: value })]
  return w(
    'style',
    {
      type: style.type,
      default: style.default ? 1 : undefined,
      customStyle: style.own ? 1 : undefined,
      styleId: style.id,
    },
    w('name', { val: style.name }),
    ...mark('basedOn', style.basedOn),
    ...mark('next', style.next),
    w('uiPriority', { val: style.priority }),
    ...(style.gallery ? [w('qFormat')] : []),
    ...style.properties,
  )
}
