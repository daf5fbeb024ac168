/** What leads to the next meeting is no part of the last solution, in any language; prose that begins alike is. */
import { expect, test } from 'vitest'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { some } from '../support/runs.ts'
import { modelOutline } from './outline.ts'
import { read } from './read.ts'

const solutionsIn = (tag: string, last: string): (string | undefined)[] => {
  const { sessions } = read(`# A\n\n# B\n\n## Needs\n\n- x\n\n## Solutions\n\n- a lab\n\n${last}\n`, tag)
  return sessions.flatMap(({ solutions }) => solutions.map(({ content }) => content?.text))
}

/** Who sends the mail, and how what was said last ends; every third pair has each of both. */
const mails = [', Ana', ',\nAna Ruiz\nACC', '\nAna', ''].flatMap((sender) =>
  ['A pool\n', 'A pool.\n', 'A pool. ', 'A pool\n\n', '\n\n- A pool\n'].map(
    (said) => [sender, said] as const,
  ),
)

test.each([
  ['en', '----\n\nCategory: Notes'],
  ['en', 'Category: Notes'],
  ['en', '[[Category:Notes]]'],
  ['it', '----\n\nCategoria: Verbali'],
  ['pl', 'Kategoria: notatki'],
  ['fi', 'Luokka: muistiot'],
  ['el', 'Κατηγορία: πρακτικά'],
  ['en', '---\n\nShared with all who were there'],
  ['en', '**Summary of the meeting**\n\nAll agreed.'],
])('%s: “%s” behind the last list is none of it, and told', (tag, last) => {
  const notes = `# A\n\n# B\n\n## Needs\n\n- x\n\n## Solutions\n\n- a lab\n\n${last}\n`
  const { sessions, rules } = read(notes, tag)
  expect(sessions[0]?.solutions.map(({ content }) => content?.text)).toEqual(['a lab'])
  expect(rules).toEqual(['unclassified'])
})

test.each(['Category 1 farms lend vans.', '[[Wool: the basics]]', 'All labs of the category take part.'])(
  '“%s” behind the last list is of it',
  (last) => {
    expect(solutionsIn('en', last).join()).toContain(last.replaceAll(/[[\]]/gu, ''))
  },
)

test('above the sections a category takes nothing with it', () => {
  const { sessions } = read('# Wool\n\nTags: bikes\n\n9 July 2020\n\n## Needs\n\n- x\n')
  expect([sessions[0]?.date, sessions[0]?.unclassified.map(({ text }) => text)]).toEqual([
    '2020-07-09',
    ['Tags: bikes'],
  ])
})

test('a rule between lists parts nothing off', () => {
  expect(solutionsIn('en', '---\n\n- a van\n\nIt is blue.')).toEqual(['a lab', 'a van\n\nIt is blue.'])
})

test.each(languageTags)('%s', (tag) => {
  const { nextTimes = [], closings = [] } = languageOf(tag) ?? {}
  expect(nextTimes.length).toBeGreaterThan(2)
  for (const words of nextTimes) {
    expect([words, ...solutionsIn(tag, `${words}: 12.8.2020`)]).toEqual([words, 'a lab'])
    expect([words, ...solutionsIn(tag, `${words} 12.8.2020`)]).toEqual([words, 'a lab'])
    expect(solutionsIn(tag, `${words} the lab lends vans.`).join()).toContain(words)
  }
  for (const words of closings)
    expect([words, ...solutionsIn(tag, `${words} 10:15`)]).toEqual([words, 'a lab'])
})

test.each([
  ['bg', 'решения', 'Сърдечни поздрави'],
  ['cs', 'řešení', 'S pozdravem'],
  ['da', 'løsninger', 'Med venlig hilsen'],
  ['de', 'lösungen', 'Mit besten Grüßen'],
  ['el', 'λύσεις', 'Με εκτίμηση'],
  ['en', 'solutions', 'Best regards'],
  ['es', 'soluciones', 'Un cordial saludo'],
  ['et', 'lahendused', 'Lugupidamisega'],
  ['fi', 'ratkaisut', 'Ystävällisin terveisin'],
  ['fr', 'solutions', 'Bien cordialement'],
  ['ga', 'réitigh', 'Le gach dea-ghuí'],
  ['hr', 'rješenja', 'Srdačan pozdrav'],
  ['hu', 'megoldások', 'Üdvözlettel'],
  ['it', 'soluzioni', 'Cordiali saluti'],
  ['lt', 'sprendimai', 'Pagarbiai'],
  ['lv', 'risinājumi', 'Ar cieņu'],
  ['mt', 'soluzzjonijiet', 'Tislijiet'],
  ['nl', 'oplossingen', 'Met vriendelijke groet'],
  ['pl', 'rozwiązania', 'Z poważaniem'],
  ['pt', 'soluções', 'Melhores cumprimentos'],
  ['ro', 'soluții', 'Cu stimă'],
  ['sk', 'riešenia', 'S pozdravom'],
  ['sl', 'rešitve', 'Lep pozdrav'],
  ['sv', 'lösningar', 'Vänliga hälsningar'],
])('%s: a mail’s greeting ends “%s: …”, with who sends it', (tag, label, greeting) => {
  const name = label[0]?.toUpperCase() + label.slice(1)
  for (const [sender, said] of some(mails)) {
    const { sessions } = read(`# A\n\n# B\n\n${name}: ${said}${greeting}${sender}\n`, tag)
    const solutions = sessions.flatMap((one) => one.solutions.map(({ content }) => content?.text))
    expect([said, sender, ...solutions]).toEqual([said, sender, said.includes('.') ? 'A pool.' : 'A pool'])
  }
})

test('what is thanked for is no greeting', () => {
  expect(solutionsIn('en', 'Lend vans. Thanks to vouchers, hotels open.').join()).toContain('vouchers')
  const { sessions } = read('# A\n\nNeeds: y\n\nSolutions: Lend vans. Thanks to vouchers\n', 'en')
  expect(sessions[0]?.solutions[0]?.content?.text).toContain('vouchers')
})

test('the last paragraph may tell of the end in any of its words, with the hour', () => {
  expect(solutionsIn('en', 'The chair thanked all and closed the meeting at 15:52.')).toEqual(['a lab'])
  expect(solutionsIn('en', 'A firm closed the meeting rooms.').join()).toContain('meeting rooms')
})

test('an item of the list is of the next meeting where it names the day', () => {
  expect(solutionsIn('en', '- Next meeting: 12 August 2020')).toEqual(['a lab'])
  expect(solutionsIn('en', '- Next meeting in the open air')).toEqual([
    'a lab',
    'Next meeting in the open air',
  ])
})

test.each([
  '- Slots from 6:00 thanks to a joint platform',
  '- Deliver after closure, from 22:00',
  'Slots open from 6:00 thanks to a joint platform.',
  'Next ferry sails on 12 August 2020.',
  'Next train: carries grain from 10:15.',
])('an hour or a day beside a word that says other things is no end: “%s”', (last) => {
  expect(solutionsIn('en', last).join('\n')).toContain(last.replace('- ', ''))
})

test('the next train is none of the meeting’s in German either', () => {
  expect(solutionsIn('de', 'Nächster Zug fährt um 10:15.').join('\n')).toContain('Nächster Zug')
})

test('a recording that there is none of is no solution, and a film for drivers is one', () => {
  expect(solutionsIn('en', 'Recording: not available')).toEqual(['a lab'])
  expect(solutionsIn('de', 'Aufzeichnung: keine')).toEqual(['a lab'])
  expect(solutionsIn('pl', 'Nagranie: nie ma')).toEqual(['a lab'])
  expect(solutionsIn('en', 'Recording: no devices at the quay').join()).toContain('no devices at the quay')
  expect(solutionsIn('en', 'Video: a film for drivers').join()).toContain('film for drivers')
})

test('a greeting within the notes ends nothing', () => {
  const field = 'Evidence: Trucks wait at the border. Thanks, Ana\nWhere: Spain\nTime frame: short'
  const { sessions } = read(`# A\n\n## Disruption 1: no rail\n\n${field}\n`, 'en')
  const lines = sessions.map(modelOutline).join('\n').split('\n')
  expect(lines).toContain('  where: Spain [ES]')
  expect(lines).toContain('  when: short [short]')
  expect(lines.join('\n').match(/Thanks, Ana/gu)).toHaveLength(1)
})

test.each([
  ['1. Keep the ports open for all of the ships, also\n   thanks to a common pool\n2. trains\n3. vans', 3],
  ['1. trains\n2. A list of\n   Needs\n3. vans', 3],
  ['1. trains\n2. Keep the ports open, also\n   thanks to a common pool', 2],
])('lines of an item stay in it: “%s”', (list, count) => {
  const { needs, unclassified } = read(`# A\n\n## Needs\n\n${list}\n`, 'en').sessions[0] ?? {}
  expect([needs?.length, unclassified]).toEqual([count, []])
})

test('what goes on behind the words of a greeting is none', () => {
  const said = 'Open the ports. Kind regards, the ports said, are not enough'
  const { solutions } = read(`# A\n\nNeeds: y\n\nSolutions: ${said}\n`, 'en').sessions[0] ?? {}
  expect(solutions?.[0]?.content?.text).toBe(said)
})

test.each([
  ['en', 'Many thanks to the mills are due', true],
  ['en', 'Thanks to all who lent vans', true],
  ['de', 'Vielen Dank an alle Betriebe für die Wagen', true],
  ['en', 'Best regards, Ana', false],
  ['en', 'The session closed at 10:15', false],
  ['de', 'Mit besten Grüßen\nAna Ruiz', false],
])('%s: “%s” below a recommendation goes on with it: %s', (tag, line, goesOn) => {
  const { sessions } = read(
    `# A\n\n# B\n\n## Disruption 1: x\n\n**Recommendations:**\nLend vans\n${line}\n\n## Disruption 2: y\n`,
    tag,
  )
  const said = sessions.flatMap(({ disruptions }) => disruptions.flatMap((one) => one.recommendations))
  expect(
    said
      .map(({ content }) => content.text)
      .join()
      .includes(line.split('\n')[0] ?? ''),
  ).toBe(goesOn)
})
