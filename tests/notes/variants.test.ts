import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../support/runs.ts'
import { english, french, gist, modelOf } from './known-session.ts'
import { layOut, layouts } from './layout.ts'
import { readOne } from './read.ts'

describe('a session', () => {
  test.each([english, french])(
    'in $language is the same in every layout',
    (known) => {
      const expected = modelOf(known)
      fc.assert(
        fc.property(layouts, (layout) => {
          expect(gist(readOne(layOut(known, layout), known.language))).toEqual(expected)
        }),
        { numRuns: runs(510) },
      )
    },
    300_000,
  )
})
