import { common } from '../lowering.ts'
import type { Directive } from './directive.ts'

/** Whether it stays depends on the headings; `lower` decides once it knows them all. */
export const contents: Directive = {
  name: 'contents',
  kind: 'leaf',
  summary: 'The contents list, where the theme asks for one: from how many headings, and how deep.',
  label: 'required',
  attributes: {},
  example: '::contents[Contents]',
  lower: ({ node, label }, { theme }) => [
    { type: 'contents', ...common(node), title: label ?? [], depth: theme.contents.depth },
  ],
}
