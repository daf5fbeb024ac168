import { expect, test } from 'vitest'
import { helpers } from '../../src/template/helpers/helpers.ts'
import { printed } from './support/printed.ts'
import { documented } from './support/sessions.ts'
import { written } from './support/templates.ts'

test.each(helpers.map(({ name, example }) => [name, example] as const))(
  'the example of `%s` prints what it says',
  (_, { template, prints }) => {
    expect(printed(written(template), documented)).toBe(prints.replaceAll('\u00a0', ' '))
  },
)
