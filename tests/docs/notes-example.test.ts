import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseNotes } from '../../src/notes/parse.ts'
import { readSessions } from '../../src/notes/read-sessions.ts'
import { notesDocument } from './notes-document.ts'

test('the example of docs/notes.md is read whole, without a message but of what it leaves out', () => {
  const [, value = ''] = /```markdown\n(.*?)```/su.exec(notesDocument()) ?? []
  const file = new VFile({ path: 'notes.md', value })
  const [session] = readSessions(parseNotes(file), file, { notesLanguage: null })
  expect(session).toMatchObject({
    language: 'en',
    date: '2020-07-09',
    time: '08:30',
    speakers: [{ organisation: 'ACCIO' }, { role: 'director', organisation: 'Catalan Water Partnership' }],
    disruptions: [
      {
        title: { text: 'no ports' },
        reportedBy: ['Xavier Amores'],
        geographicalImpact: { places: ['ES', 'FR'] },
        valueChainStage: { activities: ['inbound-logistics'] },
        timeFrame: { terms: ['short', 'medium'] },
        euActions: [{ kind: 'coordination' }, { kind: 'funding' }],
      },
    ],
    needs: [{ number: 1 }],
    solutions: [{ number: 1 }],
    none: [{ words: { text: 'none' } }],
    unclassified: [],
  })
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([])
})
