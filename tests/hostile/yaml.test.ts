import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readTheme } from '../../src/document/read-theme.ts'
import { readSettings } from '../../src/settings/read-settings.ts'

describe('a theme or settings that go round, swell or sink give a message at a place', () => {
  test.each([
    ['a circle', 'colours: &c\n  accent: *c\n', /alias `\*c` within what it names/],
    ['a circle that is the file', '&t\ncolours: *t\n', /alias `\*t` within what it names/],
    ['an alias of nothing', 'language: *none\n', /alias `\*none`/],
    ['a bomb', `a: &a [${'1, '.repeat(200)}]\nb: &b [${'*a, '.repeat(200)}]\n`, /more than 10000 values/],
    [
      'a bomb as a key',
      `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `? &a${i + 1} [${`*a${i}, `.repeat(9)}]\n: x\n`).join('')}`,
      /a list as a key, expected a text/,
    ],
    ['a depth', `colours: ${'['.repeat(300)}${']'.repeat(300)}\n`, /more than 100 lists/],
    ['a bottomless depth', `colours: ${'['.repeat(9_000)}${']'.repeat(9_000)}\n`, /nesting too deep/],
    ['a key that is a prototype', '__proto__: { polluted: true }\n', /key `__proto__`/],
    ['a constructor', 'constructor: { prototype: { polluted: true } }\n', /key `constructor`/],
    ['two documents', 'language: en\n---\nlanguage: fr\n', /YAML/],
  ])('%s', (_, value, message) => {
    for (const read of [(file: VFile) => readTheme(file), (file: VFile) => readSettings(file, null)]) {
      const file = new VFile({ path: 'file.yaml', value })
      read(file)
      const [first] = file.messages
      expect(first?.reason).toMatch(message)
      expect(first?.fatal).toBe(true)
      expect(first?.line).toBeGreaterThan(0)
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    }
  })
})
