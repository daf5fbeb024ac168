import { closestMatch } from 'leven'
import { Default } from 'typebox/value'
import type { VFile } from 'vfile'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { put } from '../messages/messages-of.ts'
import { patternFaults } from '../yaml/pattern-faults.ts'
import { readYaml, type YamlPlaces } from '../yaml/read-yaml.ts'
import type { Mend } from '../yaml/schema-faults.ts'
import { contrastRatio } from './contrast-ratio.ts'
import { hexColour } from './hex-colour.ts'
import { documentMessage } from './messages.ts'
import { runningFields, shippedFamilies, type Theme, ThemeSchema } from './theme.ts'

/**
 * A template's theme: what its file sets over what the template it extends sets over the defaults. A file that is
 * missing or has a fatal message sets nothing.
 */
export function readTheme(file: VFile | null, base: Theme = defaults(), limits?: Limits): Theme {
  return file ? openTheme(file, base, limits).theme : base
}

/** A theme with the places of what its file says; null where that cannot be read. */
export interface OpenTheme {
  theme: Theme
  places: YamlPlaces | null
}

export function openTheme(file: VFile, base: Theme = defaults(), limits: Limits = defaultLimits): OpenTheme {
  const read = readYaml(file, ThemeSchema, {
    what: 'theme',
    message: (kind, said) => documentMessage(`theme-${kind}`, said),
    under: base,
    limits,
    mend: meantColour,
  })
  if (!read) return { theme: base, places: null }
  const theme = read.value as Theme
  checkFamilies(file, theme, read.places)
  checkContrast(file, theme, read.places)
  checkRunningLines(file, theme, read.places)
  return { theme, places: read.places }
}

/** Colours are written in many ways; a theme has one. An unquoted `#` begins a comment in YAML, and leaves nothing. */
const meantColour: Mend = ([part], found, comment) => {
  const colour =
    part === 'colours' ? hexColour(found === null ? `#${comment ?? ''}` : String(found)) : undefined
  return colour && `"${colour}"`
}

const defaults = (): Theme => Default(ThemeSchema, {}) as Theme

function checkFamilies(file: VFile, { fonts }: Theme, places: YamlPlaces): void {
  const known = [...shippedFamilies, ...Object.keys(fonts.files)]
  for (const use of ['body', 'headings'] as const) {
    const name = fonts[use]
    if (known.includes(name)) continue
    const meant = closestMatch(name, known, { maxDistance: 3 })
    const hint = meant
      ? `did you mean \`${meant}\`?`
      : `expected one of ${known.join(', ')}, or one whose files stand under \`fonts.files\``
    const reason = `Unexpected font family \`${name}\`; ${hint}`
    const place = places.of(['fonts', use])
    put(file, documentMessage('theme-font', { reason, place }))
  }
}

type Colour = keyof Theme['colours']

/** WCAG 2.2, 1.4.3: text under 18 points (14 in bold) needs 4.5:1 against what it stands on. */
const pairs: readonly { text: Exclude<Colour, 'band'>; ground: Colour | null }[] = [
  { text: 'text', ground: null },
  { text: 'text', ground: 'tint' },
  { text: 'accent', ground: null },
  { text: 'accent', ground: 'tint' },
  { text: 'muted', ground: null },
  { text: 'muted', ground: 'tint' },
  { text: 'link', ground: null },
  { text: 'link', ground: 'tint' },
  { text: 'onBand', ground: 'band' },
]
const leastContrast = 4.5

function checkContrast(file: VFile, { colours }: Theme, places: YamlPlaces): void {
  for (const { text, ground } of pairs) {
    // White on a band of the accent's colour is as readable as that on white, which is told already.
    if (ground === 'band' && !colours.band && colours[text] === '#FFFFFF') continue
    const under = ground === null ? '#FFFFFF' : (colours[ground] ?? colours.accent)
    const ratio = contrastRatio(colours[text], under)
    if (ratio >= leastContrast) continue
    const on = ground === null ? 'white' : `\`${ground}\` (${under})`
    const reason = `Unexpected contrast ${floor2(ratio)}:1 of \`${text}\` (${colours[text]}) on ${on}, expected at least ${leastContrast}:1; take a darker ${text} or a lighter ground`
    const place = places.of(['colours', text])
    put(file, documentMessage('theme-contrast', { reason, place }))
  }
}

/** Rounded down, so that 4.496 does not read as enough. */
const floor2 = (number: number): string => (Math.floor(number * 100) / 100).toFixed(2)

function checkRunningLines(file: VFile, theme: Theme, places: YamlPlaces): void {
  for (const line of ['header', 'footer'] as const) {
    for (const end of ['start', 'end'] as const) {
      for (const { found, hint } of patternFaults(theme[line][end], runningFields)) {
        const reason = `Unexpected \`${found}\` in the ${line}${hint}`
        const place = places.of([line, end])
        put(file, documentMessage('theme-field', { reason, place }))
      }
    }
  }
}
