import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseNotes } from '../../src/notes/parse.ts'
import { readSessions } from '../../src/notes/read-sessions.ts'

/** Notes that nobody says the language of, in languages that the program does not know best. */
test.each([
  ['cs', 'žádné přístavy', ['CZ', 'SK', 'DE'], ['short', 'medium'], ['coordination', 'regulation'], 2],
  ['el', 'χωρίς λιμάνια', ['EL', 'CY'], ['short', 'medium'], ['coordination', 'regulation'], 1],
  ['fi', 'ei satamia', ['FI', 'SE'], ['short', 'medium'], ['coordination'], 1],
  ['ga', 'gan calafoirt', ['IE', 'FR'], ['short'], ['coordination'], 1],
  ['hu', 'nincs kikötő', ['HU', 'SK'], ['short', 'medium'], ['coordination', 'funding'], 1],
  ['lt', 'nėra uostų', ['LT', 'LV'], ['short'], ['coordination', 'regulation'], 1],
  ['lv', 'nav ostu', ['LV', 'LT'], ['short', 'medium'], ['coordination'], 1],
  ['mt', 'l-ebda portijiet', ['MT', 'IT'], ['short'], ['coordination'], 1],
])('notes in %s are read as a person would', (tag, title, places, terms, kinds, recommendations) => {
  const path = `tests/notes/in-languages/${tag}.md`
  const file = new VFile({ path, value: readFileSync(path) })
  const [session, ...others] = readSessions(parseNotes(file), file, { notesLanguage: null })
  expect(others).toEqual([])
  expect(session).toMatchObject({
    language: tag,
    languageSource: 'found',
    date: '2020-07-09',
    time: '08:30',
    needs: [{ number: 1 }, ...(session?.needs.slice(1) ?? [])],
    solutions: [{ number: 1 }],
    framework: [{ title: null }],
    unclassified: [],
  })
  expect(session?.speakers.length).toBeGreaterThan(0)
  expect(session?.disruptions).toHaveLength(1)
  const [disruption] = session?.disruptions ?? []
  expect(disruption).toMatchObject({
    title: { text: title },
    geographicalImpact: { places },
    timeFrame: { terms },
    other: [],
  })
  expect(disruption?.reportedBy).toHaveLength(1)
  expect(disruption?.evidence).not.toBeNull()
  expect(disruption?.character).not.toBeNull()
  expect(disruption?.valueChainStage?.activities).toContain('operations')
  expect(disruption?.euActions.map(({ kind }) => kind)).toEqual(kinds)
  expect(disruption?.recommendations).toHaveLength(recommendations)
})
