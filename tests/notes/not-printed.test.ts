/** Words that stand where no brief prints them are told of, each once and at its place. */
import { expect, test } from 'vitest'
import { read } from './read.ts'

const told = (lines: string): string[] =>
  read(`# Series\n\n# Ports\n\n## First disruption: quays\n\n${lines}\n`, 'en').file.messages.flatMap(
    ({ ruleId, actual, line }) => (ruleId === 'not-printed' ? [`${line}: ${actual}`] : []),
  )

test.each([
  ['the title of a link', 'See [the port](https://e.org "closed since May").', ['7: closed since May']],
  [
    'the title of an address below',
    'See [the port][p] and [it][p].\n\n[p]: https://e.org "closed"',
    ['9: closed'],
  ],
  ['an address that nothing calls', 'Quays wait.\n\n[p]: https://e.org/p', ['9: p: https://e.org/p']],
  ['the title of a picture within a line', 'See ![a crane](crane.png "in rust").', ['7: in rust']],
  [
    'a comment of a notebook',
    'Quays %%ask Ana%% wait.\n\n%%\ncount\nthem\n%%',
    ['7: ask Ana', '9: count them'],
  ],
  ['what stands behind a fence', '```csv prices\n1,2\n```', ['7: csv prices']],
])('%s is told of', (_, lines, words) => {
  expect(told(lines)).toEqual(words)
})

test.each([
  ['the title of a picture that stands alone, which is its caption', '![a crane](crane.png "in rust")'],
  ['a link', 'See [the port](https://e.org) and [it][p].\n\n[p]: https://e.org'],
  ['two signs for per cent', '20 %% of quays and 30 %% of ships'],
  ['code', '```\n1,2\n```'],
])('%s is not', (_, lines) => {
  expect(told(lines)).toEqual([])
})

test('signs in place of bullets are told of once, with the lines that they stand in', () => {
  const { file } = read(
    '# Series\n\n# Ports\n\n## Disruptions\n\n### 🚢 no quays\n\n**Evidence:** A 🔥 broke out.\n\n## Needs\n\n- ⚠️ gloves\n- ⚠️ masks\n',
    'en',
  )
  const told = file.messages.filter(({ ruleId }) => ruleId === 'not-printed')
  expect(told.map(({ line, actual }) => [line, actual])).toEqual([[7, '🚢 ⚠']])
  expect(told[0]?.reason).toContain('(lines 7, 13, 14)')
})

test.each([
  [
    'a row of a table',
    '| Field | Value |\n| --- | --- |\n| Date | 9 July 2020 |\n| Recording | [watch it](https://e.org/1) |\n',
  ],
  ['a heading', '## Recording\n\n[watch it](https://e.org/1)\n'],
])('the label of a recording in %s is none of its words', (_, lines) => {
  const { sessions } = read(
    `# Series\n\n# Ports\n\n${lines}\n## First disruption: quays\n\nEvidence: x\n`,
    'en',
  )
  expect(sessions[0]?.recording).toEqual({ label: 'watch it', url: 'https://e.org/1' })
  expect(sessions[0]?.unclassified).toEqual([])
})

test.each([
  ['sprache', 'de'],
  ['langue', 'fr'],
  ['Idioma', 'es'],
  ['język', 'pl'],
  ['γλώσσα', 'el'],
  ['kieli', 'fi'],
])('front matter may name the language by `%s`', (key, tag) => {
  const { sessions, rules } = read(`---\n${key}: ${tag}\n---\n\n# A\n\n# B\n\n## Needs\n\n- x\n`, null)
  expect([sessions[0]?.language, sessions[0]?.languageSource]).toEqual([tag, 'front-matter'])
  expect(rules).not.toContain('front-matter-key')
})
