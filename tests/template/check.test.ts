import { expect, test } from 'vitest'
import { filesOf } from '../../src/template/layers.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { shipped, shippedNames, written } from './support/templates.ts'

/** Messages of a template as `file:line:column severity reason`. */
function check(brief: string, partials: Record<string, string> = {}): string[] {
  const files = written(brief, partials)
  compileTemplate(files)
  return [files.brief, ...files.partials.values()].flatMap((file) =>
    file.messages.map(
      ({ line, column, fatal, reason }) =>
        `${file.path}:${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`,
    ),
  )
}

test.each([
  [
    'a misspelt field',
    '{{#each disruptions}}\n  {{evidance}}{{/each}}',
    ['brief.md:2:5 error Unexpected name `evidance` in an item of `disruptions`; did you mean `evidence`?'],
  ],
  [
    'a misspelt field in a branch that no notes reach',
    '{{#if title}}{{else if date}}{{#if series}}{{#each needs}}{{contant}}{{/each}}{{/if}}{{/if}}',
    ['brief.md:1:61 error Unexpected name `contant` in an item of `needs`; did you mean `content`?'],
  ],
  [
    'a misspelt field of a block parameter',
    '{{#each disruptions as |disruption|}}{{disruption.evidance}}{{/each}}',
    ['brief.md:1:40 error Unexpected name `evidance` in an item of `disruptions`; did you mean `evidence`?'],
  ],
  [
    'a name of the outer block without `../`',
    '{{#each disruptions}}{{source}}{{/each}}',
    [
      'brief.md:1:24 error Unexpected name `source` in an item of `disruptions`; expected one of `number`, `title`, `reportedBy`, `evidence`, `geographicalImpact`, `valueChainStage`, `character`, `timeFrame`, `euActions`, `recommendations`, `other`',
    ],
  ],
  [
    '`../` that leads out of the template',
    '{{../title}}',
    [
      'brief.md:1:3 error Unexpected name `../title` in this place, around which there is no such block; expected nothing here',
    ],
  ],
  [
    '`@index` outside a loop',
    '{{@index}}',
    ['brief.md:1:3 error Unexpected name `@index` in this place; expected `@root`'],
  ],
  [
    'a prototype’s name',
    '{{constructor}}',
    [
      'brief.md:1:3 error Unexpected name `constructor` in the session; expected one of `version`, `source`, `language`, `languageSource`, `series`, `title`, `date`, `time`, `endTime`, `timeZone`, `ecosystems`, `workingFormat`, `speakers`, `recording`, `framework`, `disruptions`, `needs`, `solutions`, `publication`, `unclassified`, `none`, `gaps`',
    ],
  ],
  [
    'a list printed as text',
    '{{speakers}}',
    [
      'brief.md:1:1 error Unexpected list `speakers`, expected something that prints; loop over it with {{#each}}, or print it with `names` or `join`',
    ],
  ],
  [
    'a text looped over',
    '{{#each source}}{{/each}}',
    ['brief.md:1:1 error Unexpected text `source`, expected a list to loop over; use {{#with}} or {{#if}}'],
  ],
  [
    'a value that may be missing without a fallback',
    '{{title}}',
    [
      'brief.md:1:1 warning Unexpected `title` without a fallback: notes may lack it; put {{#if}} … {{else}} around it',
    ],
  ],
  [
    'a field of a value that may be missing',
    '{{#if date}}{{title.text}}{{/if}}',
    [
      'brief.md:1:15 error Unexpected `title.text`: notes may lack `title`; put {{#if}} or {{#with}} around it',
    ],
  ],
  [
    'an unknown helper',
    '{{lable "evidence"}}',
    ['brief.md:1:3 error Unexpected helper `lable`; did you mean `label`?'],
  ],
  [
    'an unknown label',
    '{{label "evidance"}}',
    ['brief.md:1:9 error Unexpected label `evidance`; did you mean `evidence`?'],
  ],
  [
    'an unknown block',
    '{{#every needs}}{{/every}}',
    ['brief.md:1:1 error Unexpected block `#every`; expected one of `#each`, `#if`, `#unless`, `#with`'],
  ],
  [
    'an unknown partial',
    '{{> sekshun}}',
    ['brief.md:1:1 error Unexpected partial `sekshun`; write it as `partials/sekshun.md`'],
  ],
  [
    'a helper with too many values',
    '{{count needs needs}}',
    ['brief.md:1:1 error Unexpected 2 values for `count`, expected 1: `count list`'],
  ],
  [
    'a helper with a value of another kind',
    '{{names source}}',
    ['brief.md:1:9 error Unexpected text for `list` of `names`, expected a list'],
  ],
  [
    'a field that a list’s items lack',
    '{{join speakers ", " "nmae"}}',
    ['brief.md:1:22 error Unexpected field `nmae`; did you mean `name`?'],
  ],
  [
    'a private-use character',
    'a\nb \uE000',
    ['brief.md:2:3 error Unexpected private-use character, expected text; remove it'],
  ],
  [
    'a block that is not closed',
    'a\n{{#if title}}\nb',
    ['brief.md:2:1 error Unexpected block `{{#if}}` that nothing closes, expected `{{/if}}` after it'],
  ],
  [
    'a block closed by another name',
    'a\n  {{#if title}}\n{{/each}}',
    [
      'brief.md:2:3 error Unexpected block `{{#if}}` that is still open at `{{/each}}` in line 3, expected `{{/if}}` before it',
    ],
  ],
  [
    'a mustache that is not closed',
    'ab {{title',
    ['brief.md:1:4 error Unexpected `{{` that nothing closes, expected `}}` after it'],
  ],
])('%s is told at its place', (_, brief, expected) => {
  const found = check(brief)
  expect(
    found.map((message, index) => (message.startsWith(expected[index] ?? '?') ? expected[index] : message)),
  ).toEqual(expected)
})

test('a fault in a partial is told in the partial, once, with the context of its call', () => {
  const part = 'one\n{{name}} {{nmae}}'
  expect(check('{{#each speakers}}{{> part}}{{> part}}{{/each}}', { part })).toEqual([
    'partials/part.md:2:12 error Unexpected name `nmae` in an item of `speakers`; did you mean `name`?',
  ])
})

test('values named in a partial’s call are known in the partial', () => {
  expect(
    check('{{> part several=true}}', { part: '{{#if several}}x{{/if}}{{#if severel}}x{{/if}}' }),
  ).toEqual(['partials/part.md:1:30 error Unexpected name `severel` in the session; did you mean `several`?'])
})

test('a partial that nothing calls is a warning, and its helpers are checked', () => {
  expect(check('x', { part: '{{lable "x"}}' })).toEqual([
    'partials/part.md:1:1 warning Unexpected partial `part` that nothing calls; call it with {{> part}} or remove it',
    'partials/part.md:1:3 error Unexpected helper `lable`; did you mean `label`?',
  ])
})

test('a partial is held against everything around each of its calls', () => {
  const part = '{{#each reportedBy}}{{this}}{{/each}}{{../source}}'
  expect(check('{{#each disruptions}}{{> part}}{{/each}}', { part })).toEqual([])
  const brief =
    '{{#each disruptions}}{{> part}}{{/each}}{{#each needs}}{{#each @root.disruptions}}{{> part}}{{/each}}{{/each}}'
  expect(check(brief, { part })).toEqual([
    expect.stringMatching(/^partials\/part\.md:1:40 error Unexpected name `source` in an item of `needs`/u),
  ])
})

test('a partial is held against each call, with and without an `if` around it', () => {
  const part = '{{title}}'
  expect(check('{{#if title}}{{> part}}{{/if}}', { part })).toEqual([])
  expect(check('{{#if title}}{{> part}}{{/if}}{{> part}}', { part })).toEqual([
    expect.stringContaining('partials/part.md:1:1 warning Unexpected `title` without a fallback'),
  ])
})

test.each([
  [
    'in a branch that no notes reach',
    '# a\n\n{{#if title}}{{else}}\n### b\n{{/if}}',
    ['4:1', 'level 3', 'expected 2'],
  ],
  ['in a loop', '# a\n\n{{#each needs}}\n## b\n\n#### c\n{{/each}}', ['6:1', 'level 4', 'expected 3']],
  ['before the title', 'x\n\n## a', ['3:1', 'level 2', 'expected 1']],
])('a heading that skips a level %s is told', (_, brief, [place = '', level = '', expected = '']) => {
  const found = check(brief)
  expect(found).toHaveLength(1)
  for (const part of [`brief.md:${place} warning`, level, expected]) expect(found[0]).toContain(part)
})

test('a heading that skips a level only after a partial is told in the partial', () => {
  const found = check('# a\n\n{{> part}}', { part: '### b' })
  expect(found).toEqual([expect.stringContaining('partials/part.md:1:1 warning Unexpected level 3')])
})

test.each([
  ['only where notes lack something', '# a\n\n{{#if title}}\n## b\n{{/if}}\n\n### c'],
  ['in a box, where it is a bold line', '# a\n\n:::aside\n#### b\n:::\n\n## c'],
  ['after a loop that begins with it', '# a\n\n{{#each needs}}\n## b\n\n### c\n{{/each}}\n\n### d'],
])('a heading that skips a level %s is left to the brief', (_, brief) => {
  expect(check(brief)).toEqual([])
})

test('an empty partial that nothing calls is a warning like any other', () => {
  expect(check('x', { part: '' })).toEqual([
    'partials/part.md:1:1 warning Unexpected partial `part` that nothing calls; call it with {{> part}} or remove it',
  ])
})

test('a partial that calls itself is checked once', () => {
  const part = '{{#if title}}{{title}}{{/if}}{{#each sections}}{{> part}}{{/each}}'
  expect(check('{{#each framework}}{{> part}}{{/each}}', { part })).toEqual([])
})

test.each(shippedNames)('the shipped template %s has no message', (name) => {
  const files = shipped(name)
  compileTemplate(files)
  expect(filesOf(files).flatMap((file) => file.messages.map(String))).toEqual([])
})
