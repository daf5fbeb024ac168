import type { Html } from 'mdast'

/** What Markdown may hold and a brief may not: told of a template before there are notes, and of what stands in a brief. */
export interface MarkdownFault {
  ruleId: 'raw-html' | 'directive'
  reason: string
}

/** A comment says something to editors alone; words of the notes in one are lost, which is told. */
export const isSilent = ({ value, data }: Html): boolean =>
  data?.holdsValues !== true && withoutComments(value).trim() === ''

/** A comment ends where the first `-->` stands, whatever it holds; one that has no end is text. */
export function withoutComments(html: string): string {
  const parts: string[] = []
  let done = 0
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', done)) {
    const end = html.indexOf('-->', at + 2)
    if (end < 0) break
    parts.push(html.slice(done, at), ' ')
    done = end + 3
  }
  return parts.join('') + html.slice(done)
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
