import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { findEdits } from '../../src/check/fix/find-edits.ts'
import { applyEdits, fixNotes } from '../../src/check/fix/fix-notes.ts'
import { toJson } from '../../src/model/to-json.ts'
import { parseNotes } from '../../src/notes/parse.ts'
import { readSessions } from '../../src/notes/read-sessions.ts'
import { runs } from '../support/runs.ts'

const head =
  '# Alliance\n\n## Shared value\n\n## Disruptions\n\n### First disruption: quays\n\n**Evidence:** Yes.\n\n'

test('figures that may be no time of the day are told and left alone', () => {
  const notes = `${head}A ratio of 1:10, odds of 3:16, it took 2 h 30, version 5:30.\n`
  const { text } = fixNotes(notes, 'en')
  expect(text).toBe(notes)
})

describe('mending', () => {
  const cases: { name: string; notes: string; mended: string }[] = [
    {
      name: 'takes needless backslashes away and leaves those that are needed',
      notes: 'A\\, b\\! \\*c\\* snake\\_case, 5 \\- 3\n\n1\\. May',
      mended: 'A, b! \\*c\\* snake_case, 5 - 3\n\n1\\. May',
    },
    {
      name: 'takes empty bullets away, with their lines',
      notes: '**Recommendation:**\n\n- The EU acts.\n  - Now.\n  - \n- \n\n## Needs\n\n- Time\n- ',
      mended: '**Recommendation:**\n\n- The EU acts.\n  - Now.\n\n## Needs\n\n- Time\n',
    },
    {
      name: 'takes the bullet before a number away',
      notes: '## Needs\n\n- 1) Time\n- 2) Money',
      mended: '## Needs\n\n1) Time\n2) Money',
    },
    {
      name: 'keeps line ends, a byte order mark, tabs and trailing spaces',
      notes: '\uFEFF## Needs\r\n\r\n- 1)\tTime  \r\n- \r\n',
      mended: '\uFEFF## Needs\r\n\r\n1)\tTime  \r\n',
    },
    {
      name: 'writes percent signs, times and dates as the style guide has them, and leaves quotations alone',
      notes:
        'Down 50% on July 9, 2020 and 2020-07-11 from 8:30 to 5.15 pm.\n\n- “at 8:30, 50%”\n- the 1st of May: 8%',
      mended:
        'Down 50\u00A0% on 9 July 2020 and 11 July 2020 from 8.30 to 17.15.\n\n- “at 8:30, 50%”\n- the 1 May: 8\u00A0%',
    },
    {
      name: 'leaves dates alone of which the month is not sure, and what has marks in it',
      notes: 'On 05/06/2020, 22/05/20, 3 Sept. 2020 and 9<sup>th</sup> July 2020, but on 22/05/2020.',
      mended: 'On 05/06/2020, 22/05/20, 3 Sept. 2020 and 9<sup>th</sup> July 2020, but on 22 May 2020.',
    },
    {
      name: 'writes a heading in capitals as the notes write its words elsewhere',
      notes: 'We saw that quays in Genoa are closed.\n\n### Second disruption: QUAYS ARE CLOSED IN GENOA',
      mended: 'We saw that quays in Genoa are closed.\n\n### Second disruption: Quays are closed in Genoa',
    },
    {
      name: 'leaves a heading in capitals alone where a word of it may be a name',
      notes: 'We saw that quays are closed.\n\n### Second disruption: QUAYS OF MARSEILLE ARE CLOSED',
      mended: 'We saw that quays are closed.\n\n### Second disruption: QUAYS OF MARSEILLE ARE CLOSED',
    },
    {
      name: 'leaves code alone',
      notes: 'Text\n\n~~~\n- 1) a\\!\n- \n~~~\n\n`a\\!`',
      mended: 'Text\n\n~~~\n- 1) a\\!\n- \n~~~\n\n`a\\!`',
    },
  ]
  test.each(cases)('$name', ({ notes, mended }) => {
    expect(fixNotes(notes.startsWith('\uFEFF') ? notes : head + notes, 'en').text).toBe(
      notes.startsWith('\uFEFF') ? mended : head + mended,
    )
  })

  test('leaves nothing to mend, so that a second time changes nothing', () => {
    const once = fixNotes(`${head}a\\, b\n\n## Needs\n\n- 1) Time\n- `, 'en').text
    expect(findEdits(parseNotes(new VFile(once)), once)).toEqual([])
    expect(fixNotes(once, 'en').text).toBe(once)
  })
})

/** Lines with what is mended, in and out of places where it means something else. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '## Needs',
    '## Solutions',
    '### Second disruption: cranes',
    '**Evidence:** more\\.',
    '**Recommendation:**',
    '**EU action needed:**',
    '- **Funding:** money\\!',
    '- ',
    '  - ',
    '- 1) one',
    '- 2) two',
    '  continued\\, still',
    '     deeper',
    '1\\. no list',
    '~~~',
    '> quoted\\!',
    '| a\\| | b |',
    '| - | - |',
    '---',
    '\\- no bullet',
    '\\# no heading',
  ),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\\',
        '!',
        '[',
        ']',
        '(',
        ')',
        '_',
        '*',
        '.',
        '-',
        '1',
        '&',
        'amp;',
        '`',
        '#',
      ),
      {
        maxLength: 14,
      },
    )
    .map((parts) => parts.join('')),
)

test('whatever the notes, the mended ones give the same model, and only what was named is gone', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const notes = head + lines.join('\n')
      const { text, done } = fixNotes(notes, 'en')
      expect(model(text)).toEqual(model(notes))
      expect(applyEdits(notes, done)).toBe(text)
      for (const { start, end, text: mended } of done)
        expect(`${notes.slice(start, end)}${mended}`).toMatch(
          /^(?:\\|[ \t]*(?:[-*+]|\d+[.)])[ \t]*\r?\n?|[-*+][ \t]+)$/u,
        )
    }),
    { numRuns: runs(100) },
  )
})

/** The model as printed, without places and their lines. */
function model(notes: string): unknown {
  const file = new VFile(notes)
  const sessions = readSessions(parseNotes(file), file, { notesLanguage: 'en' }).map(toJson)
  return JSON.parse(
    JSON.stringify(sessions, (key, value) => (key === 'source' || key === 'line' ? null : value)),
  )
}

/** As people write and as the style guide does; the empty ones are left as they are. */
const style: Readonly<Record<string, string>> = {
  '50%': '50 %',
  '18:30': '18.30',
  '8:30': '8.30',
  '5.15 pm': '17.15',
  'July 9, 2020': '9 July 2020',
  '9th July 2020': '9 July 2020',
  '22/05/2020': '22 May 2020',
  '2020-07-09': '9 July 2020',
  '1st of May': '1 May',
  '7°C': '7 °C',
}
const word = fc.constantFrom(
  ...Object.keys(style),
  ...[
    '“50%”',
    '05/06/2020',
    '9.7.2020',
    '3 Sept. 2020',
    '20 °C',
    'Riga',
    'short term',
    '|',
    '-',
    '(',
    ').',
    '~~x~~',
  ],
)
const styled = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const field = fc.constantFrom(
  '**Evidence:** ',
  '**Time frame:** ',
  '- **Funding:** ',
  '## Needs\n\n- ',
  '*Source:* ',
  '',
)

test('whatever dates, times and percent signs there are, the mended notes say the same in its style', () => {
  const said = (notes: string): string =>
    Object.entries(style).reduce(
      (text, [found, mended]) => text.replaceAll(found, mended),
      JSON.stringify(model(notes)).replaceAll('\u00A0', ' '),
    )
  fc.assert(
    fc.property(fc.array(fc.tuple(field, styled), { minLength: 1, maxLength: 5 }), (lines) => {
      const notes = head + lines.map((parts) => parts.join('')).join('\n\n')
      const { text } = fixNotes(notes, 'en')
      expect(said(text)).toEqual(said(notes))
      expect(fixNotes(text, 'en').done).toEqual([])
    }),
    { numRuns: runs(60) },
  )
})
