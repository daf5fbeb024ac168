import { expect, test } from 'vitest'
import { lower } from '../../src/document/lower/lower.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { fillTemplate } from '../../src/template/fill.ts'
import { helpers } from '../../src/template/helpers/helpers.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { documented } from './support/sessions.ts'
import { written } from './support/templates.ts'

/** The words that a template prints for the session of the documentation. */
function print(brief: string): string {
  const files = written(brief)
  const { root, messages, words } = fillTemplate(compileTemplate(files), documented, { language: 'en' })
  expect([...files.brief.messages, ...messages].filter(({ fatal }) => fatal).map(String)).toEqual([])
  const metadata = {
    title: '',
    subject: null,
    authors: [],
    keywords: [],
    date: null,
    publisher: null,
    identifiers: [],
    generator: '',
  }
  const { document } = lower(root, {
    theme: readTheme(null),
    language: 'en',
    metadata,
    words,
    picture: () => ({ problem: 'no' }),
  })
  return textBlocks(document).join('\n')
}

test.each(helpers.map(({ name, example }) => [name, example] as const))(
  'the example of `%s` prints what it says',
  (_, { template, prints }) => {
    expect(print(template)).toBe(prints.replaceAll('\u00a0', ' '))
  },
)
