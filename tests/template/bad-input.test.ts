/** A template is trusted less than code: what it cannot reach, read or do. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillTemplate } from '../../src/template/fill.ts'
import { filesOf } from '../../src/template/layers.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { runHere } from '../check/run-here.ts'
import { emptyFolder, realNotes } from '../support/run-cli.ts'
import { documented } from './support/sessions.ts'
import { written } from './support/templates.ts'

test.each([
  '{{constructor}}',
  '{{this.constructor}}',
  '{{__proto__}}',
  '{{@root.__proto__}}',
  '{{#if title}}{{title.constructor}}{{/if}}',
  '{{#if title}}{{title.toString}}{{/if}}',
  '{{#with this as |all|}}{{all.__proto__}}{{/with}}',
  '{{#each needs}}{{../constructor.constructor}}{{/each}}',
  '{{lookup this "constructor"}}',
  '{{#each (where needs "constructor" 1)}}x{{/each}}',
  '{{join needs ", " "__proto__"}}',
  '{{label "constructor"}}',
  '{{plural "constructor" 1}}',
  '{{#each (tally disruptions "constructor")}}x{{/each}}',
  '{{> constructor}}',
  '{{> (lookup this "x")}}',
  '{{#*inline "x"}}y{{/inline}}',
  '{{log "x"}}',
  '{{#helperMissing}}x{{/helperMissing}}',
  '{{@partial-block}}',
])('%s is refused before it runs', (brief) => {
  const files = written(brief)
  const template = compileTemplate(files)
  expect(filesOf(files).some((file) => file.messages.some(({ fatal }) => fatal))).toBe(true)
  expect(() => fillTemplate(template, documented, { language: 'en' })).toThrow('Cannot fill the template')
})

/** A project whose template `mine` is spoilt in one way. */
function project(spoil: (folder: string) => void): string {
  const folder = emptyFolder()
  const mine = join(folder, 'templates', 'mine')
  mkdirSync(join(mine, 'partials'), { recursive: true })
  mkdirSync(join(mine, 'labels'))
  writeFileSync(join(folder, 'secret.md'), 'secret')
  writeFileSync(join(mine, 'brief.md'), '# {{> part}}\n')
  writeFileSync(join(mine, 'partials', 'part.md'), 'Title\n')
  spoil(mine)
  return folder
}

test.each<[string, (folder: string) => void, RegExp]>([
  [
    'a partial that leads out of the folder',
    (mine) => symlinkSync('../../../secret.md', join(mine, 'partials', 'other.md')),
    /partials\/other\.md:1:1 error .*lies outside its folder/u,
  ],
  [
    'labels that lead out of the folder',
    (mine) => symlinkSync('../../../secret.md', join(mine, 'labels', 'en.yaml')),
    /labels\/en\.yaml:1:1 error .*lies outside its folder/u,
  ],
  [
    'a folder in the place of a partial',
    (mine) => mkdirSync(join(mine, 'partials', 'other.md')),
    /partials\/other\.md:1:1 error .*it is a folder, expected a file/u,
  ],
  [
    'a partial that is no UTF-8',
    (mine) => writeFileSync(join(mine, 'partials', 'part.md'), Buffer.from([0x54, 0xe9, 0x74])),
    /partials\/part\.md:1:1 error Unexpected bytes that are not UTF-8/u,
  ],
  [
    'a theme of megabytes',
    (mine) => writeFileSync(join(mine, 'theme.yaml'), `# ${'x'.repeat(3_000_000)}\n`),
    /theme\.yaml:1:1 error .*more than 500000 bytes; make it smaller, or raise `limits\.templateBytes`/u,
  ],
  [
    'a theme that is no YAML',
    (mine) => writeFileSync(join(mine, 'theme.yaml'), 'colours: [\n'),
    /theme\.yaml:\d+:\d+ error Unexpected YAML/u,
  ],
  [
    'labels of another kind',
    (mine) => writeFileSync(join(mine, 'labels', 'en.yaml'), 'words: 3\n'),
    /labels\/en\.yaml:1:\d+ error Unexpected 3 for `words`/u,
  ],
  [
    'a front matter that extends a path',
    (mine) => writeFileSync(join(mine, 'brief.md'), '---\nextends: ../../secret\n---\n'),
    /brief\.md:1:1 error Unexpected template `\.\.\/\.\.\/secret` to extend/u,
  ],
])('%s is told with its place, and nothing is written', async (_, spoil, message) => {
  const folder = project(spoil)
  const checked = await runHere(['check', 'templates/mine'], folder)
  expect(checked.code).toBe(1)
  expect(checked.err).toMatch(message)
  const built = await runHere([realNotes, '--template', 'mine', '--to', 'md'], folder)
  expect(built).toMatchObject({ code: 1, out: '' })
  expect(built.err).toMatch(message)
  expect(checked.err + built.err).not.toContain('secret\n')
})

test('the same template unspoilt has no message', async () => {
  expect(
    await runHere(
      ['check', 'templates/mine'],
      project(() => {}),
    ),
  ).toMatchObject({ code: 0 })
})
