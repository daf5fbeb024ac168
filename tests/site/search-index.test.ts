/** The index of all words, as the browser loads it. */
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { openSearchBook } from '../../src/site/search-index.ts'
import { searchOptions } from '../../src/site/search-options.ts'

const book = openSearchBook()
book.add('a.html', 'Masks', 'Les écoles manquent de masques. </script>')
book.add('b.html', 'Boats', 'Τα πλοία αργούν; Закъснения; masks are not the matter')
const { text } = book.file(['b.html', 'a.html'])

function found(words: string): number[] {
  let index: MiniSearch | null = null
  const policyBriefSearch = (data: unknown): void => {
    index = MiniSearch.loadJSON(JSON.stringify(data), searchOptions)
  }
  // The script calls one function of the page, and does nothing else.
  new Function('policyBriefSearch', text)(policyBriefSearch)
  return (index as MiniSearch | null)?.search(words).map(({ id }) => id) ?? []
}

test.each([
  ['masks', [1, 0]],
  ['ECOLES', [1]],
  ['écol', [1]],
  ['πλοια', [0]],
  ['закъснения', [0]],
  ['masks boats', [0]],
  ['masqes', [1]],
  ['cranes', []],
])('“%s” is found whatever its accents and capitals, what is in a title first', (words, ids) => {
  expect(found(words)).toEqual(ids)
})

test('the script cannot end where it stands', () => {
  expect(text).not.toContain('<')
})
