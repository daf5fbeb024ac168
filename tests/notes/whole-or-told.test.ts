/** Random words, small words, nouns that count and picture signs: what is written stays whole where it stands, or is told of. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Session } from '../../src/model/session.ts'
import { runs } from '../support/runs.ts'
import { read } from './read.ts'

const syllable = fc
  .tuple(fc.constantFrom(...'bdfgklmnprstvz'), fc.constantFrom(...'aeiou'))
  .map((letters) => letters.join(''))
const invented = fc
  .array(syllable, { minLength: 3, maxLength: 4 })
  .map((parts) => parts.join('').replace(/^./u, (letter) => letter.toUpperCase()))
const small = fc.constantFrom(
  ...['With', 'Con', 'Mit', 'Avec', 'And', 'Und', 'Et', 'Y', 'Di', 'For', 'Of', 'Per', 'In', 'By', 'From'],
)
const common = fc.constantFrom(
  ...['Week', 'Card', 'Route', 'Line', 'Ward', 'Port', 'Total', 'France', 'July', 'Monday', 'Two', 'Energy'],
)
const figure = fc.integer({ min: 2, max: 400 }).map(String)
const word = fc.oneof({ weight: 4, arbitrary: invented }, small, common, figure)
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
const named = fc.tuple(invented, words).map((all) => all.join(' '))
const sign = fc.constantFrom('🚢', '⚠️', '🔥', '❌', '💡', '🇫🇷', '✓')
const title = fc.oneof(
  { weight: 3, arbitrary: named },
  small,
  fc.tuple(common, figure, named).map(([noun, number, rest]) => `${noun} ${number}: ${rest}`),
  fc.tuple(sign, named).map((all) => all.join(' ')),
)

/** Notes around one stretch of text. */
const notes = (place: string, put: string): string => {
  const parts: Record<string, string> = {
    series: '# Alliance',
    title: '# Quays and sluices',
    framework: '## Conceptual framework\n\nGulls drift above.',
    disruptions: '## Disruptions',
    first: '### First disruption: quays shut',
    evidence: '**Evidence:** Cranes rust.',
    recommendations: '**Recommendations:**\n\n- Widen sluices.',
    second: '### Second disruption: trains halt\n\n**Evidence:** Rails bent.',
    needs: '## Needs\n\n- gloves',
    solutions: '## Solutions\n\n- lend vans',
  }
  parts[place] = put.replace('…', parts[place] ?? '')
  return Object.values(parts).join('\n\n')
}

const plain = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim()

/** All that a model holds and all that messages tell, without signs. */
function heldIn(text: string): { held: string[]; signs: string } {
  const { sessions, file } = read(text, 'en')
  const held: string[] = []
  for (const session of sessions) collect(session, held)
  const told = file.messages.map(({ reason }) => reason)
  return { held: [...held, ...told].map(plain), signs: [...held, ...told].join('\n') }
}

function collect(value: Session | unknown, held: string[]): void {
  if (typeof value === 'string') held.push(value)
  else if (Array.isArray(value)) for (const one of value) collect(one, held)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value))
      if (key !== 'nodes' && key !== 'markdown') collect(one, held)
}

const places: [string, string, (text: string) => string][] = [
  ['the title of the session', 'title', (text) => `# ${text}`],
  ['the series', 'series', (text) => `# ${text}`],
  ['a section of the framework', 'framework', (text) => `…\n\n### ${text}\n\nMud dries.`],
  ['the title of a disruption', 'first', (text) => `### ${text}`],
  ['a title with an ordinal', 'first', (text) => `### First disruption: ${text}`],
  ['an item of evidence', 'evidence', (text) => `**Evidence:**\n\n- Cranes rust.\n- ${text}`],
  ['a recommendation', 'recommendations', (text) => `…\n- ${text}`],
  ['a need', 'needs', (text) => `…\n- ${text}`],
  ['a need with a heading', 'needs', (text) => `## Needs\n\n### ${text}\n\nMud dries.`],
  ['a solution', 'solutions', (text) => `…\n- ${text}`],
]

test.each(places)('%s', (_, place, put) => {
  fc.assert(
    fc.property(title, (text) => {
      const { held, signs } = heldIn(notes(place, put(text)))
      expect(held.some((one) => one.includes(plain(text)))).toBe(true)
      for (const [picture] of text.matchAll(/\p{Extended_Pictographic}|\p{RI}{2}|✓/gu))
        expect(signs).toContain(picture)
    }),
    { numRuns: runs(60) },
  )
})

const tables: [string, string][] = [
  ['the framework', 'framework'],
  ['evidence', 'evidence'],
  ['recommendations', 'recommendations'],
  ['a disruption without fields yet', 'first'],
  ['a later disruption', 'second'],
  ['needs', 'needs'],
  ['solutions', 'solutions'],
]

test.each(tables)('a small table in %s keeps its cells beside their heads', (_, place) => {
  const row = fc.tuple(named, fc.oneof(figure, named))
  fc.assert(
    fc.property(fc.tuple(named, named), fc.array(row, { minLength: 1, maxLength: 3 }), (head, rows) => {
      const lines = [head, ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`)
      const { held } = heldIn(notes(place, `…\n\n${lines.join('\n')}`))
      const whole = [head, ...rows].map((cells) => plain(cells.join(' '))).join('\n')
      expect(held.some((one) => one.includes(whole))).toBe(true)
    }),
    { numRuns: runs(60) },
  )
})

/** Heads and cells that are names of fields as well. */
const datasets: [string, string][] = [
  ['| Port | Days closed |\n| --- | --- |\n| Genoa | 12 |', 'Port Days closed\nGenoa 12'],
  [
    '| Port | Days closed |\n| --- | --- |\n| Area | 12 |\n| Genoa | 3 |',
    'Port Days closed\nArea 12\nGenoa 3',
  ],
  ['| Place | Share |\n| --- | --- |\n| Rijeka | 4 % |', 'Place Share\nRijeka 4 %'],
  ['| Country | Data |\n| --- | --- |\n| Spain | 12 |\n| Italy | 3 |', 'Country Data\nSpain 12\nItaly 3'],
  ['| With | Without |\n| --- | --- |\n| Crews | 12 |', 'With Without\nCrews 12'],
]

test.each(datasets)('“%s” in evidence is a table', (table, whole) => {
  const { sessions } = read(notes('evidence', `…\n\nAs counted:\n\n${table}`), 'en')
  expect(sessions[0]?.disruptions.map(({ title }) => title.text)).toEqual(['quays shut', 'trains halt'])
  expect(sessions[0]?.disruptions[0]?.evidence?.text).toBe(`Cranes rust.\n\nAs counted:\n\n${whole}`)
})
