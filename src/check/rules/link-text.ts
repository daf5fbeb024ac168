import type { Link, Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { CheckedSession, SessionRule } from '../rule.ts'

export const linkText: SessionRule = {
  id: 'link-text',
  level: 'warning',
  what: 'The text of a link does not say where it leads, such as “here”.',
  why: 'Screen readers list links by their text, and on paper only the text is left (EN 301 549, 10.2.4.4).',
  mend: 'Make the words that name the target the link: “[Commission’s report](https://…)”.',
  examples: {
    bad: [{ notes: '**Evidence:** The figures are [here](https://example.eu/figures).', at: ['[here]'] }],
    good: ['**Evidence:** The [figures of May](https://example.eu/figures) say so.'],
  },
  check: ({ passages, words }) =>
    linksOf(passages).flatMap((link) => {
      const text = plainText(link)
      if (!words.emptyLinks.includes(bare(text))) return []
      return [
        {
          start: link.position?.start.offset ?? 0,
          end: link.position?.end.offset ?? 0,
          reason: `Unexpected link text “${text.trim()}”, expected words that say where the link leads`,
          note: 'Make the words that name the target the link',
        },
      ]
    }),
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s’']/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** The links of a session's prose, in its order. */
export function linksOf(passages: CheckedSession['passages']): Link[] {
  const links: Link[] = []
  const roots: readonly Nodes[] = passages.flatMap(({ nodes }) => nodes)
  for (const root of roots) visit(root, 'link', (link) => void links.push(link))
  return links
}
