import type { Element } from 'xast'
import { listing } from '../../listings/listing.ts'
import { styleChain, type WordFile, type WordParagraph } from '../../word/word-file.ts'
import { child, elements, isOn, textOf, valueIn } from '../../word/xml.ts'
import { contrast, luminance } from './contrast-ratio.ts'
import { runsWithWords } from './words-of.ts'

export interface Look {
  text: string
  colour: string
  ground: string
  points: number
  bold: boolean
  ratio: number
}

/** How the words of a paragraph look once styles, tables and defaults have had their say (17.7.2, style hierarchy). */
export function lookOfRuns(file: WordFile, paragraph: WordParagraph): Look[] {
  const styles = styleChain(file.styles, paragraph.styleId)
  const normal = file.styles.get(file.normal ?? '')
  const table = tableLook(file, paragraph)
  return runsWithWords(paragraph.element).flatMap((run) => {
    const own = child(run, 'w:rPr')
    const character = styleChain(file.styles, valueIn(child(own, 'w:rStyle')))
    const nearest = [own, ...character.map(runProperties)]
    const levels = [
      ...nearest,
      // A table's style lies between Normal and the paragraph's own style.
      ...styles.filter((style) => style !== normal).map(runProperties),
      ...table.runs,
      ...styles.map(runProperties),
      child(child(file.defaults, 'w:rPrDefault'), 'w:rPr'),
    ]
    if (isOn(firstOf(levels, 'w:vanish'))) return []
    const ground = groundOf(nearest, paragraph, styles, table.grounds)
    return [look(textOf(run), levels, ground)]
  })
}

const runProperties = (style: Element): Element | undefined => child(style, 'w:rPr')

function firstOf(levels: readonly (Element | undefined)[], name: string): Element | undefined {
  for (const level of levels) {
    const found = child(level, name)
    if (found) return found
  }
  return undefined
}

function look(text: string, levels: readonly (Element | undefined)[], ground: string): Look {
  const first = (name: string) => firstOf(levels, name)
  const said = hexOf(valueIn(first('w:color')))
  const colour = said ?? (luminance(ground) > 0.18 ? '000000' : 'FFFFFF')
  const points = Number(valueIn(first('w:sz')) ?? 20) / 2
  return { text, colour, ground, points, bold: isOn(first('w:b')), ratio: contrast(colour, ground) }
}

const hexOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : undefined

const fill = (properties: Element | undefined): string | undefined =>
  hexOf(valueIn(child(properties, 'w:shd'), 'w:fill'))

/** Colours of a highlighter (ST_HighlightColor). */
const highlights: Readonly<Record<string, string>> = listing({
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
})

/** A highlighter lies over the ground of words. */
const highlighted = (properties: Element | undefined): string | undefined =>
  highlights[valueIn(child(properties, 'w:highlight')) ?? '']

function groundOf(
  runs: readonly (Element | undefined)[],
  { element, around }: WordParagraph,
  styles: readonly Element[],
  table: readonly (string | undefined)[],
): string {
  const paragraph = [child(element, 'w:pPr'), ...styles.map((style) => child(style, 'w:pPr'))].map(fill)
  const cells = around.toReversed().map(({ cell }) => fill(child(cell, 'w:tcPr')))
  return (
    [...runs.map(highlighted), ...runs.map(fill), ...paragraph, ...cells, ...table].find(
      (value) => value !== undefined,
    ) ?? 'FFFFFF'
  )
}

interface TableLook {
  runs: (Element | undefined)[]
  grounds: (string | undefined)[]
}

/** What the innermost table's style says of the words here; its first row has a look of its own. */
function tableLook(file: WordFile, { around }: WordParagraph): TableLook {
  const inner = around.at(-1)
  if (!inner) return { runs: [], grounds: [] }
  const properties = child(inner.table, 'w:tblPr')
  const styles = styleChain(file.styles, valueIn(child(properties, 'w:tblStyle')))
  const applies = inner.firstRow && firstRowApplies(child(properties, 'w:tblLook'))
  const parts = applies
    ? styles.flatMap(elements).filter((part) => valueIn(part, 'w:type') === 'firstRow')
    : []
  const all = [...parts, ...styles]
  return {
    runs: all.map((part) => child(part, 'w:rPr')),
    grounds: all.map((part) => fill(child(part, 'w:tcPr'))),
  }
}

const firstRowApplies = (look: Element | undefined): boolean => {
  const flag = valueIn(look, 'w:firstRow')
  if (flag !== undefined) return ['1', 'true', 'on'].includes(flag)
  return (Number.parseInt(valueIn(look) ?? '0', 16) & 0x20) !== 0
}
