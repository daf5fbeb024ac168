/** Signs of notebooks stay what they are where they are no markup. */
import { expect, test } from 'vitest'
import { cleanSource } from '../../src/notes/clean-source.ts'

test.each([
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
