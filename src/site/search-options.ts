/** How words are told apart and found again: the same where the index is built and where it is asked. */
export const searchOptions = {
  fields: ['title', 'words'],
  processTerm: (term: string): string | null => folded(term) || null,
  searchOptions: { boost: { title: 4 }, prefix: true, combineWith: 'AND' as const },
}

/** Without capitals and accents, as they are typed. */
const folded = (term: string): string => term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
