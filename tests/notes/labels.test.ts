import { describe, expect, test } from 'vitest'
import { vocabularyFor } from '../../src/notes/labels/vocabulary.ts'
import { readOne } from './read.ts'

describe('a label', () => {
  test.each([
    ['en', 'Who reported it', 'source'],
    ['en', 'What was seen', 'evidence'],
    ['en', 'Proof', 'evidence'],
    ['en', 'Where', 'geographicalImpact'],
    ['en', 'Which countries', 'geographicalImpact'],
    ['en', 'Scope', 'geographicalImpact'],
    ['en', 'Phase of the value chain', 'valueChainStage'],
    ['en', 'Kind of disruption', 'character'],
    ['en', 'How long', 'timeFrame'],
    ['en', 'What the EU should do', 'euActions'],
    ['en', 'Role of the EU', 'euActions'],
    ['en', 'Asks', 'euActions'],
    ['en', 'We recommend', 'recommendations'],
    ['en', 'What we need', 'needs'],
    ['en', 'Requirements', 'needs'],
    ['en', 'Gaps', 'needs'],
    ['en', 'What works', 'solutions'],
    ['en', 'Measures taken', 'solutions'],
    ['en', 'Answers', 'solutions'],
    ['en', 'Participants', 'participants'],
    ['en', 'Moderator / speakers', 'speakers'],
    ['en', 'Background and framework', 'framework'],
    ['en', 'Needs & requirements', 'needs'],
    ['en', 'Conclusions', 'aside'],
    ['fr', 'Qui l’a signalé', 'source'],
    ['fr', 'Ce que l’on constate', 'evidence'],
    ['fr', 'Où', 'geographicalImpact'],
    ['fr', 'Combien de temps', 'timeFrame'],
    ['fr', 'Ce que l’UE devrait faire', 'euActions'],
    ['fr', 'Nous recommandons', 'recommendations'],
    ['fr', 'Ce dont nous avons besoin', 'needs'],
    ['fr', 'Ordre du jour', 'aside'],
    ['de', 'Was wurde beobachtet', 'evidence'],
    ['de', 'Wie lange', 'timeFrame'],
    ['de', 'Rolle der EU', 'euActions'],
    ['de', 'Was wir brauchen', 'needs'],
    ['de', 'Getroffene Maßnahmen', 'solutions'],
    ['es', '¿Dónde?', 'geographicalImpact'],
    ['es', 'Medidas adoptadas', 'solutions'],
    ['it', 'Chi lo segnala', 'source'],
    ['it', 'Per quanto tempo', 'timeFrame'],
    ['pt', 'O que precisamos', 'needs'],
    ['pl', 'Jak długo', 'timeFrame'],
    ['nl', 'Wat werkt', 'solutions'],
  ])('in %s “%s” means %s', (language, text, key) => {
    const label = vocabularyFor(language).label(text)
    expect([label?.key, label?.exact]).toEqual([key, true])
  })

  test.each([
    'EU',
    'Europe',
    'Commission',
    'Member States',
    'Germany',
    'Demand',
    'Auctions',
    'services',
    'short term',
    'Context and needs',
    'Supply',
  ])('“%s” is none, or one of a place', (text) => {
    expect([undefined, 'geographicalImpact']).toContain(vocabularyFor('en').label(text)?.key)
  })

  test('of two meanings is told by where it stands', () => {
    const { date, disruptions } = readOne(
      '# Alliance\n\n# Title\n\n**When:** 9 July 2020\n\n## First disruption: queues\n\n**Evidence:** Trucks wait.\n\n**When:** short term\n',
    )
    expect([date, disruptions[0]?.timeFrame?.terms]).toEqual(['2020-07-09', ['short']])
  })
})

const inEvidence = (text: string) =>
  readOne(`# Alliance\n\n## First disruption: queues\n\n**Evidence:** Trucks wait.\n\n${text}\n`)

describe('prose stays prose', () => {
  test.each([
    'Where prices rose, firms closed.',
    'We recommend that borders open soon.',
    'What we need is time.',
    'Example: a firm of Turin waits.',
    'Details: see the annex.',
    'First problem: nobody answers the telephone.',
    '**Example:** a firm of Turin waits.',
    '**Data:** 80 % of trucks.',
  ])('“%s” in the evidence', (text) => {
    const { disruptions, unclassified } = inEvidence(text)
    expect(disruptions).toHaveLength(1)
    expect(disruptions[0]?.evidence?.markdown).toBe(`Trucks wait.\n\n${text}`)
    expect([disruptions[0]?.other, unclassified]).toEqual([[], []])
  })
})

describe('notes in words of their own', () => {
  const session = readOne(`# European Alliance: Automotive industry

**Date:** Tuesday 2 June 2020
**Moderator / speakers:** Peter Müller (Automotive BW); Eva Novak, Slovak Automotive Association

# Background and framework

Cars are built from 30,000 parts.

# Main disruptions

## D1. Plants stopped

### Who reported it
Peter Müller

### What was seen
Plants stopped for six weeks.

### Where
Germany, Slovakia

### How long
short term

### What the EU should do
Restart dates.

### We recommend
1. Restart together
2. Share masks

### Needs
- Masks

# Conclusions

The session closed at 9:30.
`)

  test('have their fields', () => {
    expect(session.disruptions[0]).toMatchObject({
      reportedBy: ['Peter Müller'],
      evidence: { text: 'Plants stopped for six weeks.' },
      geographicalImpact: { places: ['DE', 'SK'] },
      timeFrame: { terms: ['short'] },
      euActions: [{ content: { text: 'Restart dates.' } }],
      recommendations: [{ content: { text: 'Restart together' } }, { content: { text: 'Share masks' } }],
      other: [],
    })
  })

  test('have a framework, and no title that is none', () => {
    expect([session.title?.text, session.series]).toEqual(['European Alliance: Automotive industry', null])
    expect(session.framework.map(({ content }) => content?.text)).toEqual([
      'Cars are built from 30,000 parts.',
    ])
    expect(session.speakers.map(({ name, role }) => [name, role])).toEqual([
      ['Peter Müller', null],
      ['Eva Novak', null],
    ])
  })

  test('end the needs of a disruption at conclusions', () => {
    expect(session.needs.map(({ content }) => content.text)).toEqual(['Masks'])
    expect(session.unclassified.map(({ text }) => text)).toEqual([
      'Conclusions\n\nThe session closed at 9:30.',
    ])
  })
})
