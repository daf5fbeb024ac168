import { expect, test } from 'vitest'
import { typographicText } from '../../src/document/lower/typographic-text.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import { lowered } from './support.ts'

test.each([
  ['en', `He said "no" and left.`, 'He said “no” and left.'],
  ['en', `companies' goals, CWP's goal, and 'small' ones`, 'companies’ goals, CWP’s goal, and ‘small’ ones'],
  ['de', `die "üblichen" und die “anderen” Kräfte`, 'die „üblichen“ und die „anderen“ Kräfte'],
  ['fr', `l'île dit "non" et “oui”`, 'l’île dit «non» et “oui”'],
  ['sv', `"ja" sade hon`, '”ja” sade hon'],
  ['el', `είπε ("όχι")`, 'είπε («όχι»)'],
  ['en', 'a pipe of 5" and one of 7', 'a pipe of 5" and one of 7'],
  [
    'en',
    `see https://example.eu/a"b"c and x'y@example.eu`,
    `see https://example.eu/a"b"c and x'y@example.eu`,
  ],
  ['en', '𝒜 "b" 𝒞', '𝒜 “b” 𝒞'],
  ['hu', ' - ', ' – '],
  ['en', '- 5', '- 5'],
  ['en', '--', '--'],
  ['tr', `"a" b's`, '"a" b’s'],
])('in %s the marks of %s are %s', (language, text, expected) => {
  expect(typographicText(text, language)).toBe(expected)
})

test('marks find their pairs across the marks of a line, and code keeps its own', () => {
  const { blocks } = lowered('He said "**no**" and `"x"`.\n\n- a "b"')
  expect(blocks).toEqual(['p He said “b(no)” and `"x"`.', 'ul', '  li', '    p a “b”'])
})

test('a theme may keep the marks of the notes', () => {
  const theme = readTheme(null)
  const own = { ...theme, text: { ...theme.text, quotes: 'notes' as const } }
  expect(lowered(`It's "so".`, { theme: own }).blocks).toEqual([`p It's "so".`])
})
