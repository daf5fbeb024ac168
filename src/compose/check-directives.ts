import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checkMarkdown } from '../document/lower/check-markdown.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { lineTooDeep } from '../template/nesting.ts'
import { skeleton } from '../template/skeleton.ts'
import { textOf } from '../template/template-text.ts'
import { composeMessage } from './messages.ts'
import { openFences } from './open-fences.ts'
import { partedRows, partingLines } from './parted-rows.ts'
import { typedFigures } from './typed-figures.ts'

const partedRow =
  'Unexpected row of a table below an empty line, which ends the table, expected it right below the row before; take the empty line away'

const partingLine =
  'Unexpected empty line behind a row that `{{#each}}` writes, which ends the table before the next row, expected `{{/each}}` right below; take the empty line away'

/** What is wrong with directives, numbers in charts and HTML, in every branch of a template file. */
export function checkDirectives(file: VFile, limits: Limits = defaultLimits): VFileMessage[] {
  // Compiling the template tells of it.
  if (lineTooDeep(textOf(file), limits.nesting) !== null) return []
  const root = skeleton(file)
  const typed = typedFigures(root, textOf(file)).map(({ figure, ...place }) => {
    const reason = `Unexpected number \`${figure}\` typed in a chart, expected a count of the notes such as {{total}}`
    return composeMessage('chart-typed', { reason, place, file: file.path })
  })
  const open = openFences(root, textOf(file)).map(({ reason, ...place }) =>
    composeMessage('directive-open', { reason, place, file: file.path }),
  )
  const told = (reason: string) => (place: { line: number; column: number }) =>
    composeMessage('table-parted', { reason, place, file: file.path })
  const parted = partedRows(root, textOf(file)).map(told(partedRow))
  const parting = partingLines(textOf(file)).map(told(partingLine))
  return [...typed, ...open, ...parted, ...parting, ...checkMarkdown(root)]
}
