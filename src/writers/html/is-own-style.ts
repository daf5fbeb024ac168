import { contrastRatio } from '../../document/contrast-ratio.ts'
import { readTheme } from '../../document/read-theme.ts'
import type { Theme } from '../../document/theme.ts'
import { styleSheet } from './style-sheet.ts'

/** What a theme may change in a style sheet: colours, families and sizes. */
const value = /#[0-9A-Fa-f]{6}|"[^"]*"|\d+(?:\.\d+)?/gu

/** How much smaller or larger a size may be than that of the standard theme, and how little words may stand out. */
const limits = { least: 0.25, most: 10, contrast: 3 }

/** A theme that differs in all that has a look. */
const another = (theme: Theme): Theme =>
  JSON.parse(JSON.stringify(theme), (_, said: unknown) => {
    if (typeof said === 'number') return said * 1.5
    return typeof said === 'string' ? (said.startsWith('#') ? '#123456' : `${said} too`) : said
  })

/**
 * Knows the style sheets that the writer makes for some theme: the same rules, with other values only where a theme has a
 * say, sizes within what themes may have, and words that can be seen.
 */
export function ownStyles(theme: Theme = readTheme(null)): (css: string) => boolean {
  const [own, other] = [theme, another(theme)].map((one) => valuesIn(styleSheet(one)))
  const known = new Map<string, boolean>()
  return (css) => {
    const isOwn = known.get(css) ?? isLike(valuesIn(css), own ?? noValues, other ?? noValues)
    // Briefs of one template have one sheet.
    if (known.size < 100) known.set(css, isOwn)
    return isOwn
  }
}

interface Sheet {
  /** What stands between the values. */
  rules: string
  values: string[]
}

const noValues: Sheet = { rules: '', values: [] }

const valuesIn = (css: string): Sheet => ({
  rules: css.replaceAll(value, '\0'),
  values: css.match(value) ?? [],
})

function isLike(found: Sheet, own: Sheet, other: Sheet): boolean {
  if (found.rules !== own.rules) return false
  const fit = own.values.every((text, at) => {
    const mayDiffer = text !== other.values[at]
    return found.values[at] === text || (mayDiffer && isSize(found.values[at] ?? '', text))
  })
  return fit && canBeSeen(found.values)
}

/** Colours and families may be any of their kind. */
function isSize(found: string, wanted: string): boolean {
  if (/^[#"]/u.test(wanted)) return found[0] === wanted[0]
  const share = Number(found) / Number(wanted)
  return share >= limits.least && share <= limits.most
}

function canBeSeen(values: readonly string[]): boolean {
  const [text = '', accent = '', muted = '', link = '', tint = '', , band = '', onBand = ''] = values.filter(
    (one) => one.startsWith('#'),
  )
  const pairs = [text, accent, muted, link].flatMap((words) => [
    [words, '#FFFFFF'],
    [words, tint],
  ])
  return [...pairs, [onBand, band]].every(
    ([words = '', ground = '']) => contrastRatio(words, ground) >= limits.contrast,
  )
}
