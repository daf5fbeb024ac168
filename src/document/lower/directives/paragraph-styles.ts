import type { ParagraphStyle } from '../../document.ts'
import type { Directive } from './directive.ts'

const style = (name: Exclude<ParagraphStyle, 'body'>, summary: string, example: string): Directive => ({
  name,
  kind: 'container',
  summary,
  label: 'none',
  attributes: {},
  example,
  lower: ({ children, place }, lowering) => lowering.blocks(children, { ...place, style: name }),
})

/** Paragraphs that are set otherwise than running text. */
export const kicker = style('kicker', 'A small, spaced line above the title.', ':::kicker\nPolicy brief\n:::')
export const lead = style('lead', 'Larger text below the title.', ':::lead\nIn one sentence.\n:::')
export const note = style('note', 'Small, quiet text.', ':::note\nReported by two clusters\n:::')
export const statement = style(
  'statement',
  'Large and bold: the one sentence that the brief is about.',
  ':::statement\nOne permit for all.\n:::',
)
