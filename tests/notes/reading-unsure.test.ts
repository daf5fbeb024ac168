/** Where two readings of the notes are close, the reader says so instead of only choosing. */
import { describe, expect, test } from 'vitest'
import { read } from './read.ts'
import { realNotes } from './real-notes.ts'

const notes = (heading: string) => `# Call

## Disruptions

### Disruption 1: no trucks

Source: A. Novak

Evidence: They are sold.

${heading}

- a list
`

const doubtsOf = (text: string) =>
  read(text).file.messages.filter(({ ruleId }) => ruleId === 'reading-unsure')

test('a heading as deep as that of the disruptions, which may be one, is doubted at its line', () => {
  const [doubt, ...others] = doubtsOf(notes('## Problem 2: no crews\n\nSource: B. Lee'))
  expect(others).toEqual([])
  expect(doubt).toMatchObject({ line: 11, fatal: false, actual: 'Problem 2: no crews' })
  expect(doubt?.reason).toBe(
    'Unsure of “Problem 2: no crews”: it is read as no part of a session, it could be the title of a disruption',
  )
  expect(doubt?.note).toContain('begin it with the word and its number')
})

describe('what can be one thing only is not doubted', () => {
  test.each([
    ['the disruption with its noun and number', notes('### Disruption 2: no crews\n\nSource: B. Lee')],
    ['a section', notes('## Needs')],
    ['what those who met will do', notes('## Action points')],
    ['the real notes', realNotes],
  ])('%s', (_, text) => {
    expect(doubtsOf(text)).toEqual([])
  })
})
