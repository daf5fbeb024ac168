import type { DisruptionDraft } from '../draft.ts'
import { phrase } from '../labels/words.ts'
import { phrasingText, slicePhrasing, trimPhrasing } from '../tree/phrasing.ts'

const counted = /^\s*(\p{L}{3,20})\s(\d{1,2})\s?(?:[:.)]|[–—]|-{1,3}(?=\s))\s+(?=\S)/u

/**
 * "Card 1 – no crews", "Card 2 – no milk": where all titles begin with one word and the number of the disruption, both
 * only count them, whatever the word is. They go to `taken`.
 */
export function withoutCounting(disruptions: readonly DisruptionDraft[], taken: string[]): void {
  const signs = disruptions.map(({ title }) => counted.exec(phrasingText(title)))
  const names = new Set(signs.map((sign) => phrase(sign?.[1] ?? '')))
  const isCount = signs.every((sign, index) => Number(sign?.[2]) === index + 1)
  if (disruptions.length < 2 || names.size > 1 || !isCount) return
  for (const [index, one] of disruptions.entries()) {
    const [words = ''] = signs[index] ?? []
    taken.push(words)
    one.title = trimPhrasing(slicePhrasing(one.title, words.length))
  }
}
