import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compileLanguage } from '../../src/languages/compile-language.ts'
import { foldedPhrase } from '../../src/languages/fold.ts'
import { labelKeys } from '../../src/languages/keys.ts'
import type { Language } from '../../src/languages/language.ts'
import { languageOf, languageTags } from '../../src/languages/store.ts'
import { ecosystems } from '../../src/model/closed-lists.ts'

const fileOf = (tag: string): Language => parse(readFileSync(`assets/languages/${tag}.yaml`, 'utf8'))

describe.each(languageTags)('the language %s', (tag) => {
  const file = fileOf(tag)

  test('is loaded as its file says it', () => {
    expect(file.tag).toBe(tag)
    expect(languageOf(tag)).toEqual(compileLanguage(file))
    expect(languageOf(`${tag}-XX`)).toBe(languageOf(tag))
  })

  test.each(labelKeys)('says what is meant by %s once', (key) => {
    const names = file.labels[key].map(foldedPhrase)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names).not.toContain('')
  })

  test('has other names for each month, weekday, number, ecosystem and place', () => {
    for (const names of [
      file.months,
      file.weekdays,
      file.ordinals,
      ecosystems.map((code) => file.ecosystems[code]),
      Object.values(file.places),
    ])
      expect(shared(names)).toEqual([])
  })

  test('names the Member States, the Union, the world and their neighbours', () => {
    expect(Object.keys(file.places)).toEqual(expect.arrayContaining(states))
  })
})

const states =
  'EU BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE World GB CH NO IS LI AL BA ME MK RS XK MD UA BY RU TR US CN'.split(
    ' ',
  )

/** Names that two of the lists have. */
function shared(lists: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>()
  return lists.flatMap((names, index) =>
    names.filter((name) => {
      const folded = foldedPhrase(name)
      const before = seen.get(folded) ?? index
      seen.set(folded, before)
      return before !== index
    }),
  )
}
