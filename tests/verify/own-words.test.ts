/** What templates print of what they count, and lines that notes have in bold: both are of the brief, and told where they are others. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { type Edit, inBody, replaced } from '../support/planted-faults.ts'

const notes = `# Session on cranes

9 July 2020

## Disruption: no cranes

- **Evidence:** Ships wait 12 days.

  **Nobody unloads them**

- **Recommendation:** Do not close ports

## Needs

- 400 cranes a week
- A common list
`

const template = `# {{#if title}}{{title}}{{else}}A brief{{/if}}

{{#each disruptions}}
## {{@index}}: {{title}}

{{#if evidence}}
{{evidence}}
{{/if}}

{{#each recommendations}}
{{../number}}.{{@index}} + {{content}}

{{/each}}
{{/each}}

{{#each needs}}
- {{content}}
{{/each}}

{{join needs " + " "number"}}
`

const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

beforeAll(async () => {
  for (const folder of ['sources', 'templates/counting']) mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(join(home, 'sources', 'brief.md'), notes)
  writeFileSync(join(home, 'templates', 'counting', 'brief.md'), template)
  await runHere(['--template', 'counting', '--to', 'pdf,docx,md,html', '--quiet'], home)
})

const told = async (...args: string[]) =>
  (await runHere(['verify', ...args, '--template', 'counting', '--quiet'], home)).err

describe('numbers that a template prints and lines in bold', () => {
  test('are nothing to be told of in the folder that was built', async () => {
    expect(await told('out')).toBe('')
  })

  test.each(['pdf', 'docx', 'md', 'html'])('nor in a file alone that ends in .%s', async (format) => {
    const err = await told(`out/brief.${format}`, '--notes', 'sources/brief.md')
    expect(err).not.toMatch(/brief-unfounded|heading-faked/u)
  })

  test.each<[what: string, format: string, says: string, edit: Edit]>([
    ['another number', 'md', '“1.3” ', replaced('1.0 +', '1.3 +')],
    ['another number', 'html', '“1.3” ', replaced('1.0 +', '1.3 +')],
    ['another number', 'docx', '“1.3” ', inBody('1.0 +', '1.3 +')],
    ['a number more', 'md', '“7” ', replaced('A common list', 'A common list 7')],
    ['a line with a number alone', 'md', '“1” ', replaced('- A common list', '- A common list\n\n1\n')],
    [
      'another line in bold',
      'docx',
      'bold paragraph at “Ships wait 12 days.”',
      inBody(/<w:r>(<w:t[^>]*>Ships wait)/u, '<w:r><w:rPr><w:b/></w:rPr>$1'),
    ],
  ])('are told where there is %s in a file alone that ends in .%s', async (_, format, says, edit) => {
    writeFileSync(join(home, `other.${format}`), edit(readFileSync(join(home, 'out', `brief.${format}`))))
    expect(await told(`other.${format}`, '--notes', 'sources/brief.md')).toContain(`Unexpected ${says}`)
  })
})
