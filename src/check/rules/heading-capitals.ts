import { placeOf } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'
import { wellKnown } from '../well-known-acronyms.ts'

/** Fewer letters may be an acronym and no more. */
const least = 8

export const headingCapitals: SessionRule = {
  id: 'heading-capitals',
  level: 'warning',
  what: 'A heading is all in capitals.',
  why: 'Capitals are slow to read, screen readers may spell them, and names can no longer be told from other words; a brief prints them as the notes have them.',
  mend: 'Write it as a sentence is written.',
  examples: {
    bad: [
      { notes: '**Evidence:** Yes.\n\n### Second disruption: QUAYS ARE CLOSED', at: ['QUAYS ARE CLOSED'] },
    ],
    good: [
      '**Evidence:** Yes.\n\n### Second disruption: Quays are closed',
      '**Evidence:** Yes.\n\n### Second disruption: OECD',
    ],
  },
  check: ({ passages, acronyms }) =>
    passages
      .filter(({ kind, own }) => kind === 'title' && isInCapitals(own))
      .map((passage) => {
        const start = passage.own.search(/\S/u)
        return {
          ...placeOf(passage, start, passage.own.trim().length),
          reason: `Unexpected heading all in capitals “${passage.text.trim()}”, expected it as a sentence is written`,
          note: `Write “${inSentenceCase(passage.text.trim(), [...wellKnown, ...acronyms])}”`,
        }
      }),
}

function isInCapitals(text: string): boolean {
  const letters = text.replaceAll(/\P{L}/gu, '')
  return letters.length >= least && /\s/u.test(text.trim()) && letters === letters.toUpperCase()
}

/** Small letters but for the first and for acronyms that are known; names are for the writer to see to. */
function inSentenceCase(text: string, acronyms: readonly string[]): string {
  const words = text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    acronyms.includes(word) ? word : word.toLowerCase(),
  )
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
