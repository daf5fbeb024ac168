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

test.each([
  ['TOP', 'de', 'Rahmen', 'Bedarfe'],
  ['Punt', 'nl', 'Kader', 'Behoeften'],
  ['Punkt', 'pl', 'Ramy koncepcyjne', 'Potrzeby'],
])('“%s 1” in headings counts points without a sign', (word, language, framework, needs) => {
  const session = readOne(
    `# Häfen\n\n## ${word} 1 ${framework}\n\nHäfen.\n\n## ${word} 2 ${needs}\n\n- Masken\n`,
    language,
  )
  expect(session.title?.text).toBe('Häfen')
  expect(JSON.stringify(session.framework)).toContain('Häfen')
  expect(session.needs.map(({ content }) => content.text)).toEqual(['Masken'])
})

test.each([
  '## Horizon 2 Needs\n\n- masks\n\n## Horizon 3 Ports\n\nShips.',
  '## Terminal 1 Ports\n\nShips.\n\n## Terminal 2 Trains\n\nTrains.',
  'TOP 1 Framework\n\nShips.\n\nTOP 2 Needs\n\n- masks',
  '## Port 1 is shut\n\nShips.\n\n## Port 2 needs\n\n- masks',
])('“%s” counts none', (notes) => {
  const { needs, unclassified, framework, title } = readOne(
    `# Ports\n\n9 July 2020\n\n${notes}\n\n## Solutions\n\n- trains\n`,
  )
  expect([needs, framework]).toEqual([[], []])
  expect(JSON.stringify([title, unclassified])).toContain(/\w+ \d \w+/u.exec(notes)?.[0])
})
