import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import AjvDraft04 from 'ajv-draft-04'
import { VFileMessage } from 'vfile-message'
import { describe, expect, test } from 'vitest'
import { github } from '../../src/cli/reporters/github.ts'
import { reportEntry } from '../../src/cli/reporters/report-entry.ts'
import { sarif } from '../../src/cli/reporters/sarif.ts'
import { printedJson } from '../../src/escape/json.ts'

function message(reason: string, options: { file?: string; fatal?: boolean; note?: string } = {}) {
  const place = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } }
  const made = new VFileMessage(reason, { place, ruleId: 'acronym', source: 'policy-brief' })
  made.file = options.file ?? 'sources/a b.md'
  made.fatal = options.fatal
  if (options.note !== undefined) made.note = options.note
  return made
}

const entries = [
  message('Unexpected\nline end, 100 % sure: yes', { fatal: true, note: 'Mend it' }),
  message('Unexpected warning', { fatal: false, file: '/abs/ü.md' }),
  message('Unexpected information'),
  new VFileMessage('Nowhere'),
].map(reportEntry)

describe('SARIF', () => {
  const Ajv = AjvDraft04.default
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
  const validate = ajv.compile(sarifSchema)

  test.each([{ some: entries }, { some: [] }])('keeps to its published schema', ({ some }) => {
    expect(validate(JSON.parse(sarif(some)))).toBe(true)
    expect(validate.errors).toBeNull()
  })

  test('the schema refuses what is not SARIF', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  test('names places, levels and rules', () => {
    const { runs } = JSON.parse(sarif(entries))
    expect(runs[0].results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'warning',
      'note',
      'note',
    ])
    const locations = runs[0].results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    )
    expect(locations.slice(0, 2)).toEqual(['sources/a%20b.md', 'file:///abs/%C3%BC.md'])
    expect(runs[0].results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 9,
    })
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['acronym'])
  })
})

test('workflow commands are one line each, with their signs escaped', () => {
  expect(github(entries).split('\n').slice(0, 3)).toEqual([
    '::error file=sources/a b.md,line=3,endLine=3,col=5,endColumn=9,title=acronym::Unexpected line end, 100 %25 sure: yes; Mend it',
    '::warning file=/abs/ü.md,line=3,endLine=3,col=5,endColumn=9,title=acronym::Unexpected warning',
    '::notice file=sources/a b.md,line=3,endLine=3,col=5,endColumn=9,title=acronym::Unexpected information',
  ])
  expect(github([reportEntry(message('x', { file: 'a,b:c%.md' }))])).toContain('file=a%2Cb%3Ac%25.md,')
})

test('JSON is an array of plain messages', () => {
  expect(JSON.parse(printedJson(entries))[0]).toEqual({
    file: 'sources/a b.md',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    severity: 'error',
    reason: 'Unexpected line end, 100 % sure: yes',
    note: 'Mend it',
    rule: 'acronym',
  })
})
