import { expect, test } from 'vitest'
import { checkDirectives } from '../../src/compose/check-directives.ts'
import { shipped, shippedNames, written } from './support/templates.ts'

const check = (brief: string): string[] => {
  const file = written(brief).brief
  checkDirectives(file)
  return file.messages.map(({ line, column, fatal, reason }) => `${line}:${column} ${fatal} ${reason}`)
}

test.each([
  [
    'an unknown directive in a branch that no notes reach',
    '---\ntitle: x\n---\n{{#if title}}\n{{else}}\n:::notte\nx\n:::\n{{/if}}',
    ['6:1 true Unexpected directive `:::notte`; did you mean `:::note`?'],
  ],
  [
    'an unknown attribute',
    ':::items{prefex="N"}\n{{#each needs}}\n1. {{content}}\n{{/each}}\n:::',
    ['1:1 true Unexpected attribute `prefex` of `:::items`; did you mean `prefix`?'],
  ],
  [
    'a label that is missing',
    '::::facts\n:::fact\n{{date date}}\n:::\n::::',
    ['2:1 true Unexpected `:::fact` without words in brackets, expected `:::fact[…]`'],
  ],
  [
    'HTML',
    '{{#if title}}<b>{{title}}</b>{{/if}}',
    [
      '1:14 false Unexpected HTML `<b>`, expected Markdown; it is left out, its text stays',
      '1:26 false Unexpected HTML `</b>`, expected Markdown; it is left out, its text stays',
    ],
  ],
  [
    'nothing where all is well',
    '# {{title}} :id[x]\n\n:::note\n{{#each needs}}\n- {{content}}\n{{/each}}\n:::',
    [],
  ],
])('before there are notes the check tells %s', (_, brief, expected) => {
  expect(check(brief)).toEqual(expected)
})

test.each(shippedNames)('the shipped template %s has no fault in its directives', (name) => {
  const { brief, partials } = shipped(name)
  for (const file of [brief, ...partials.values()]) {
    checkDirectives(file)
    expect(file.messages.map(String)).toEqual([])
  }
})
