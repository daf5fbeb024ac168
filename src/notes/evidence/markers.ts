import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold } from '../labels/words.ts'

/** A number, letter or sign that a text begins with, and that may be no part of its words. */
export interface Marker {
  /** How it is written: figures and letters, and the signs around them. */
  style: string
  number: number
  end: number
}

const forms =
  /^\s*(?:§\s?)?(?:\((?<inside>\d{1,3}|[ivx]{1,5}|\p{L})\)|\[(?<boxed>\d{1,2})\]|(?<dotted>(?:\d{1,3}|\p{Lu})(?:\.\d{1,3}){1,4})(?<dot>[.):]|(?=\s))|(?<plain>\d{1,3}|[ivxIVX]{1,5}|\p{L})(?<sign>\.\)|[.):]|(?<=\d)\/|\.?[°º])|(?<dashed>\d{1,3})\s(?:[–—]|-{1,3}))\s+(?=\S)/u

/** What a text may begin with: "2.", "(2)", "[2]", "§ 2.", "2.1", "II.", "a)", "①". A letter may be a Roman figure too. */
export function markersOf(text: string): Marker[] {
  const circle = /^\s*([①-⑳⑴-⒇⒈-⒛❶-❿➀-➉])\s*(?=\S)/u.exec(text)
  if (circle) return [circled(circle[1] ?? '', circle[0].length)]
  const match = forms.exec(text.slice(0, 40))
  if (!match?.groups) return []
  const { inside, boxed, dotted, plain, sign = '', dashed } = match.groups
  const end = match[0].length
  if (boxed !== undefined) return [{ style: '[1]', number: Number(boxed), end }]
  if (dotted !== undefined) {
    const parts = dotted.split('.')
    return [{ style: `${parts.slice(0, -1).join('.')}.1`, number: Number(parts.at(-1)), end }]
  }
  const name = inside ?? plain ?? dashed ?? ''
  const around = inside === undefined ? (dashed === undefined ? sign : '–') : '()'
  if (/[:°º]/u.test(around) && !/^\d/u.test(name)) return []
  if (/^\d/u.test(name)) return [{ style: `1${around}`, number: Number(name), end }]
  const found: Marker[] = []
  const roman = romans.indexOf(name.toLowerCase())
  const isOneCase = name === name.toLowerCase() || name === name.toUpperCase()
  const big = name === name.toUpperCase()
  if (roman >= 0 && isOneCase) found.push({ style: `${big ? 'I' : 'i'}${around}`, number: roman + 1, end })
  const letters = alphabets.find((letters) => letters.includes(name.toLowerCase()))
  if (letters)
    found.push({
      style: `${big ? 'A' : 'a'}${around}`,
      number: letters.indexOf(name.toLowerCase()) + 1,
      end,
    })
  return found
}

/** "1.1 million beds", "2.5 Prozent": a figure before what multiplies or measures is an amount and marks nothing. */
export function isAmount(text: string, vocabulary: Vocabulary): boolean {
  const unit = /^\s*\d{1,3}\.\d{1,3}\s+(\p{L}{2,})/u.exec(text)?.[1]
  return unit !== undefined && units(vocabulary).has(fold(unit))
}

const units = perVocabulary(
  ({ spoken }) =>
    new Set(spoken.flatMap(({ scales, check }) => [...scales, ...(check?.measures ?? [])]).map(fold)),
)

/** "①": a number that one sign writes. */
function circled(sign: string, end: number): Marker {
  const [first = sign] = ['①', '⑴', '⒈', '❶', '➀'].filter((one) => one <= sign).slice(-1)
  return { style: first, number: (sign.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0) + 1, end }
}

/** Letters that count. */
export const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'αβγδεζηθικλμ', 'абвгдежзиклм']

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/**
 * Where the words of texts that stand side by side begin: after their markers, where these count up from text to text.
 * A figure, initial or abbreviation that is in no series is a word of its text. `isListed`: the texts are items, where
 * "A. Novak" and "B. Simic" are people rather than markers.
 */
export function seriesEnds(texts: readonly string[], isListed: boolean): number[] {
  const candidates = texts.map(markersOf)
  const ends = texts.map(() => 0)
  for (const style of new Set(candidates.flat().map((marker) => marker.style))) {
    const members = candidates.flatMap((markers, index) => {
      const marker = markers.find((one) => one.style === style)
      return marker ? [{ index, marker }] : []
    })
    for (const run of runsOf(members)) {
      if (run.length < shortest(style, isListed)) continue
      if (/^[aAiI]/u.test(style) && run[0]?.marker.number !== 1) continue
      for (const { index, marker } of run) ends[index] = marker.end
    }
  }
  return ends
}

const shortest = (style: string, isListed: boolean): number => (isListed && /^[AI]\.$/u.test(style) ? 3 : 2)

interface Member {
  index: number
  marker: Marker
}

/** Stretches of members whose numbers rise by one. */
function runsOf(members: readonly Member[]): Member[][] {
  const runs: Member[][] = []
  for (const member of members) {
    const last = runs.at(-1)?.at(-1)
    if (last && member.marker.number === last.marker.number + 1) runs.at(-1)?.push(member)
    else runs.push([member])
  }
  return runs
}
