import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Schema from 'typebox/schema'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ManifestSchema } from '../../src/manifest/manifest-schema.ts'
import { SessionSchema } from '../../src/model/session.ts'
import { rulesDocument } from '../../src/rules/explain.ts'
import { verifyDocument } from '../../src/verify/verify-document.ts'
import { pdfUaDocument } from '../conformance/pdf-ua/pdf-ua-document.ts'
import { reference } from '../template/support/reference.ts'
import { editorSchemas } from './editor-schemas.ts'
import { notesDocument } from './notes-document.ts'

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** What `npm run docs` writes. */
const generated: [file: string, text: () => string][] = [
  ['notes.md', notesDocument],
  ['rules.md', rulesDocument],
  ['verify.md', verifyDocument],
  ['pdf-ua.md', pdfUaDocument],
  ['templates-reference.md', reference],
  ['model.schema.json', () => json(SessionSchema)],
  ['manifest.schema.json', () => json(ManifestSchema)],
  ...editorSchemas.map(([name, schema]): [string, () => string] => [
    `${name}.schema.json`,
    () => json(schema),
  ]),
]

test.each(generated)(
  'docs/%s is what the program’s own listings say; npm run docs renews it',
  async (file, text) => {
    await expect(text()).toMatchFileSnapshot(`../../docs/${file}`)
  },
)

const schemaOf = (name: string) => Object.fromEntries(editorSchemas)[name] as object

/** YAML files of the program that name their schema, and those that a template may have. */
const yamlFiles = ['templates', 'assets/languages'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
)

describe.each(yamlFiles)('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const named = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text)?.[1] ?? ''

  test('names the schema that an editor completes it with, and keeps to it', () => {
    expect(named).toMatch(/\.schema\.json$/u)
    expect(existsSync(join(dirname(path), named))).toBe(true)
    expect(Schema.Errors(schemaOf(basename(named, '.schema.json')), parse(text) ?? {})[1]).toEqual([])
  })
})

const matter = (path: string): unknown =>
  parse(/^---\n(.*?)\n---\n/su.exec(readFileSync(path, 'utf8'))?.[1] ?? '') ?? {}

test.each(readdirSync('templates').filter((name) => existsSync(join('templates', name, 'brief.md'))))(
  'the front matter of the template %s keeps to its schema',
  (name) => {
    expect(Schema.Errors(schemaOf('template'), matter(join('templates', name, 'brief.md')))[1]).toEqual([])
  },
)

test.each([
  ['the shortest', {}, true],
  ['names as speakers', { speakers: ['A B, C', { name: 'A B' }], language: 'en' }, true],
  ['an editor’s keys', { identifiers: { isbn: '978' }, funding: { programme: 'X' }, keywords: 'a, b' }, true],
  ['an unknown key', { speaker: 'A B' }, false],
  ['an unknown key of funding', { funding: { program: 'X' } }, false],
])('the schema of the notes’ front matter knows %s', (_, value, expected) => {
  expect(Schema.Check(schemaOf('front-matter'), value)).toBe(expected)
})

test('the schema of settings knows the rules that may be set, and refuses others', () => {
  expect(Schema.Check(schemaOf('settings'), { rules: { acronym: 'off' }, acronyms: ['EU'] })).toBe(true)
  expect(Schema.Check(schemaOf('settings'), { rules: { acronim: 'off' } })).toBe(false)
})
