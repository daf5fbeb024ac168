import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printed } from './support/printed.ts'
import { documented } from './support/sessions.ts'
import { written } from './support/templates.ts'

const guide = readFileSync('docs/templates.md', 'utf8')
const examples = [...guide.matchAll(/```handlebars\n(.*?)```\n\n```text\n(.*?)```/gsu)]

test('every template in the guide has its output beside it', () => {
  expect(examples.length).toBe(guide.split('```handlebars').length - 1)
  expect(examples.length).toBeGreaterThan(5)
})

test.each(examples.map(([, template = '', prints = '']) => [template, prints]))(
  'the guide’s example prints what stands under it: %s',
  (template, prints) => {
    expect(printed(written(template), documented)).toBe(prints.trim())
  },
)
