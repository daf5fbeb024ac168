import type { VFile } from 'vfile'
import { lower } from '../document/lower/lower.ts'
import { readTheme } from '../document/read-theme.ts'
import { textOf } from '../template/parse-template.ts'
import { skeleton } from '../template/skeleton.ts'
import { typedFigures } from './typed-figures.ts'

/** What lowering says of a template's own Markdown whatever the notes hold. */
const rules = new Set(['directive', 'directive-attribute', 'directive-label', 'raw-html'])

/** Tells directives that there are not and HTML, in every branch of a template file; messages are on the file. */
export function checkDirectives(file: VFile): void {
  const root = skeleton(file)
  for (const { figure, ...place } of typedFigures(root, textOf(file))) {
    const reason = `Unexpected number \`${figure}\` typed in a chart, expected a count of the notes such as {{total}}`
    file.message(reason, { place, ruleId: 'chart-typed', source: 'template' }).fatal = true
  }
  const { messages } = lower(root, {
    theme: readTheme(null),
    language: 'en',
    metadata: {
      title: '',
      subject: null,
      authors: [],
      keywords: [],
      date: null,
      publisher: null,
      identifiers: [],
      generator: '',
    },
    words: { title: null, series: null, type: null, date: null },
    picture: () => ({ problem: '' }),
  })
  for (const { reason, line, column, ruleId, fatal, source } of messages) {
    if (!rules.has(ruleId ?? '')) continue
    const place = { line: line ?? 1, column: column ?? 1 }
    file.message(reason, { place, ...(ruleId && { ruleId }), ...(source && { source }) }).fatal = fatal
  }
}
