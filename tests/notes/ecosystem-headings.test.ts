import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const session = (language: string, disruption: string, one: string, two: string) =>
  readOne(
    `# 41\n\n## ${one}\n\n**${disruption}:** Ostrava\n\n## ${two}\n\n**${disruption}:** Bari\n`,
    language,
  )

test.each([
  ['it', 'Perturbazione', 'Ecosistema tessile', 'Ecosistema edilizia'],
  ['en', 'Disruption', 'Textiles ecosystem', 'Construction ecosystem'],
  ['de', 'Störung', 'Branche Textil', 'Branche Bauwesen'],
  ['en', 'Disruption', 'Textiles', 'Construction'],
])(
  'headings that name ecosystems with or without the noun part the notes (%s)',
  (language, name, one, two) => {
    const { title, ecosystems, disruptions, unclassified } = session(language, name, one, two)
    expect(title?.text ?? null).not.toBe(one)
    expect(ecosystems).toMatchObject([
      { code: 'textiles', label: one },
      { code: 'construction', label: two },
    ])
    expect([disruptions.length, unclassified]).toEqual([2, []])
  },
)

test.each([
  ['Textiles ecosystem in crisis', 'Construction ecosystem at work'],
  ['Ecosystem of yarn', 'Ecosystem of bricks'],
  ['Ecosystem', 'Sectors'],
])('“%s” and “%s” name none', (one, two) => {
  const found = session('en', 'Disruption', one, two).ecosystems
  expect(found.filter(({ label }) => label === two)).toEqual([])
})
