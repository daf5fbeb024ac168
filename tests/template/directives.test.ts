import { expect, test } from 'vitest'
import { checkDirectives } from '../../src/compose/check-directives.ts'
import { shipped, shippedNames, written } from './support/templates.ts'

const check = (brief: string): string[] => {
  const file = written(brief).brief
  return checkDirectives(file).map(
    ({ line, column, fatal, reason }) => `${line}:${column} ${fatal} ${reason}`,
  )
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
    'a number typed in a chart, in words or in a mustache',
    'in 2020\n\n:::chart[Of 2020]{kind="bar"}\n| A | B |\n| - | - |\n| EU | 12 |\n| ES | {{inFigures 7}} |\n:::',
    [
      '6:8 true Unexpected number `12` typed in a chart, expected a count of the notes such as {{total}}',
      '7:20 true Unexpected number `7` typed in a chart, expected a count of the notes such as {{total}}',
    ],
  ],
  [
    'nothing of a chart that counts what the notes say',
    ':::chart[A]\n| A | B |\n| - | - |\n{{#each (first (tally disruptions "terms") 3)}}\n| {{name}} | {{total}} |\n| {{label "need1"}} | {{count (where disruptions "number" 2)}} |\n{{/each}}\n:::',
    [],
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
    expect(checkDirectives(file).map(String)).toEqual([])
  }
})
