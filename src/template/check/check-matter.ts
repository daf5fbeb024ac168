/** Holds what a template says of itself against the labels and the model. */
import { put } from '../../messages/messages-of.ts'
import type { LabelKeys } from '../labels.ts'
import type { LayeredFiles } from '../layers.ts'
import { templateMessage } from '../messages.ts'
import { readMatter } from '../template-matter.ts'
import { textOf } from '../template-text.ts'
import { hint } from './reporter.ts'
import { type Fields, type Shape, sessionShape } from './shape.ts'

/** Its own front matter only: that of a template it extends is checked there. */
export function checkMatter({ matterFile: file }: LayeredFiles, { words }: LabelKeys): void {
  const { matter, places } = readMatter(file)
  const [above] = /^(?:[ \t]*\n)+(?=---[ \t]*\n[a-z]+:)/u.exec(textOf(file)) ?? []
  if (above !== undefined) {
    const reason =
      'Unexpected empty line above the front matter, which is read in the first line only, expected none; take it away'
    put(file, templateMessage('template-matter', { reason, place: { line: 1, column: 1 } }))
  }
  const tell = (path: (string | number)[], reason: string) =>
    put(file, templateMessage('template-matter', { reason, place: places?.of(path) }))
  if (matter.type !== undefined && !words.includes(matter.type))
    tell(['type'], `Unexpected \`type: ${matter.type}\`, which no label says; ${hint(matter.type, words)}`)
  const { from = 1, to = from } = matter.pages ?? {}
  if (from > to)
    tell(
      ['pages', 'from'],
      `Unexpected \`from: ${from}\` that is more than \`to: ${to}\`; write \`pages: { from: ${to}, to: ${from} }\``,
    )
  for (const [index, field] of (matter.holds ?? []).entries()) {
    const stray = strayIn(field)
    if (stray)
      tell(
        ['holds', index],
        `Unexpected field \`${stray.name}\` of ${stray.of}; ${hint(stray.name, stray.known)}`,
      )
  }
}

/** The first part of `disruptions.title` that the model does not have. */
function strayIn(field: string): { name: string; of: string; known: string[] } | null {
  let shape: Shape = sessionShape
  for (const name of field.split('.')) {
    const fields: Fields = 'fields' in shape ? shape.fields : {}
    const next = Object.hasOwn(fields, name) ? fields[name]?.() : undefined
    if (!next) return { name, of: 'name' in shape ? shape.name : 'a value', known: Object.keys(fields) }
    shape = next.kind === 'list' ? next.items() : next
  }
  return null
}
