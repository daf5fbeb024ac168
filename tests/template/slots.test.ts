import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { compileTemplate } from '../../src/template/template.ts'
import type { TemplateFiles } from '../../src/template/template-files.ts'
import { printed } from './support/printed.ts'
import { documented } from './support/sessions.ts'
import { written } from './support/templates.ts'

const base = (): TemplateFiles =>
  written(
    '# {{> heading}}\n\n{{#slot "after-title"}}\nBy default.\n{{/slot}}\n\n{{#each needs}}\nN{{number}}\n\n{{#slot "after-need"}}{{/slot}}\n{{/each}}\n',
    { heading: 'Brief' },
  )

/** A template of nothing but what fills slots of the one above. */
function extending(slots: Record<string, string>): TemplateFiles {
  const files = Object.entries(slots).map(
    ([name, value]) => [name, new VFile({ path: `slots/${name}.md`, value })] as const,
  )
  return { ...written('---\nextends: base\n---\n'), slots: new Map(files), base: base() }
}

test('a slot that nothing fills is what it holds', () => {
  expect(printed(base(), documented)).toBe('Brief\nBy default.\nN1\nN2\nN3')
})

test('a file of a slot’s name stands in its place, wherever it is', () => {
  const files = extending({
    'after-title': ':::call-out[{{label "funding"}}]\nA box.\n:::\n',
    'after-need': '{{#if @last}}Of {{count @root.needs}}.{{/if}}\n',
  })
  expect(printed(files, documented)).toBe('Brief\nFunding\nA box.\nN1\nN2\nN3\nOf 3.')
})

const messages = (files: TemplateFiles, file: VFile | undefined): string[] => {
  compileTemplate(files)
  return (file?.messages ?? []).map(({ line, column, reason }) => `${line}:${column} ${reason}`)
}

test('a file for a slot that there is not is told, with the one that was meant', () => {
  const files = extending({ 'after-titel': 'x' })
  expect(messages(files, files.slots?.get('after-titel'))).toEqual([
    '1:1 Unexpected slot `after-titel`; did you mean `after-title`?',
  ])
})

test('what fills a slot is checked like the rest', () => {
  const files = extending({ 'after-need': 'x\n{{numbr}}\n' })
  expect(messages(files, files.slots?.get('after-need'))).toEqual([
    '2:3 Unexpected name `numbr` in an item of `needs`; did you mean `number`?',
  ])
})

test('a slot without a name is told', () => {
  const files = written('# a\n\n{{#slot}}{{/slot}}\n')
  expect(messages(files, files.brief)).toEqual([
    '3:1 Unexpected slot without a name, expected {{#slot "name"}}',
  ])
})
