import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Marker, NumberedList } from '../body/numbered-lists.ts'
import { hex } from '../units.ts'
import { w, wordNamespace } from '../wml.ts'

/** Left indent of a level and how far its mark hangs out, in twips. */
export const listIndent = (level: number): { left: number; hanging: number } => ({
  left: 397 * (level + 1),
  hanging: 397,
})

/** How much further in the words of items with letters before their numbers stand, in twips: `N12` is wider than `12.` */
export const prefixIndent = 170

/** Word's built-in list styles go five levels down. */
export const styleLevels = 5
export const bulletStyle = (level: number): string => levelStyle('ListBullet', level)
export const numberStyle = (level: number): string => levelStyle('ListNumber', level)
export const continueStyle = (level: number): string => levelStyle('ListContinue', level)
const levelStyle = (base: string, level: number): string =>
  level === 0 ? base : `${base}${Math.min(level, styleLevels - 1) + 1}`

/** `word/numbering.xml`: a definition for each kind of mark, then every list; `accent` is the colour of what stands out. */
export function numberingXml(lists: readonly NumberedList[], accent: string): Element {
  const { definitions, numbers } = listElements(lists, 0, accent)
  return x('w:numbering', { 'xmlns:w': wordNamespace }, [...definitions, ...numbers])
}

/** The definitions, numbered from `firstDefinition`, and the lists that use them; in a house's own look nothing has our colour. */
export function listElements(
  lists: readonly NumberedList[],
  firstDefinition: number,
  accent: string | null = null,
) {
  const kinds = [...new Set(lists.map(({ marker }) => markerKey(marker)))]
  const markers = kinds.map((key) => lists.find(({ marker }) => markerKey(marker) === key)?.marker)
  const definitions = markers.flatMap((marker, index) =>
    marker ? [definition(marker, firstDefinition + index, accent)] : [],
  )
  const numbers = lists.map((list) => number(list, firstDefinition + kinds.indexOf(markerKey(list.marker))))
  return { definitions, numbers }
}

const markerKey = (marker: Marker): string =>
  marker.type === 'number' ? `number ${marker.prefix}` : marker.type

function definition(marker: Marker, id: number, accent: string | null): Element {
  const levels = Array.from({ length: 9 }, (_, level) => levelElement(marker, level, accent))
  return w('abstractNum', { abstractNumId: id }, w('multiLevelType', { val: 'hybridMultilevel' }), ...levels)
}

const bullets = ['•', '–', '▪'] as const
const boxes = { open: '☐', done: '☑' } as const

function levelElement(marker: Marker, level: number, accent: string | null): Element {
  const { left, hanging } = listIndent(level)
  const isNumber = marker.type === 'number'
  const extra = isNumber && marker.prefix !== '' ? prefixIndent : 0
  const style = linkedStyle(marker, level)
  return w(
    'lvl',
    { ilvl: level },
    w('start', { val: 1 }),
    w('numFmt', { val: isNumber ? 'decimal' : 'bullet' }),
    ...(style === null ? [] : [w('pStyle', { val: style })]),
    w('lvlText', { val: levelText(marker, level) }),
    w('lvlJc', { val: 'left' }),
    w(
      'pPr',
      {},
      w('ind', {
        left: left + extra,
        hanging: hanging + extra,
      }),
    ),
    ...markLook(marker, accent),
  )
}

/** A number with letters before it is a name that other places refer to, so it stands out. */
function markLook(marker: Marker, accent: string | null): Element[] {
  if (marker.type === 'open' || marker.type === 'done') return [w('rPr', {}, boxFont)]
  const coloured = accent === null ? [] : [w('color', { val: hex(accent) })]
  return marker.type === 'number' && marker.prefix !== '' ? [w('rPr', {}, w('b'), w('bCs'), ...coloured)] : []
}

/** The boxes are in Word's symbol font on every system. */
const boxFont = w('rFonts', { ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', hint: 'default' })

function levelText(marker: Marker, level: number): string {
  if (marker.type === 'number')
    return marker.prefix === '' ? `%${level + 1}.` : `${escaped(marker.prefix)}%${level + 1}`
  if (marker.type === 'bullet') return bullets[level % bullets.length] ?? '•'
  return boxes[marker.type]
}

/** In a level's text `%1` is a number; a per cent sign before anything else stands for itself. */
const escaped = (prefix: string): string => prefix.replaceAll(/%(?=\d)/g, '')

/** The styles of List Bullet and List Number belong to the levels of the plain lists. */
function linkedStyle(marker: Marker, level: number): string | null {
  if (level >= styleLevels) return null
  if (marker.type === 'bullet') return bulletStyle(level)
  return marker.type === 'number' && marker.prefix === '' ? numberStyle(level) : null
}

function number({ id, restart }: NumberedList, definitionId: number): Element {
  const override = restart
    ? [w('lvlOverride', { ilvl: restart.level }, w('startOverride', { val: restart.start }))]
    : []
  return w('num', { numId: id }, w('abstractNumId', { val: definitionId }), ...override)
}
