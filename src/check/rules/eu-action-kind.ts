import type { SessionRule } from '../rule.ts'
import { beginningOf } from '../sentences.ts'

export const euActionKind: SessionRule = {
  id: 'eu-action-kind',
  level: 'warning',
  what: 'An EU action is of no known kind.',
  why: 'Briefs group EU actions by coordination, regulation and funding, as the weekly reports to the Commission did. One without a kind stands apart.',
  mend: 'Put its kind before it: “**Coordination:** …”, “**Regulation:** …” or “**Funding:** …”.',
  examples: {
    bad: [{ notes: '**EU action needed:**\n\n- **Solidarity:** Masks are shared by all.', at: ['Masks'] }],
    good: ['**EU action needed:**\n\n- **Coordination:** Masks are shared by all.'],
  },
  check: ({ session }) =>
    session.disruptions
      .flatMap(({ euActions }) => euActions)
      .filter(({ kind }) => kind === null)
      .map(({ label, content }) => ({
        start: content.source.start.offset,
        end: content.source.end.offset,
        reason: `Unexpected EU action ${label === null ? 'without a kind' : `of the kind “${label}”`} (“${beginningOf(content.text)}”), expected Coordination, Regulation or Funding`,
        note: 'Put the kind before it, as in “**Coordination:** …”',
      })),
}
