import { placeOf } from '../find-in.ts'
import type { Passage } from '../passages.ts'
import type { CheckedSession, SessionRule } from '../rule.ts'
import { wellKnown } from '../well-known-acronyms.ts'

/** Fewer letters may be an acronym and no more. */
const least = 8

export const headingCapitals: SessionRule = {
  id: 'heading-capitals',
  level: 'warning',
  what: 'A heading is all in capitals.',
  why: 'Capitals are slow to read, screen readers may spell them, and names can no longer be told from other words; a brief prints them as the notes have them.',
  mend: 'Write it as a sentence is written. `policy-brief check --fix` does where the notes write each of its words elsewhere.',
  fixable: true,
  examples: {
    bad: [
      { notes: '**Evidence:** Yes.\n\n### Second disruption: QUAYS ARE CLOSED', at: ['QUAYS ARE CLOSED'] },
    ],
    good: [
      '**Evidence:** Yes.\n\n### Second disruption: Quays are closed',
      '**Evidence:** Yes.\n\n### Second disruption: OECD',
    ],
  },
  check: (checked) => {
    const { passages, source, words } = checked
    const headings = passages.filter(({ kind, own }) => kind === 'title' && isInCapitals(own))
    if (headings.length === 0) return []
    const known = formsIn(
      passages.filter((passage) => !headings.includes(passage)),
      checked,
    )
    return headings.map((passage) => {
      const text = passage.text.trim()
      const place = placeOf(passage, passage.own.search(/\S/u), passage.own.trim().length)
      const { sentence, sure } = inSentenceCase(text, known)
      const isPlain = source.slice(place.start, place.end) === text
      const finding = {
        ...place,
        reason: `Unexpected heading all in capitals “${text}”, expected it as a sentence is written`,
      }
      if (sure && isPlain) return { ...finding, note: `Write “${sentence}”, or run --fix`, mended: sentence }
      // A noun that the notes have nowhere else would lose its capital
      return !sure && words.capitalNouns ? finding : { ...finding, note: `Write “${sentence}”` }
    })
  },
}

function isInCapitals(text: string): boolean {
  const letters = text.replaceAll(/\P{L}/gu, '')
  return letters.length >= least && /\s/u.test(text.trim()) && letters === letters.toUpperCase()
}

/** How the notes write each word elsewhere within a sentence, by its small letters; null where they differ. */
function formsIn(
  passages: readonly Passage[],
  { words, acronyms }: CheckedSession,
): ReadonlyMap<string, string | null> {
  const forms = new Map<string, string | null>()
  for (const word of [...words.stopWords, ...words.articles]) forms.set(word, word)
  for (const { own } of passages) {
    for (const [found] of own.matchAll(within)) {
      const key = found.toLowerCase()
      forms.set(key, (forms.get(key) ?? found) === found && forms.get(key) !== null ? found : null)
    }
  }
  for (const acronym of [...wellKnown, ...acronyms]) forms.set(acronym.toLowerCase(), acronym)
  return forms
}

/** A word after another one, so that its capital is its own. */
const within = /(?<=[\p{Ll}\p{N},;] )[\p{L}\p{M}\p{N}]+/gu

/** As the notes write its words elsewhere, the others in small letters; `sure` where there are none of these. */
function inSentenceCase(
  text: string,
  known: ReadonlyMap<string, string | null>,
): { sentence: string; sure: boolean } {
  let sure = true
  const words = text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const form = /\p{L}/u.test(word) ? known.get(word.toLowerCase()) : word
    if (!form) sure = false
    return form ?? word.toLowerCase()
  })
  return { sentence: words.replace(/\p{L}/u, (letter) => letter.toUpperCase()), sure }
}
