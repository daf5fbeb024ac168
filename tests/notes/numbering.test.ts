/** A brief counts from 1; where notes count otherwise, that and each reference that would mean another thing is told. */
import { expect, test } from 'vitest'
import { read } from './read.ts'

/** The messages about numbers: what was found, and what was expected. */
function told(lines: string): string[] {
  const text = `# Series\n\n# Ports\n\n## Disruptions\n\n### First disruption: queues\n\n${lines}\n`
  return read(text, 'en').file.messages.flatMap(({ ruleId, actual, expected, line }) =>
    ruleId?.endsWith('-changed') ? [`${ruleId} ${line}: ${actual} → ${expected?.join(' or ')}`] : [],
  )
}

const needs = '## Needs\n\n1. masks\n3. gloves\n7. boots\n'

test.each([
  ['gaps in numbers are told once', needs, ['number-changed 12: 3 → 2']],
  [
    'a reference by the noun or by the letter is told where it stands',
    `**Evidence:** Feet are wet\n(see need 7), hands too: N3.\n\n${needs}`,
    ['number-changed 15: 3 → 2', 'reference-changed 10: need 7 → 3', 'reference-changed 10: N3 → 2'],
  ],
  [
    'the number of the paragraph that names the needs is none of theirs',
    '5. **Recommendations.** (i) wait; (ii) go.\n\n6. **Needs.** (a) masks; (b) gloves.\n\n7. Solutions: (a) lend; (b) let.',
    [],
  ],
  [
    'the verb of “need 3 trucks” is no reference',
    `**Evidence:** They need 3 trucks.\n\n${needs}`,
    ['number-changed 14: 3 → 2'],
  ],
  [
    'a disruption that was taken out shifts those after it',
    '### Disruption 3: cold\n\n**Evidence:** As in Disruption 3, and as in disruption 1.',
    ['number-changed 9: 3 → 2', 'reference-changed 11: Disruption 3 → 2'],
  ],
  [
    'recommendations that each disruption counts anew are one series in the brief',
    '**Recommendations:**\n\n1. Wait\n2. Go\n\n### Second disruption: cold\n\n**Evidence:** See R2.\n\n**Recommendations:**\n\n1. Heat\n2. Wool',
    ['reference-changed 16: R2 → 4'],
  ],
  [
    'from elsewhere such a reference may mean either',
    '**Recommendations:**\n\n1. Wait\n2. Go\n\n### Second disruption: cold\n\n**Recommendations:**\n\n1. Heat\n2. Wool\n\n## Needs\n\n- what R2 asks for',
    ['reference-changed 23: R2 → 2 or 4'],
  ],
  [
    'a column of numbers counts too',
    '## Solutions\n\n| No | Solution |\n| --- | --- |\n| 2 | vans, as in S4 |\n| 4 | bikes |',
    ['number-changed 13: 2 → 1', 'reference-changed 13: S4 → 2'],
  ],
])('%s', (_, lines, messages) => {
  expect(told(lines)).toEqual(messages)
})

test.each([
  ['numbers that the brief prints as well', '## Needs\n\n1. masks\n2. gloves, see need 1'],
  ['things without numbers', '## Needs\n\n- masks\n- gloves, see need 1'],
  ['paragraphs that are numbered through', '**Evidence:** x\n\n## Needs\n\n12. masks\n\n13. gloves'],
  ['a number that nothing has', `**Evidence:** See need 2.\n\n## Needs\n\n12. masks\n13. gloves`],
])('%s are told of in no message', (_, lines) => {
  expect(told(lines)).toEqual([])
})
