import { formats } from '../../document.ts'
import { report } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const onlyIn: Directive = {
  name: 'only-in',
  kind: 'container',
  summary:
    'Shows what stands in it in the formats that it names only. It stands between the brief’s blocks, not within one.',
  label: 'none',
  attributes: {
    pdf: 'The PDF shows it',
    docx: 'The Word file shows it',
    md: 'The Markdown shows it',
    html: 'The HTML shows it',
  },
  example: ':::only-in{docx md}\nThe PDF of this brief is archived.\n:::',
  check: (attributes) =>
    formats.some((format) => format in attributes)
      ? null
      : 'Unexpected `:::only-in` without a format, expected `{pdf}`, `{docx}`, `{md}`, `{html}` or some of them',
  lower: ({ node, attributes, children, place }, lowering) => {
    const only = formats.filter((format) => format in attributes)
    if (!place.headings) {
      const reason =
        'Unexpected `:::only-in` within another block, expected it between the blocks of the brief'
      report(lowering, node, 'directive-children', reason)
    }
    const before = lowering.depth.last
    const blocks = lowering.blocks(children, place)
    // What follows skips no level, whether this is shown or not.
    lowering.depth.last = Math.min(before, lowering.depth.last)
    return blocks.map((block) => ({ ...block, only: only.filter((format) => shows(block.only, format)) }))
  },
}

const shows = (only: readonly string[] | undefined, format: string): boolean => only?.includes(format) ?? true
