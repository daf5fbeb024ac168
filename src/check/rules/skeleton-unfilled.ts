import type { Finding, NotesRule } from '../rule.ts'

export const skeletonUnfilled: NotesRule = {
  id: 'skeleton-unfilled',
  level: 'warning',
  together: true,
  what: 'A heading, a label or an item has only the comment that says what belongs there.',
  why: 'It is left over from the skeleton of `policy-brief new notes`; a brief says that it is not recorded.',
  mend: 'Write it in place of the comment. What the session did not say, take away with its label.',
  examples: {
    bad: [
      {
        notes: '**Evidence:** Yes.\n\n**Time frame:** <!-- short, medium or long term -->',
        at: ['**Time frame:**'],
      },
      { notes: '**Evidence:** Yes.\n\n## Needs\n\n- <!-- One item for each -->', at: ['- <!--'] },
    ],
    good: [
      '**Evidence:** Yes. <!-- Ask Ana -->\n\n<!-- Repeat the block below for each disruption: -->',
      '~~~\n# <!-- in code -->\n~~~',
    ],
  },
  check: ({ root, source }) => {
    const codes = root.children.filter(({ type }) => type === 'code')
    const isCode = (offset: number): boolean =>
      codes.some(
        ({ position }) => offset >= (position?.start.offset ?? 0) && offset < (position?.end.offset ?? 0),
      )
    return [...source.matchAll(unfilled)].flatMap(({ index, 0: line, groups = {} }): Finding[] => {
      const start = index + (groups['indent'] ?? '').length
      if (isCode(start)) return []
      const reason = 'Unexpected comment alone, expected what it asks for; Write that in place of the comment'
      return [{ start, end: index + line.trimEnd().length, reason }]
    })
  },
}

/** A line with a marker, a label or both and nothing after them but a comment, which may go on below. */
const unfilled =
  /^(?<indent>[ \t>]{0,20})(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?:[*_]{0,3}[^\n<>:]{1,80}:[*_]{0,3}[ \t]*)?(?<=[#:*_+.)-][ \t]*)<!--[^\n]{0,400}$/gmu
