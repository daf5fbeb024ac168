import { visit } from 'unist-util-visit'
import type { Finding, SessionRule } from '../rule.ts'

export const imageAlternative: SessionRule = {
  id: 'image-alternative',
  level: 'warning',
  what: 'A picture has no alternative text.',
  why: 'Who cannot see the picture gets nothing in its place, and the brief is not accessible (EN 301 549, 10.1.1.1).',
  mend: 'Write between the square brackets what the picture says: `![Closed ports rose from 3 to 12](ports.png)`.',
  examples: {
    bad: [{ notes: '**Evidence:** It rose.\n\n![](ports.png)', at: ['![]('] }],
    good: ['**Evidence:** It rose.\n\n![Closed ports rose in May](ports.png)'],
  },
  check: ({ passages }) => {
    const findings: Finding[] = []
    for (const root of passages.flatMap(({ nodes }) => nodes)) {
      visit(root, 'image', ({ url, alt, position }) => {
        if ((alt ?? '').trim() !== '') return
        findings.push({
          start: position?.start.offset ?? 0,
          end: position?.end.offset ?? 0,
          reason: `Unexpected picture \`${url}\` without alternative text, expected what it says in words`,
          note: `Write it between the square brackets: ![what it says](${url})`,
        })
      })
    }
    return findings
  },
}
