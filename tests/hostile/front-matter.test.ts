import { describe, expect, test } from 'vitest'
import { read, readOne } from '../notes/read.ts'

const body = '# Series\n\n## Needs\n\n- Need one: ports\n'
const withMatter = (matter: string): string => `---\n${matter}\n---\n\n${body}`

describe('text of the front matter stays as it is written', () => {
  test.each([
    ['issue: 2020.10', ['issue'], '2020.10'],
    ['issue: 007', ['issue'], '007'],
    ['issue: 1e3', ['issue'], '1e3'],
    ['issue: 0x1F', ['issue'], '0x1F'],
    ['issue: 0o17', ['issue'], '0o17'],
    ['issue: .inf', ['issue'], '.inf'],
    ['issue: +5', ['issue'], '+5'],
    ['issue: True', ['issue'], 'True'],
    ['issue: !!float 1.50', ['issue'], '1.50'],
    ['issue: "2020.10"', ['issue'], '2020.10'],
    ['publisher: &v 1.10\nlicence: *v', ['licence'], '1.10'],
    ['identifiers: { isbn: 0012345 }', ['identifiers', 'isbn'], '0012345'],
    ['identifiers: { isbn: 9783161484100 }', ['identifiers', 'isbn'], '9783161484100'],
    ['identifiers: { doi: 10.1000 }', ['identifiers', 'doi'], '10.1000'],
    [
      'identifiers: { catalogue: 123456789012345678901 }',
      ['identifiers', 'catalogue'],
      '123456789012345678901',
    ],
    ['funding: { grant: 8.50 }', ['funding', 'grant'], '8.50'],
    ['keywords: [1.0, 2.50, true, words]', ['keywords'], ['1.0', '2.50', 'true', 'words']],
    ['authors: 1.0', ['authors'], ['1.0']],
    ['edition: 2.0', ['other', 'edition'], '2.0'],
    ['copyright: { year: 2020 }', ['copyright', 'year'], 2020],
  ])('%s', (matter, path, expected) => {
    const { publication } = readOne(withMatter(matter))
    expect(path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], publication)).toEqual(
      expected,
    )
  })

  test('in titles, names, roles and labels too', () => {
    const matter =
      'title: 2020.10\nseries: 1.0\nspeakers: [{ name: 007, role: 1.50, organisation: 3.0 }]\nrecording: { label: 4.0, url: https://example.org }'
    const { title, series, speakers, recording } = readOne(withMatter(matter))
    expect([title?.text, series?.text]).toEqual(['2020.10', '1.0'])
    expect(speakers).toEqual([{ name: '007', role: '1.50', organisation: '3.0' }])
    expect(recording?.label).toBe('4.0')
  })

  test('a figure that prints as it was written stays a number where no field is known', () => {
    expect(readOne(withMatter('pages: 12\ndraft: true')).publication?.other).toEqual({
      pages: 12,
      draft: true,
    })
  })
})

describe('front matter that goes round, swells or sinks gives a message and the body is read', () => {
  const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
  const bomb = [
    'a0: &a0 [x]',
    ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
  ]
  test.each([
    ['a speaker that is the list of speakers', 'speakers: &x [*x]', /alias `\*x` within what it names/],
    ['a mapping in itself', 'funding: &f { statement: *f }', /alias `\*f` within what it names/],
    ['a circle over two', 'keywords: &k [a, [b, *k]]', /alias `\*k` within what it names/],
    ['a bomb', bomb.join('\n'), /more than 10000 values/],
    ['a list of 20,000', `keywords: [${'a, '.repeat(20_000)}]`, /more than 10000 values/],
    ['a list as a key', '? [a, b]\n: c', /a list as a key, expected a text/],
    ['a mapping as a key', '{ title }: c', /a mapping as a key, expected a text/],
    ['a list as a key by its alias', 'keywords: &k [a]\n*k : c', /a list as a key, expected a text/],
    ['an alias of nothing', 'title: *nothing', /alias `\*nothing`, expected `&nothing` before it/],
    ['lists 200 deep', `keywords: ${nested('[', ']', 200)}`, /more than 100 lists/],
    ['lists 50,000 deep', `keywords: ${nested('[', ']', 50_000)}`, /more than 2000 delimiters/],
    ['mappings 3,000 deep', `keywords: ${nested('{a: ', '}', 3_000)}`, /nestin/],
    ['markers 3,000 deep', `keywords:\n  ${'- '.repeat(3_000)}a`, /nestin/],
  ])('%s', (_, matter, message) => {
    const { file } = read(withMatter(matter))
    const found = file.messages.find(({ fatal }) => fatal)
    expect(found?.reason).toMatch(message)
    expect(found?.line).toBeGreaterThan(0)
  })

  test('characters that nobody sees are left out, however they are written', () => {
    const { sessions } = read(
      withMatter('title: "a\\e[31mb\\x07\\0c\\u202Ed\\x85\\x9B"\nkeywords: ["x\\u0000y", "&#27;z"]'),
    )
    expect(sessions[0]?.title?.text).toBe('a[31mbcd')
    expect(sessions[0]?.publication?.keywords).toEqual(['xy', 'z'])
  })

  test('a limit says its name, and the settings raise it', () => {
    const { file } = read(withMatter(`keywords: [${'a, '.repeat(20_000)}]`))
    expect(file.messages[0]?.note).toContain('`limits.values` in policy-brief.config.yaml')
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '1', '~'])(
    'the key %s is a key like others',
    (key) => {
      const { sessions, file } = read(withMatter(`${key}: { a: words }\nissue: 3`))
      expect(file.messages.map(({ ruleId }) => ruleId)).toContain('front-matter-key')
      const { issue, other } = sessions[0]?.publication ?? {}
      expect(issue).toBe('3')
      expect(JSON.parse(JSON.stringify(other))).toEqual(JSON.parse(`{ "${key}": { "a": "words" } }`))
      expect(({} as { a?: string }).a).toBeUndefined()
    },
  )
})

describe('what a date says beside the day is told', () => {
  test.each([
    ['9 July 2020, not confirmed', 'not confirmed'],
    ['9 July 2020 (postponed)', 'postponed'],
    ['9-10 July 2020', '9'],
  ])('%s', (date, beside) => {
    const { sessions, file } = read(withMatter(`date: "${date}"`))
    expect(sessions[0]?.date).toMatch(/^2020-07-(?:09|10)$/u)
    expect(file.messages.map(({ ruleId, actual, line }) => [ruleId, actual, line])).toContainEqual([
      'front-matter-beside',
      beside,
      2,
    ])
  })

  test('a time is kept', () => {
    expect(readOne(withMatter('date: 2020-07-09 14:30'))).toMatchObject({ date: '2020-07-09', time: '14:30' })
  })
})
