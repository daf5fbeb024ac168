/** What a page that has no room for all shows of a text, and what counts say of fields that name nothing known. */
import { expect, test } from 'vitest'
import { printed } from './support/printed.ts'
import { disruption, prose, session } from './support/sessions.ts'
import { written } from './support/templates.ts'

const opened = (evidence: string, words = ''): string =>
  printed(
    written(`{{#each disruptions}}{{#if evidence}}\n{{opening evidence ${words}}}\n{{/if}}{{/each}}`),
    session({ disruptions: [disruption({ evidence: prose(evidence) })] }),
  )

test.each([
  ['the first sentence', 'Quays are closed. Nobody knows why.', '', 'Quays are closed.'],
  [
    'a lead with its list',
    'What they saw:\n\n- buses stopped. Then\n- crews\n\nMore.',
    '',
    'What they saw:\nbuses stopped. Then\ncrews',
  ],
  [
    'a lead with its table',
    'The survey:\n\n| a | b |\n| - | - |\n| c | d |\n\nMore.',
    '',
    'The survey:\na\nb\nc\nd',
  ],
  [
    'blocks, but no lead whose list has no room',
    'One two.\n\nThey saw:\n\n- three four five six',
    '5',
    'One two.',
  ],
  [
    'a sentence with the note that it calls',
    'Quays close.[^1]\n\nMore.\n\n[^1]: Counted.',
    '',
    'Quays close.\nCounted.',
  ],
  ['no note of what is left out', 'Quays close.\n\nMore.[^1]\n\n[^1]: Counted.', '', 'Quays close.'],
])('of a text stands %s', (_, evidence, words, shown) => {
  expect(opened(evidence, words)).toBe(shown)
})

const countedBy = (facet: string, fields: Parameters<typeof disruption>[0]): string =>
  printed(
    written(`{{#each (tally disruptions "${facet}")}}{{name}} {{total}};{{/each}}`),
    session({ disruptions: [disruption(fields)] }),
  )

test('what a time frame says that is no term is counted by its own words, and only its absence as not recorded', () => {
  const content = prose('6 months', true)
  expect(countedBy('terms', { timeFrame: { content, terms: [] } as never })).toBe('6 months 1;')
  expect(countedBy('terms', { timeFrame: null })).toBe('Not recorded 1;')
})
