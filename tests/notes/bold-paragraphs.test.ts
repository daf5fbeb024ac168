/** A paragraph a disruption, with its title in bold: only where all that stands below the heading is such. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const facts = (tag: string, heading: string, ...paragraphs: string[]) => {
  const { disruptions } = readOne(
    `# Wool\n\n## ${heading}\n\n${paragraphs.join('\n\n')}\n\n${tag === 'en' ? '## Needs\n\n- gloves\n' : ''}`,
    tag,
  )
  return disruptions.map(({ title, evidence }) => [title.text, evidence?.text])
}

test.each([
  ['en', 'Disruptions', 'No dye', 'No salt', 'No masks'],
  ['fr', 'Perturbations', 'Pas de fil', 'Pas de sel', 'Plus de masques'],
  ['pl', 'Zakłócenia', 'Brak przędzy', 'Brak soli', 'Brak masek'],
])('%s: below “%s” three are disruptions', (tag, heading, ...titles) => {
  expect(facts(tag, heading, ...titles.map((title) => `**${title}.** It is sold out.`))).toEqual(
    titles.map((title) => [title, 'It is sold out.']),
  )
})

test.each([
  [['**No dye.** It is sold out.', '**No salt.** Trucks wait.']],
  [['**No dye.** It is sold out.', '**No salt.** Trucks wait.', 'Nothing else was said.']],
  [['**No dye.** It is sold out.', '**No salt** waits in trucks.', '**No masks.** Staff stay.']],
])('%j are told', (paragraphs) => {
  expect(facts('en', 'Disruptions', ...paragraphs)).toEqual([])
})

test('below a disruption they are its evidence', () => {
  const paragraphs = ['**No dye.** Sold out.', '**No salt.** Trucks wait.', '**No masks.** Staff stay.']
  const [one, ...others] = facts('en', 'Disruption 1: dye', ...paragraphs)
  expect([one?.[0], others]).toEqual(['dye', []])
})
