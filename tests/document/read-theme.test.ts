import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { contrastRatio } from '../../src/document/contrast-ratio.ts'
import { readTheme } from '../../src/document/read-theme.ts'

const read = (value: string) => {
  const file = new VFile({ path: 'theme.yaml', value })
  const theme = readTheme(file)
  return {
    theme,
    messages: file.messages.map(({ line, column, reason, fatal }) => `${line}:${column} ${fatal} ${reason}`),
  }
}

test('what a theme does not set is the default', () => {
  const { theme, messages } = read('text: { size: 11 }')
  expect(messages).toEqual([])
  expect(theme.text.size).toBe(11)
  expect(theme).toEqual({ ...readTheme(null), text: { ...readTheme(null).text, size: 11 } })
})

test.each([
  [
    'an unknown key',
    'colours:\n  acent: "#003399"',
    ['2:3 true Unexpected key `acent`; did you mean `accent`?'],
  ],
  [
    'a value of another kind',
    'page: { top: wide }',
    ['1:14 true Unexpected "wide" for `page.top`, expected a number'],
  ],
  [
    'a value out of its bounds',
    'text:\n  size: 2',
    ['2:9 true Unexpected 2 for `text.size`, expected at least 4'],
  ],
  [
    'a colour that is no colour',
    'colours: { text: red }',
    [
      '1:18 true Unexpected "red" for `colours.text`, expected a colour of six digits: "#003399"; write `text: "#ff0000"`',
    ],
  ],
  [
    'one of several words',
    'text: { alignment: centre }',
    ['1:20 true Unexpected "centre" for `text.alignment`, expected one of justify, left'],
  ],
  [
    'too little contrast',
    'colours: { accent: "#FFCC00" }',
    [
      '1:20 true Unexpected contrast 1.51:1 of `accent` (#FFCC00) on white, expected at least 4.5:1; take a darker accent or a lighter ground',
      '1:20 true Unexpected contrast 1.34:1 of `accent` (#FFCC00) on `tint` (#EEF2FA), expected at least 4.5:1; take a darker accent or a lighter ground',
    ],
  ],
  [
    'an unknown field of a running line',
    'footer: { start: "{titel} · {page}" }',
    ['1:18 true Unexpected `{titel}` in the footer; did you mean `{title}`?'],
  ],
  [
    'broken YAML',
    'text: {',
    [
      '1:8 true Unexpected YAML: Flow map in block collection must be sufficiently indented and end with a }; mend the theme',
    ],
  ],
  ['a list', '- a', ['1:1 true Unexpected ["a"], expected keys and values']],
])('%s is told at its place', (_, yaml, expected) => {
  const { messages, theme } = read(yaml)
  expect(messages).toEqual(expected)
  expect(theme.page).toEqual(readTheme(null).page)
})

test('contrast is WCAG’s ratio', () => {
  expect(contrastRatio('#003399', '#FFFFFF')).toBeCloseTo(10.86, 2)
  expect(contrastRatio('#FFFFFF', '#767676')).toBeCloseTo(4.54, 2)
})
