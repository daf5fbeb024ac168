/** A footnote stands with what calls it, also where a space parts the call from the last word. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

test.each(['yarn[^1]', 'yarn [^1]', '**yarn [^1]**', 'yarn  [^1] %%ask Ana%%', 'yarn [^1] '])(
  '“%s” keeps what is said of it',
  (said) => {
    const notes = (value: string) =>
      `# Wool\n\n## First disruption: no mills\n\n${value}\n\n[^1]: From June.\n`
    for (const value of [
      `Evidence: ${said}`,
      `Recommendations:\n\n- sell wool\n- ${said}`,
      `EU action needed:\n\n- Funding: ${said}`,
      `## Needs\n\n- ${said}\n- gloves`,
      `## Solutions\n\n${said}`,
    ]) {
      const { disruptions, needs, solutions, unclassified } = readOne(notes(value))
      expect(JSON.stringify([disruptions, needs, solutions])).toContain('yarn\\n\\nFrom June.')
      expect([value, unclassified]).toEqual([value, []])
    }
  },
)

test('a footnote that nothing calls is told', () => {
  const { unclassified } = readOne('# Wool\n\n## First disruption: no mills\n\n[^1]: From June.\n')
  expect(unclassified.map(({ text }) => text)).toEqual(['From June.'])
})
