import { common } from '../lowering.ts'
import type { Directive } from './directive.ts'

export const pageBreak: Directive = {
  name: 'page-break',
  kind: 'leaf',
  summary: 'What follows begins on a new page.',
  label: 'none',
  attributes: {},
  example: '::page-break',
  lower: ({ node }) => [{ type: 'pageBreak', ...common(node) }],
}
