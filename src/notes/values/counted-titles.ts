import type { DisruptionDraft, Unsure } from '../draft.ts'
import { markersOf } from '../evidence/markers.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'

/** What parts the count from the title. */
const parting = /\s?(?:[:.)]|[–—]|-{1,3}(?=\s))\s+(?=\S)/u.source
const named = new RegExp(`^\\s*(?<name>\\p{L}{3,20})\\s(?<figure>\\d{1,2})${parting}`, 'u')
const raised = new RegExp(`^\\s*(?<figure>\\d{1,2})(?<suffix>[ºª°]|:?\\p{L}{1,4})${parting}`, 'u')
const spelt = new RegExp(`^\\s*(?<ordinal>\\p{L}+(?:[\\s'’-]\\p{L}+){0,2})${parting}`, 'u')

/** What a title begins with, if that counts. */
interface Count {
  end: number
  number: number
  /** The word that stands before each figure, the same in all titles. */
  name: string
}

/**
 * "Topic 1 – no crews", "2nd: no milk", "Third: …": where all titles begin with one noun that counts and the number of the
 * disruption, or with its ordinal, these only count them. They go to `taken`. "Week 1" or "Route 1" says more than that.
 */
export function withoutCounting(
  disruptions: readonly DisruptionDraft[],
  taken: string[],
  doubts: Unsure[],
  vocabulary: Vocabulary,
): void {
  const [only] = disruptions
  if (only && disruptions.length === 1) {
    const title = phrasingText(only.title)
    const end = firstOf(title)
    // "1. Liga": in a language with such ordinals it may be the first.
    const isOrdinal = markersOf(title)[0]?.style === '1.' && vocabulary.languages[0]?.ordinalStop === true
    if (end > 0 && isOrdinal) doubts.push({ blocks: [paragraph(only.title)], ...wordOrCount })
    else cut(only, end, taken)
  }
  const counts = disruptions.map(({ title }) => countOf(phrasingText(title), vocabulary))
  const names = new Set(counts.map((count) => count?.name))
  const isCount = counts.every((count, index) => count?.number === index + 1)
  if (disruptions.length < 2 || names.size > 1 || !isCount) return
  for (const [index, one] of disruptions.entries()) cut(one, counts[index]?.end ?? 0, taken)
}

function cut(one: DisruptionDraft, end: number, taken: string[]): void {
  taken.push(phrasingText(one.title).slice(0, end))
  one.title = trimPhrasing(slicePhrasing(one.title, end))
}

const wordOrCount = {
  read: 'words of the title, “1.” too',
  other: 'the first of several, whose number is no word of it',
  mend: 'Take “1.” away, or write it as a word',
}

/** Where the words begin behind "1." or "①" of the only disruption. "1 – 0" is a score. */
function firstOf(title: string): number {
  const marker = markersOf(title).find(({ number, style }) => number === 1 && /^[\d([①⑴⒈❶➀]/u.test(style))
  return marker && !/\d/u.test(title.charAt(marker.end)) ? marker.end : 0
}

function countOf(title: string, { counters, ordinals, ordinalSuffixes }: Vocabulary): Count | null {
  const match = named.exec(title) ?? raised.exec(title) ?? spelt.exec(title)
  const { name = '', figure, suffix, ordinal } = match?.groups ?? {}
  if (!match || (suffix && !/[ºª°]/u.test(suffix) && !ordinalSuffixes.has(phrase(suffix)))) return null
  if (name !== '' && !counters.has(phrase(name))) return null
  const number = ordinal === undefined ? Number(figure) : ordinals.get(phrase(ordinal))
  return number === undefined ? null : { end: match[0].length, number, name: phrase(name) }
}
