import type { CalloutKind } from '../../document.ts'
import { common, inside } from '../lowering.ts'
import type { Directive } from './directive.ts'

const callout = (name: string, kind: CalloutKind, summary: string): Directive => ({
  name,
  kind: 'container',
  summary,
  label: 'optional',
  attributes: {},
  example: `:::${name}[A title]\n- A point\n:::`,
  lower: ({ node, label, children }, lowering) => {
    const blocks = lowering.blocks(children, inside)
    return blocks.length === 0
      ? []
      : [{ type: 'callout', ...common(node), kind, title: label, children: blocks }]
  },
})

export const keyMessages = callout('key-messages', 'key-messages', 'The box of key messages.')
export const aside = callout(
  'aside',
  'aside',
  'Text that complements the argument and may be skipped, set apart without a ground.',
)
export const strip = callout(
  'strip',
  'strip',
  'The small matter at the brief’s end, on a ground: the session, the imprint.',
)
export const callOut = callout(
  'call-out',
  'note',
  'A box beside the argument: a note, an example, a definition.',
)
