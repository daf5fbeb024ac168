/** What Markdown may hold and a brief may not: told of a template before there are notes, and of what stands in a brief. */
export interface MarkdownFault {
  ruleId: 'raw-html' | 'directive'
  reason: string
}

export const flowHtml: MarkdownFault = {
  ruleId: 'raw-html',
  reason: 'Unexpected HTML, expected Markdown; only its text stays',
}

export const lineHtml = (value: string): MarkdownFault => ({
  ruleId: 'raw-html',
  reason: `Unexpected HTML \`${value}\`, expected Markdown; it is left out, its text stays`,
})

export const lineDirective = (name: string): MarkdownFault => ({
  ruleId: 'directive',
  reason: `Unexpected directive \`:${name}\` in a line; expected \`:dot\`, \`:break\`, \`:id\` at the end of a heading, \`:label\` at the start of an item, or \`\\:\` for a colon`,
})
