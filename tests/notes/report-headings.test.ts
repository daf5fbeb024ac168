/** Reports number their headings, and Markdown takes these for items of a list. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const names = (notes: string): string[] => readOne(notes).speakers.map(({ name }) => name)

test('numbered names above lines of their own are headings', () => {
  const { speakers, needs, solutions, unclassified } = readOne(
    '# Mobility\n\n1. Attendance\nGreta Baum (Mobility Cluster)\nNiamh Kerr (ITS Ireland)\n\n2. Apologies\nT. Okafor\n\n3. Needs\n(a) drivers\n(b) parts\n\n4. Solutions\nStyria lends vans.\n\n5. Any other business\nNext call on airports.\n',
  )
  expect(speakers.map(({ name }) => name)).toEqual(['Greta Baum', 'Niamh Kerr'])
  expect(needs.map(({ content }) => content.text)).toEqual(['drivers', 'parts'])
  expect(solutions.map(({ content }) => content?.text)).toEqual(['Styria lends vans.'])
  expect(unclassified.map(({ text }) => text).join('\n')).toContain('Any other business')
})

test('an agenda below those who were there is nobody', () => {
  expect(
    names(
      '# Cars\n\nParticipants:\nAnn Bo (ACC)\nCarl Dee (XYZ)\n\nAgenda\n1. Context\n2. Disruptions\n\n## Needs\n\n- chips\n',
    ),
  ).toEqual(['Ann Bo', 'Carl Dee'])
})

test('an item that is a sentence is nobody', () => {
  expect(
    names(
      '# Cars\n\n**Present:** Ann Bo, ACC; Carl Dee, XYZ\n\n1. The session opened with a welcome, and a joke.\n\n2. **Needs:** chips\n',
    ),
  ).toEqual(['Ann Bo', 'Carl Dee'])
})

test.each([
  ['A port is a node.', 'A port is a node.', '2.2 Trains wait'],
  ['1.1 A port is a node.', 'A port is a node.', '2.2 Trains wait'],
  ['1.1 million tonnes wait.', '1.1 million tonnes wait.', '2.2 Trains wait'],
  ['1.1 Million tonnes wait.', '1.1 Million tonnes wait.', 'Trains wait'],
  ['3.1 A port is a node.', '3.1 A port is a node.', '2.2 Trains wait'],
])('the only point of a section, “%s”, is “%s” where others are counted: “%s”', (point, text, other) => {
  const { framework } = readOne(
    `# Ports\n\n1. Conceptual framework\n\n${point}\n\n2. Needs\n\n2.1 Quays wait for lorries.\n\n${other} for lorries.\n`,
  )
  expect(framework.map(({ content }) => content?.text)).toEqual([text])
})
