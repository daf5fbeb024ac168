import type { SessionRule } from '../rule.ts'

const most = 90

export const titleLength: SessionRule = {
  id: 'title-length',
  level: 'info',
  what: `The title of the session has more than ${most} characters.`,
  why: 'It stands on the first page, in every page’s header and in catalogues, which cut longer ones.',
  mend: 'Shorten it, or put what explains it into the conceptual framework.',
  check: ({ session: { title } }) => {
    const length = [...(title?.text ?? '')].length
    if (title === null || length <= most) return []
    return [
      {
        start: title.source.start.offset,
        end: title.source.end.offset,
        reason: `Unexpected title of ${length} characters, expected at most ${most}`,
        note: 'Shorten it',
      },
    ]
  },
}
