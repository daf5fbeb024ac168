/** "No requests" under what the Union shall do says that there is nothing, in any language; of the evidence it is what was seen. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const said: [string, string][] = [
  ['bg', 'няма искания'],
  ['cs', 'žádné požadavky'],
  ['da', 'ingen ønsker'],
  ['de', 'keine Wünsche'],
  ['el', 'κανένα αίτημα'],
  ['en', 'no requests were made'],
  ['es', 'ninguna petición'],
  ['et', 'ettepanekuid ei olnud'],
  ['fi', 'ei pyyntöjä'],
  ['fr', 'aucune demande'],
  ['ga', 'gan aon iarratas'],
  ['hr', 'nema zahtjeva'],
  ['hu', 'nincs kérés'],
  ['it', 'nessuna richiesta'],
  ['lt', 'prašymų nėra'],
  ['lv', 'nav pieprasījumu'],
  ['mt', 'l-ebda talba'],
  ['nl', 'geen verzoeken'],
  ['pl', 'brak próśb'],
  ['pt', 'nenhum pedido'],
  ['ro', 'nicio cerere'],
  ['sk', 'žiadne požiadavky'],
  ['sl', 'ni zahtev'],
  ['sv', 'inga önskemål'],
]

test.each(said)('%s: “%s”', (tag, words) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** ${words}\n`,
    tag,
  )
  expect(disruptions[0]?.euActions).toEqual([])
  expect(none.map(({ path, words: { text } }) => [path, text])).toEqual([['disruptions[0].euActions', words]])
})

test.each(['no demand', 'nessuna domanda', 'geen vraag'])('“%s” is evidence', (words) => {
  const { disruptions } = readOne(`# A\n\n# B\n\n## First disruption: quays\n\n**Evidence:** ${words}\n`)
  expect(disruptions[0]?.evidence?.text).toBe(words)
})

test.each([
  'Nothing, except funding for stocks',
  'None. Funding for grain stores is needed',
  'N/A – a joint reserve of masks',
  'None, but a reserve of masks',
  'Nothing, only regulation of prices',
])('a reason that asks for something is no reason: “%s”', (words) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** ${words}\n`,
    'en',
  )
  expect(disruptions[0]?.euActions.length).toBeGreaterThan(0)
  expect(none).toEqual([])
})

test('a reason alone leaves it at nothing', () => {
  const { disruptions, none } = readOne(
    '# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** Nothing, this is national.\n',
    'en',
  )
  expect(disruptions[0]?.euActions).toEqual([])
  expect(none.length).toBe(1)
})
