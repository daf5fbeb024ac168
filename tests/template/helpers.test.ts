import { toString as wordsOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import type { Session } from '../../src/model/session.ts'
import { fillTemplate } from '../../src/template/fill.ts'
import { helpers } from '../../src/template/helpers/helpers.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { printed } from './support/printed.ts'
import { disruption, documented, prose, session } from './support/sessions.ts'
import { written } from './support/templates.ts'

test.each(helpers.map(({ name, example }) => [name, example] as const))(
  'the example of `%s` prints what it says',
  (_, { template, prints }) => {
    expect(printed(written(template), documented)).toBe(prints.replaceAll('\u00a0', ' '))
  },
)

test.each([
  ['Recording: Recording of 9 July', 'Recording of 9 July'],
  ['Recording: Recording', 'Recording'],
  ['Recording: here', 'Recording: here'],
  ['Recordings of 9 July', 'Recordings of 9 July'],
  ['Video: on request', 'Video: on request'],
])('under its term, “%s” is told as “%s”', (label, told) => {
  const template = written('{{#if recording}}{{under (label "recording") recording.label}}{{/if}}')
  expect(printed(template, session({ recording: { label, url: null } }))).toBe(told)
})

test('recommendations in a cell are paragraphs with their own items on lines below them', () => {
  const cell = (...recommendations: Session['disruptions'][number]['recommendations']) =>
    fillTemplate(
      compileTemplate(
        written('{{#each disruptions}}\n| a |\n| - |\n| {{inCell recommendations}} |\n{{/each}}'),
      ),
      session({ disruptions: [disruption({ recommendations })] }),
      { language: 'en' },
    ).root.children.flatMap((table) => (table.type === 'table' ? (table.children[1]?.children ?? []) : []))
  const one = { content: prose('Share *all* stock.'), children: [] }
  expect(cell(one)[0]?.children.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text'])
  const both = cell({ ...one, children: [one] }, one)[0]?.children ?? []
  expect(both.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  expect(both.map((block) => wordsOf(block))).toEqual([
    'Share all stock.Share all stock.',
    'Share all stock.',
  ])
})
