/** Signs of notebooks stay what they are where they are no markup. */
import { expect, test } from 'vitest'
import { cleanSource } from '../../src/notes/clean-source.ts'

test.each([
  ["'''Evidence:''' Mills ''stop'', they don''t.", "**Evidence:** Mills *stop*, they don''t."],
  ["'''''No yarn''''' in '''l'Aquila'''", "***No yarn*** in **l'Aquila**"],
  ['== First disruption ==\ntext\n=== Needs ===', '## First disruption\ntext\n### Needs'],
])('“%s” of a wiki is “%s”', (text, washed) => {
  expect(cleanSource(text).text).toBe(washed)
})

test.each([
  "It is 5'' wide, ''as said'', and 6'6'' long.",
  "Write `'''x'''` for bold.",
  '== 5 ==',
  'a == b and c == d',
  "'' ''' ''",
  'Write `%%x%%` for a comment.',
  'Write `a ^[b]` for a note.',
  'Write `![[x.png]]` for a picture.',
  'See http://x.y/^[a] for more.',
  'The area is $x^[2]$ of it.',
  '%% Part one\n\nQuays wait.\n\n%% Part two\n',
  '%% Part one\nQuays wait.\n%% Part two\n',
])('“%s” stays as it is written', (text) => {
  expect(cleanSource(text).text).toBe(text)
})
