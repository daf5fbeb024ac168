import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { describe, expect, test } from 'vitest'
import { applySettings } from '../../src/settings/apply-settings.ts'
import { readSettings } from '../../src/settings/read-settings.ts'
import { defaultSettings } from '../../src/settings/settings.ts'

const yaml = (value: string) => new VFile({ path: 'policy-brief.config.yaml', value })
const manifest = (value: string) => new VFile({ path: 'package.json', value })

describe('settings', () => {
  test('are the defaults where there are none', () => {
    expect(readSettings(null, null)).toEqual(defaultSettings)
    expect(readSettings(yaml('# nothing yet\n'), manifest('{ "name": "x" }'))).toEqual(defaultSettings)
  })

  test('are read from the file or from package.json', () => {
    const wanted = {
      defaults: { template: 'briefing', to: ['pdf', 'word'] },
      site: { title: 'Our briefs', base: '/briefs/' },
      rules: { acronym: 'off' },
      limits: { ...defaultSettings.limits, nesting: 20 },
      acronyms: ['CWP'],
    }
    const written =
      'template: briefing\nto: [pdf, word]\nsite: { title: Our briefs, base: /briefs/ }\nrules: { acronym: off }\nlimits: { nesting: 20 }\nacronyms: [CWP]\n'
    expect(readSettings(yaml(written), null)).toEqual(wanted)
    const json =
      '{\n\t"name": "x",\n\t"policy-brief": {\n\t\t"template": "briefing",\n\t\t"to": ["pdf", "word"],\n\t\t"site": { "title": "Our briefs", "base": "/briefs/" },\n\t\t"rules": { "acronym": "off" },\n\t\t"limits": { "nesting": 20 },\n\t\t"acronyms": ["CWP"]\n\t}\n}'
    const file = manifest(json)
    expect(readSettings(null, file)).toEqual(wanted)
    expect(file.messages).toEqual([])
  })

  const wrong: { name: string; file: VFile; says: RegExp; at: string }[] = [
    { name: 'a misspelt key', file: yaml('rulse: {}\n'), says: /`rulse`; did you mean `rules`\?/, at: '1:1' },
    {
      name: 'a misspelt rule',
      file: yaml('rules:\n  acronim: off\n'),
      says: /did you mean `acronym`\?/,
      at: '2:3',
    },
    {
      name: 'a level that there is not',
      file: yaml('rules:\n  acronym: loud\n'),
      says: /off, info, warning, error/,
      at: '2:12',
    },
    {
      name: 'an error, which cannot be set',
      file: yaml('rules:\n  notes-empty: off\n'),
      says: /`notes-empty`/,
      at: '2:3',
    },
    {
      name: 'a limit that is no number',
      file: yaml('limits:\n  bytes: many\n'),
      says: /`limits\.bytes`/,
      at: '2:10',
    },
    { name: 'no YAML', file: yaml('rules: [\n'), says: /Unexpected YAML/, at: '2:1' },
  ]
  test.each(wrong)('$name is an error at its place', ({ file, says, at }) => {
    expect(readSettings(file, null)).toEqual(defaultSettings)
    const [message] = file.messages
    expect(message?.reason).toMatch(says)
    expect(message?.fatal).toBe(true)
    expect(`${message?.line}:${message?.column}`).toBe(at)
  })

  test('a wrong key in package.json is an error at its place', () => {
    const file = manifest('{\n  "name": "x",\n  "policy-brief": { "ruls": {} }\n}\n')
    readSettings(null, file)
    expect(file.messages.map((message) => `${message.line}:${message.column} ${message.reason}`)).toEqual([
      '3:21 Unexpected key `ruls`; did you mean `rules`?',
    ])
  })

  test('in two places are an error', () => {
    const file = yaml('acronyms: [A]\n')
    readSettings(file, manifest('{ "policy-brief": {} }'))
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['settings-twice'])
  })

  test('set levels and switch rules off, but no error', () => {
    const make = (ruleId: string, fatal: boolean | undefined) => {
      const message = new VFileMessage(ruleId, { ruleId, source: 'policy-brief' })
      message.fatal = fatal
      return message
    }
    const rules = { a: 'error', b: 'off', c: 'info', d: 'off' } as const
    const messages = [make('a', undefined), make('b', false), make('c', false), make('d', true)]
    const left = applySettings(messages, { ...defaultSettings, rules })
    expect(left.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
      ['a', true],
      ['c', undefined],
      ['d', true],
    ])
  })
})
