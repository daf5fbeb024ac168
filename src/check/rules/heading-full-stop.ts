import { placeOf } from '../find-in.ts'
import type { SessionRule } from '../rule.ts'
import { sentencesOf } from '../sentences.ts'

export const headingFullStop: SessionRule = {
  id: 'heading-full-stop',
  level: 'warning',
  what: 'A heading ends with a full stop.',
  why: 'The Interinstitutional Style Guide has no full stop at the end of headings; in a contents list it looks like a mistake.',
  mend: 'Take the full stop away.',
  examples: {
    bad: [{ notes: '**Evidence:** Yes\n\n### Second disruption: Quays are closed.', at: ['.'] }],
    good: [
      '**Evidence:** Yes.\n\n### Second disruption: Quays are closed',
      '**Evidence:** Yes.\n\n### Second disruption: Quays, cranes, etc.',
    ],
  },
  check: ({ passages, words }) =>
    passages
      .filter(({ kind, own }) => kind === 'title' && /[^.\s]\.\s*$/u.test(own))
      .filter(({ text }) => !endsInAbbreviation(text.trim(), words.abbreviations))
      // Two sentences are prose that somebody made a heading.
      .filter(({ text }) => sentencesOf(text, words).length === 1)
      .map((passage) => ({
        ...placeOf(passage, passage.own.trimEnd().length - 1, 1),
        reason: `Unexpected full stop at the end of the heading “${passage.text.trim()}”, expected none`,
        note: 'Take it away',
      })),
}

function endsInAbbreviation(text: string, abbreviations: readonly string[]): boolean {
  const last = /(?<!\S)(\S+)\.$/u.exec(text)?.[1]?.toLowerCase() ?? ''
  return abbreviations.includes(last) || /\./u.test(last) || /^\p{L}$/u.test(last)
}
