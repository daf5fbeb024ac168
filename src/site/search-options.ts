/** How words are told apart and found again: the same where the index is built and where it is asked. */
export const searchOptions = {
  fields: ['title', 'words'],
  processTerm: (term: string): string | null => folded(term) || null,
  searchOptions: {
    boost: { title: 4 },
    prefix: true,
    // A slip of the pen in a long word; in a short one it would be another word.
    fuzzy: (term: string): number | false => (term.length > 5 ? 0.2 : false),
    combineWith: 'AND' as const,
  },
}

/** Without capitals and accents, as they are typed. */
const folded = (term: string): string => term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
