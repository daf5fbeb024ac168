import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ThemeSchema } from '../../src/document/theme.ts'
import { LabelsSchema } from '../../src/template/labels.ts'
import { TemplateMatterSchema } from '../../src/template/template-matter.ts'
import { printed } from './support/printed.ts'
import { reference } from './support/reference.ts'
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

test('the reference is that of the program', async () => {
  await expect(reference()).toMatchFileSnapshot('../../docs/templates-reference.md')
})

test.each([
  ['theme', ThemeSchema],
  ['labels', LabelsSchema],
  ['template', TemplateMatterSchema],
])('the schema that editors complete a %s with is that of the program', async (name, schema) => {
  const json = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../../docs/${name}.schema.json`)
})
