import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { SessionSchema } from '../../src/model/session.ts'
import { toJson } from '../../src/model/to-json.ts'
import { read, readOne } from './read.ts'
import { realNotes } from './real-notes.ts'

const session = readOne(realNotes)
const [disruption] = session.disruptions

describe('the real notes', () => {
  test('have the shape of the contract', () => {
    expect(Check(SessionSchema, toJson(session))).toBe(true)
    expect(session).toMatchObject({
      version: 1,
      source: 'notes.md',
      language: 'en',
      publication: null,
      unclassified: [],
    })
  })

  test('have a series, a title, a day and a time', () => {
    expect(session.series?.text).toBe('European Alliance Against Coronavirus')
    expect(session.title?.text).toBe('Shared value through Clusters')
    expect([session.date, session.time]).toEqual(['2020-07-09', '08:30'])
  })

  test('name two speakers with their organisations', () => {
    expect(session.speakers).toEqual([
      { name: 'Alberto Pezzi', role: null, organisation: 'ACCIO' },
      { name: 'Xavier Amores', role: null, organisation: 'Catalan Water Partnership' },
    ])
  })

  test('have a working format of three steps', () => {
    expect(session.workingFormat?.name).toMatchObject({ text: 'Gilles Rules', markdown: '*Gilles Rules*' })
    expect(session.workingFormat?.steps.map(({ text }) => text)).toEqual([
      'conceptual framework',
      'needs and disruptions',
      'solutions',
    ])
  })

  test('have a recording whose link is dead', () => {
    expect(session.recording).toEqual({ label: "Link to session's recording", url: null })
  })

  test('have three sections in the framework', () => {
    expect(session.framework.map(({ title, sections }) => [title?.text, sections.length])).toEqual([
      ['Shared value: definition and three possible ways to create shared value', 0],
      ['Cluster and shared value', 0],
      ['Methodology for cluster shared value at cluster level and the example of CWP', 0],
    ])
    expect(session.framework[0]?.content?.markdown).toContain('“policies and operating practices')
    expect(session.framework[0]?.content?.nodes.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'list',
    ])
  })

  test('have one disruption with its fields', () => {
    expect(session.disruptions).toHaveLength(1)
    expect(disruption).toMatchObject({
      number: 1,
      title: { text: 'environmental benefits coming from shared value' },
      reportedBy: ['Alberto Pezzi', 'Xavier Amores'],
      geographicalImpact: { content: { text: 'EU' }, places: ['EU'] },
      valueChainStage: { content: { text: 'value for societies' }, activities: [] },
      character: { text: 'impact of shared value on societies and environment' },
      timeFrame: { content: { text: 'medium – long term' }, terms: ['medium', 'long'] },
      other: [],
    })
    expect(disruption?.evidence?.nodes.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  test('ask for one action, of coordination', () => {
    expect(disruption?.euActions).toMatchObject([{ kind: 'coordination', label: 'Coordination' }])
    expect(disruption?.euActions[0]?.content.text).toMatch(
      /^\(Creating Shared Value\) CSV .* authorities\)\.$/u,
    )
  })

  test('recommend one thing with another below it, without the empty bullet', () => {
    expect(disruption?.recommendations).toHaveLength(1)
    expect(disruption?.recommendations[0]?.content.text).toMatch(/^Territorial .* shared value\.$/u)
    expect(disruption?.recommendations[0]?.children.map(({ content }) => content.text)).toEqual([
      expect.stringMatching(/^Horizontal/u),
    ])
  })

  test('have three needs without the number in their words', () => {
    expect(
      session.needs.map(({ number, disruption, content }) => [number, disruption, content.text.slice(0, 22)]),
    ).toEqual([
      [1, null, 'It is still not clear '],
      [2, null, 'CSV it is still not a '],
      [3, null, 'Need to identify socia'],
    ])
    expect(session.solutions).toEqual([])
  })

  test('lack solutions, an address of the recording, and actions of regulation and funding', () => {
    expect(session.gaps.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['recording-address-not-recorded', 'recording.url', 20],
      ['solutions-not-recorded', 'solutions', null],
      ['regulation-not-recorded', 'disruptions[0].euActions', 50],
      ['funding-not-recorded', 'disruptions[0].euActions', 50],
    ])
  })

  test('give a message only for the dead link', () => {
    expect(
      read(realNotes).file.messages.map((message) => [
        String(message.place && 'start' in message.place && message.place.start.line),
        message.ruleId,
        message.fatal,
      ]),
    ).toEqual([['20', 'link-dead', false]])
  })

  test('stand in the model where they stand in the file', () => {
    const { source, text } = session.needs[1]?.content ?? { source: null, text: '' }
    expect(realNotes.slice(source?.start.offset, source?.end.offset)).toBe(text)
    expect(source?.start).toMatchObject({ line: 79, column: 6 })
    const title = disruption?.title
    expect(realNotes.slice(title?.source.start.offset, title?.source.end.offset)).toBe(title?.text)
  })
})
