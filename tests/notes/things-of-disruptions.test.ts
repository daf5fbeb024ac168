import { describe, expect, test } from 'vitest'
import { read, readOne } from './read.ts'

const two =
  '## Disruption 1: queues\n\n**Evidence:** Trucks wait.\n\n## Disruption 2: crews\n\n**Evidence:** Crews wait.'
const withNeeds = (needs: string) =>
  readOne(`# Alliance\n\n# Title\n\n${two}\n\n## Needs\n\n${needs}\n`).needs.map(
    ({ disruption, content }) => [disruption, content.text],
  )

describe('a disruption in brackets at the end of a need', () => {
  test.each([
    ['- masks (disruption 2)', 2],
    ['- masks (Disruption 1).', 1],
    ['- masks [D2]', 2],
    ['1. masks\n\n   Of any kind (disruption 2)', 2],
    ['masks (disruption 2)', 2],
  ])('“%s” is the one that it is of, and its words stay', (need, disruption) => {
    const [[found, text] = []] = withNeeds(need)
    expect(found).toBe(disruption)
    expect(text).toMatch(/[([]d(?:isruption )?\d[)\]]\.?$/iu)
  })

  test.each([
    '- masks (disruptions 1 and 2)',
    '- masks (disruption 1), gloves (disruption 2)',
    '- masks (disruption 1) for all who load ships',
    '- masks (disruption 7)',
    '- masks (need 1)',
    '- masks (2)',
    '- masks (as in disruption 1)',
    '- masks (disruption 1, in Spain)',
    '- masks, as disruption 1 shows',
  ])('“%s” names none', (need) => {
    expect(withNeeds(need)).toEqual([[null, need.slice(2)]])
  })

  test('is not asked where the need stands under another', () => {
    const { needs } = readOne(
      `# Alliance\n\n# Title\n\n## Disruption 1: queues\n\n**Evidence:** Trucks wait.\n\n**Needs:** gloves\n\n## Disruption 2: crews\n\n**Evidence:** Crews wait.\n\n**Needs:** masks (disruption 1)\n`,
    )
    expect(needs.map(({ disruption }) => disruption)).toEqual([1, 2])
  })

  test('is that which the notes count so', () => {
    const { solutions } = readOne(
      '# Allianz\n\n# Titel\n\n## Störung B: Fähren\n\n**Belege:** Sie warten.\n\n## Störung A: Züge\n\n**Belege:** Sie warten.\n\n## Lösungen\n\n1. **Grüne Spuren**: offen (Störung A)\n2. **Zug** (Störung B)\n',
      'de',
    )
    expect(solutions.map(({ disruption }) => disruption)).toEqual([2, 1])
  })
})

describe('items under “Needs” that begin with a disruption', () => {
  test.each([
    '- **Disruption 1:** masks\n- **Disruption 2:** gloves',
    '* Disruption 1: masks\n* Disruption 2: gloves',
  ])('“%s” are its needs', (needs) => {
    expect(withNeeds(needs)).toEqual([
      [1, 'masks'],
      [2, 'gloves'],
    ])
  })

  test.each(['- Disruption 1: masks\n- Disruption 1: gloves'])('“%s” are several of one', (needs) => {
    expect(withNeeds(needs)).toEqual([
      [1, 'masks'],
      [1, 'gloves'],
    ])
  })

  test.each([
    ['- Disruption 1: long queues\n  - masks\n- Disruption 2: few crews', [[1, 'masks']]],
    ['### Disruption 1: long queues\n\n### Disruption 2: few crews', []],
    ['### Disruption 1: long queues\n\n- masks', [[1, 'masks']]],
    ['**Disruption 1: long queues**\n\n- masks\n\n**Disruption 2: few crews**', [[1, 'masks']]],
  ])('“%s” only name it', (needs, expected) => {
    const { sessions, rules } = read(`# Alliance\n\n# Title\n\n${two}\n\n## Needs\n\n${needs}\n`)
    expect(sessions[0]?.needs.map(({ disruption, content }) => [disruption, content.text])).toEqual(expected)
    expect(rules).toContain('unclassified')
  })
})

describe('“Needs” set as the title of a disruption is', () => {
  const needsOf = (notes: string, language = 'en') =>
    readOne(`# Alliance\n\n# Title\n\n${notes}\n`, language).needs.map(({ disruption, content }) => [
      disruption,
      content.text,
    ])

  test.each([
    [
      'it',
      '## Tessile\n\n**Perturbazione:** code\n\n**Fonte:** Luca Moretti\n\n**Bisogni:** guanti\n\n## Edilizia\n\n**Perturbazione:** cantieri\n\n**Fonte:** Giulia Ferrari\n\n**Bisogni:** elmetti',
      ['guanti', 'elmetti'],
    ],
    [
      'en',
      '## Disruption 1: queues\n\nEvidence: long.\n\n## Needs\n\n- gloves\n\n## Disruption 2: crews\n\nEvidence: few.\n\n## Needs\n\n- masks',
      ['gloves', 'masks'],
    ],
  ])('below each anew are its own (%s)', (language, notes, [one, two]) => {
    expect(needsOf(notes, language)).toEqual([
      [1, one],
      [2, two],
    ])
  })

  test.each([
    [
      '## Disruption 1: queues\n\nEvidence: long.\n\n## Disruption 2: crews\n\nEvidence: few.\n\n## Needs\n\n- gloves\n\n## Needs of ports\n\n- masks',
    ],
    ['## Disruption 1: queues\n\nEvidence: long.\n\n## Needs\n\n- gloves\n- masks'],
    [
      '## Disruption 1: queues\n\nEvidence: long.\n\n## Disruption 2: crews\n\nEvidence: few.\n\n## Needs\n\n- gloves\n\n## Disruption 3: trains\n\nEvidence: few.\n\n## Needs\n\n- masks',
    ],
  ])('elsewhere are the session’s (%#)', (notes) => {
    expect(needsOf(notes).map(([disruption]) => disruption)).toEqual(needsOf(notes).map(() => null))
  })
})
