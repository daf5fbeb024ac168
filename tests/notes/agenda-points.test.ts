import { expect, test } from 'vitest'
import { readOne } from './read.ts'

test.each([
  ['Phase 1: ports close\n\nPhase 2: disruptions\n\nPhase 3: ports open', ''],
  ['', 'Goal 1: crews\n\nGoal 2: solutions\n\nGoal 3: trains'],
])('lines that count below a section are its text: “%s%s”', (framework, needs) => {
  const notes = `# Ports\n\n9 July 2020\n\n## Conceptual framework\n\n${framework || 'Ports are late.'}\n\n## Needs\n\n${needs || '- masks'}\n`
  const session = readOne(notes)
  const part = JSON.stringify(needs ? session.needs : session.framework)
  for (const line of (framework || needs).split('\n\n')) expect(part).toContain(line)
  expect(session.solutions).toEqual([])
})
