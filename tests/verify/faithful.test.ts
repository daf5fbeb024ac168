/** Where words of a brief may come from: what the notes say, and nothing that only the model does. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readSessionsOf } from '../../src/compose/read-sessions-of.ts'
import type { Phrase } from '../../src/verify/faithful/phrase.ts'
import { whatNotesSay } from '../../src/verify/faithful/phrases-of-notes.ts'
import { phrasesCounted } from '../../src/verify/faithful/phrases-of-template.ts'
import { indexOf, tracer } from '../../src/verify/faithful/trace.ts'
import type { FinishedRole } from '../../src/verify/finished-text.ts'

const notes = `---
edition: 7
kind: a survey
---
# Session on ports

9 July 2020

## Disruption: no cranes

- **Geographical impact:** Spain
- **Time frame:** within weeks
- **EU action:** Coordination of ports
`

const [session] = readSessionsOf(new VFile({ path: 'ports.md', value: notes }), 'en').value ?? []
if (!session) throw new Error('Cannot read the notes, expected a session')
const { phrases } = whatNotesSay(session, notes)

describe('what notes say', () => {
  test.each(['Session on ports', 'within weeks', 'Coordination of ports', 'Spain', '7', 'a survey'])(
    '“%s” is of them',
    (text) => {
      expect(phrases.map((phrase) => phrase.text)).toContain(text)
    },
  )

  test.each([
    ...['ports.md', 'en', 'ES', 'short', 'coordination', 'found', 'option', '0', '1'],
    ...session.gaps.flatMap(({ code, message, path }) => [code, message, path]),
  ])('“%s” is not: the model says it in its own words', (text) => {
    expect(phrases.map((phrase) => phrase.text)).not.toContain(text)
  })
})

const said = (role: FinishedRole, text: string) => ({ role, text, links: [] })

describe('a word', () => {
  test('that stands on several lines is of that which its neighbours are of', () => {
    const at = (text: string, line: number): Phrase => ({ kind: 'notes', text, lines: [line, line] })
    const index = indexOf([at('Spain', 20), at('open', 20), at('Italy', 21), at('open', 21), at('Malta', 22)])
    const cells = ['Italy', 'open', 'Spain', 'open', 'Malta'].map((text) => said('cell', text))
    const lines = tracer([index], new Map())(cells).map(({ pieces }) => pieces[0]?.origin?.lines?.[0])
    expect(lines).toEqual([21, 21, 20, 20, 22])
  })

  test('that counts is of a chart or its table, and of no sentence', () => {
    const trace = tracer([indexOf(phrases)], indexOf(phrasesCounted(session)))
    const kinds = trace([said('cell', '1'), said('picture', '0'), said('text', '1'), said('text', '0')]).map(
      ({ pieces }) => pieces[0]?.origin?.kind,
    )
    expect(kinds).toEqual(['derived', 'derived', undefined, undefined])
  })
})
