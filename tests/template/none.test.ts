/** Where the notes say themselves that there is nothing, every template prints their words: it is no gap. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../src/document/text-blocks.ts'
import type { Session } from '../../src/model/session.ts'
import { documentsOf } from '../support/documents-of.ts'
import { printed } from './support/printed.ts'
import { disruption, prose, session } from './support/sessions.ts'
import { shipped, shippedNames, written } from './support/templates.ts'

const ofDisruption = ['evidence', 'geographicalImpact', 'timeFrame', 'euActions', 'recommendations']
const ofSession = ['speakers', 'disruptions', 'needs', 'solutions']
/** What a single page has no room for, said or not. */
const inLongBriefs = [
  'framework',
  'workingFormat',
  'recording',
  'disruptions[0].valueChainStage',
  'disruptions[0].character',
  'disruptions[0].reportedBy',
]

const paths = [...ofDisruption.map((field) => `disruptions[0].${field}`), ...ofSession]

/** Words of each path that stand nowhere else. */
const wordsOf = (path: string): string => `none of ${path}`

function saying(all: readonly string[], disruptions: Session['disruptions']): Session {
  return session({
    title: prose('Clusters', true),
    disruptions,
    none: all.map((path) => ({ path, kind: null, words: prose(wordsOf(path)) })),
  })
}

describe.each(shippedNames)('the words of notes that say “none” in %s', (name) => {
  const all = name === 'one-pager' ? paths : [...paths, ...inLongBriefs]

  test.each([1, 2])('with %i disruptions', (count) => {
    const disruptions = Array.from({ length: count }, (_, index) => disruption({ number: index + 1 }))
    const text = printed(shipped(name), saying(all, disruptions))
    expect(all.filter((path) => !text.includes(wordsOf(path)))).toEqual([])
  })

  test('of one kind of EU action', () => {
    const none = { path: 'disruptions[0].euActions', kind: 'funding' as const, words: prose('no money') }
    const euActions = [{ kind: 'regulation' as const, label: null, content: prose('a rule') }]
    const text = printed(shipped(name), session({ disruptions: [disruption({ euActions })], none: [none] }))
    expect(text).toContain('Funding\nno money')
  })
})

test('a kind that is none stands where the notes have it among the others', () => {
  const markdown =
    '# Tins\n\n## Disruption 1: No tin\n\nEU action:\n\n- Coordination: none\n- Regulation: one rule\n- Funding: loans\n\n## Disruption 2: No lids\n\nEvidence: 3 t.\n'
  const wordsIn = (template: string) =>
    documentsOf(new VFile({ path: 'tins.md', value: markdown }), template)
      .flatMap(textBlocks)
      .join(' ')
  expect(wordsIn('policy-brief')).toContain('Coordination none Regulation one rule Funding loans')
  expect(wordsIn('one-pager')).toContain('Coordination: none Regulation: one rule Funding: loans')
  expect(wordsIn('research-brief')).toContain('Coordination Regulation Funding D1 none one rule loans')
})

test('what is said to be none is counted apart from what is not recorded', () => {
  const euActions = [{ kind: 'funding' as const, label: null, content: prose('loans') }]
  const none = [{ path: 'disruptions[1].euActions', kind: null, words: prose('not for the Union') }]
  const disruptions = [
    disruption({ number: 1, euActions }),
    disruption({ number: 2 }),
    disruption({ number: 3 }),
  ]
  const counted = written('{{#each (tally disruptions "kinds")}}{{name}}: {{total}}; {{/each}}')
  expect(printed(counted, session({ disruptions, none }))).toBe(
    'Funding: 1; not for the Union: 1; Not recorded: 1;',
  )
})

test('what is said to be none of each kind of EU action is not called missing', () => {
  const none = [{ path: 'disruptions[0].euActions', kind: 'funding' as const, words: prose('no money') }]
  const gaps = [
    { code: 'eu-actions-not-recorded', path: 'disruptions[0].euActions', message: '', line: null },
  ]
  const all = written('{{#each (missing @root)}}{{fields}}{{else}}nothing{{/each}}')
  expect(printed(all, session({ disruptions: [disruption()], none, gaps }))).toBe('nothing')
})

test.each(['said-none', 'words-of-none'])(
  '%s names the kind of EU action, in a template that extends any',
  (partial) => {
    const none = [{ path: 'disruptions[0].euActions', kind: 'funding' as const, words: prose('no money') }]
    for (const base of shippedNames) {
      const own = written(
        `---\nextends: ${base}\n---\n{{#if title}}{{title}}{{/if}}\n\n{{> ${partial} words=(saidNone @root "euActions")}}`,
      )
      const text = printed({ ...own, base: shipped(base) }, session({ disruptions: [disruption()], none }))
      expect(text).toContain('Funding: no money')
    }
  },
)

test('the hours have their end and their zone, and the ecosystem is named', () => {
  const text = printed(
    shipped('policy-brief'),
    session({
      date: '2020-06-12',
      time: '09:00',
      endTime: '10:30',
      timeZone: 'CEST',
      ecosystems: [{ code: 'tourism', label: 'Tourism' }],
    }),
  )
  expect(text).toContain('12 June 2020, 9.00–10.30 CEST')
  expect(text).toContain('Tourism')
})
