/** "No requests" under what the Union shall do says that there is nothing, in any language; of the evidence it is what was seen. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

test.each([
  ['bg', 'абсолютно никакви'],
  ['cs', 'vůbec žádné'],
  ['da', 'slet ingen'],
  ['de', 'überhaupt keine'],
  ['de', 'rein gar nichts'],
  ['el', 'απολύτως καμία'],
  ['en', 'None at all'],
  ['en', 'None whatsoever.'],
  ['en', 'Absolutely none'],
  ['es', 'absolutamente ninguna'],
  ['et', 'üldse mitte'],
  ['fi', 'ei lainkaan'],
  ['fr', 'absolument aucune'],
  ['fr', 'rien du tout'],
  ['ga', 'dada ar bith'],
  ['hr', 'apsolutno nikakve'],
  ['hu', 'egyáltalán semmi'],
  ['it', 'assolutamente nessuna'],
  ['lt', 'visiškai jokių'],
  ['lv', 'pilnīgi nekādu'],
  ['mt', 'assolutament xejn'],
  ['nl', 'helemaal geen'],
  ['pl', 'absolutnie żadne'],
  ['pt', 'absolutamente nenhuma'],
  ['ro', 'absolut niciuna'],
  ['sk', 'absolútne žiadne'],
  ['sl', 'prav nobenih'],
  ['sv', 'inga alls'],
])('%s: “%s” stresses that there is nothing', (tag, words) => {
  const [one] = readOne(notes(words), tag).disruptions
  expect([one?.recommendations, one?.euActions]).toEqual([[], []])
})

test.each([
  'Not absolutely necessary to act',
  'None of any kind, but funding',
  'At all ports, funding',
  'None at all of the ports',
  'Really, funding',
])('“%s” asks for something', (words) => {
  const [one] = readOne(notes(words)).disruptions
  expect(one?.recommendations.map(({ content }) => content.text)).toEqual([words])
})

const notes = (words: string): string =>
  `# Wool\n\n## First disruption: no yarn\n\n**Evidence:** Mills stop.\n\n**EU action needed:** ${words}\n\n**Recommendations:** ${words}\n`

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

const agreeing: [string, string][] = [
  ['sl', 'Predpisi: niso potrebni'],
  ['sl', 'Financiranje: ni potrebno'],
  ['sl', 'Predpisi: nepotrebni'],
  ['sl', 'Usklajevanje: ni zahtevano'],
  ['hr', 'Propisi: nisu potrebni'],
  ['hr', 'Financiranje: nepotrebno'],
  ['cs', 'Předpisy: nejsou vyžadovány'],
  ['cs', 'Koordinace: není nutná'],
  ['sk', 'Predpisy: nie sú nutné'],
  ['sk', 'Financovanie: nie je potrebný'],
  ['pl', 'Koordynacja: nie jest wymagana'],
  ['pl', 'Finansowanie: zbędne'],
  ['bg', 'Финансиране: не е необходим'],
  ['bg', 'Координация: не се изисква'],
  ['lt', 'Finansavimas: nereikalingas'],
  ['lv', 'Finansējums: nav nepieciešama'],
  ['ro', 'Finanțare: nu sunt necesare'],
  ['it', 'Norme: non sono necessarie'],
  ['es', 'Normas: no son necesarias'],
  ['es', 'Financiación: no se requiere'],
  ['pt', 'Regulamentação: não são necessárias'],
  ['fr', 'Réglementation: non requises'],
]

test.each(agreeing)('%s: “%s” agrees in gender and number', (tag, line) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:**\n\n- ${line}\n`,
    tag,
  )
  expect(disruptions[0]?.euActions).toEqual([])
  expect(none.length).toBe(1)
})

/** "For now", "so far", "at present" soften a denial; none of them is a recommendation. */
const forNow: [string, string][] = [
  ['bg', 'Няма засега.'],
  ['cs', 'Prozatím žádné.'],
  ['da', 'Ingen indtil videre.'],
  ['de', 'Vorerst keine.'],
  ['de', 'Bislang keine.'],
  ['el', 'Καμία επί του παρόντος.'],
  ['en', 'None at present.'],
  ['en', 'None so far.'],
  ['es', 'Ninguna por ahora.'],
  ['es', 'Ninguna actualmente.'],
  ['et', 'Esialgu ei ole.'],
  ['fi', 'Ei tähän mennessä.'],
  ['fr', 'Aucune à ce jour.'],
  ['fr', 'Aucune actuellement.'],
  ['ga', 'Níl aon cheann go dtí seo.'],
  ['hr', 'Zasad nema.'],
  ['hu', 'Egyelőre nincs.'],
  ['it', 'Nessuna al momento.'],
  ['it', 'Nessuna per ora.'],
  ['lt', 'Kol kas nėra.'],
  ['lv', 'Pagaidām nav.'],
  ['mt', 'Xejn għalissa.'],
  ['nl', 'Voorlopig geen.'],
  ['nl', 'Geen op dit moment.'],
  ['pl', 'Na razie brak.'],
  ['pl', 'Brak w tej chwili.'],
  ['pt', 'Nenhuma por enquanto.'],
  ['ro', 'Niciuna deocamdată.'],
  ['ro', 'Nicio recomandare deocamdată.'],
  ['sk', 'Zatiaľ žiadne.'],
  ['sk', 'Nateraz žiadne.'],
  ['sl', 'Zaenkrat brez priporočil.'],
  ['sl', 'Zaenkrat nobeno.'],
  ['hr', 'Zasad bez preporuka.'],
  ['sk', 'Zatiaľ bez odporúčaní.'],
  ['pl', 'Na razie brak rekomendacji.'],
  ['lt', 'Kol kas rekomendacijų nėra.'],
  ['lv', 'Pagaidām nav ieteikumu.'],
  ['et', 'Esialgu soovitusi ei ole.'],
  ['fi', 'Ei suosituksia toistaiseksi.'],
  ['sv', 'Inga för tillfället.'],
  ['sv', 'Inga tills vidare.'],
]

test.each(forNow)('%s: “%s” is no recommendation', (tag, words) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**Recommendations:** ${words}\n`,
    tag,
  )
  expect(disruptions[0]?.recommendations).toEqual([])
  expect(none.map(({ words: { text } }) => text)).toEqual([words])
})

test.each([
  ['en', 'none was made'],
  ['es', 'no se grabó'],
  ['hu', 'nem készült'],
  ['de', 'nicht aufgezeichnet'],
  ['fr', 'non enregistrée'],
  ['it', 'non registrata'],
  ['pt', 'não foi gravada'],
])('%s: “Recording: %s” is no recording', (tag, words) => {
  const session = readOne(
    `# A\n\n# B\n\n**Recording:** ${words}\n\n## First disruption: quays\n\n**Evidence:** Ships wait.\n`,
    tag,
  )
  expect(session.recording).toBeNull()
  expect(session.none.map(({ path, words: { text } }) => [path, text])).toEqual([['recording', words]])
})

test('what is said of a recording that there is stays', () => {
  const { recording } = readOne(
    '# A\n\n# B\n\n**Recording:** not yet, it will be sent\n\n## First disruption: quays\n\n**Evidence:** Ships wait.\n',
  )
  expect(recording?.label).toBe('Recording: not yet, it will be sent')
})

test.each(['no demand', 'nessuna domanda', 'geen vraag'])('“%s” is evidence', (words) => {
  const { disruptions } = readOne(`# A\n\n# B\n\n## First disruption: quays\n\n**Evidence:** ${words}\n`)
  expect(disruptions[0]?.evidence?.text).toBe(words)
})

test.each([
  ['en', 'Nothing, except funding for stocks'],
  ['en', 'None. Funding for grain stores is needed'],
  ['en', 'N/A – a joint reserve of masks'],
  ['en', 'None, but a reserve of masks'],
  ['en', 'Nothing, only regulation of prices'],
  ['en', 'None, this is national, but a reserve of masks'],
  ['en', 'None – a reserve is needed'],
  ['en', 'None – stocks for the mills'],
  ['en', 'None – what is missing are stocks'],
  ['en', 'None – what is missing is a national reserve'],
  ['de', 'Keine – wünschenswert ist ein Notvorrat'],
  ['es', 'Ninguna – lo urgente es abrir las fronteras'],
  ['et', 'puudub – vaja on ühishanget'],
  ['fi', 'ei mitään – rajat on avattava'],
  ['fr', 'Rien – la priorité est la reconnaissance des diplômes'],
  ['fr', 'Aucune – ce qui manque est un fonds national'],
  ['it', 'Nessuna – urgente è aprire le frontiere'],
  ['pl', 'brak – najważniejszy jest wspólny zakup'],
  ['sv', 'Inga – det är gränserna som måste öppnas'],
])('%s: a reason that asks for something is no reason: “%s”', (tag, words) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** ${words}\n`,
    tag,
  )
  expect(disruptions[0]?.euActions.length).toBeGreaterThan(0)
  expect(none).toEqual([])
})

test.each([
  ['en', 'None – health law is national'],
  ['en', 'None, health law is national'],
  ['de', 'Keine – Gesundheitsrecht ist national'],
  ['es', 'ninguna – la ley sanitaria es nacional'],
  ['fi', 'ei mitään – terveyslaki on kansallinen'],
  ['fr', 'aucune – le droit de la santé est national'],
  ['pl', 'brak – prawo zdrowotne jest krajowe'],
  ['pt', 'nenhuma – a saúde é nacional'],
  ['en', 'None – this is for the Member States'],
  ['de', 'Keine – Gesundheit ist Sache der Mitgliedstaaten'],
  ['hu', 'nincs – az egészségügy tagállami hatáskörbe tartozik'],
])('%s: a sentence that says whose task it is gives a reason: “%s”', (tag, words) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** ${words}\n`,
    tag,
  )
  expect(disruptions[0]?.euActions).toEqual([])
  expect(none.map(({ words: { text } }) => text)).toEqual([words])
})

test('a reason alone leaves it at nothing', () => {
  const { disruptions, none } = readOne(
    '# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** Nothing, this is national.\n',
    'en',
  )
  expect(disruptions[0]?.euActions).toEqual([])
  expect(none.length).toBe(1)
})

test.each([
  ['nl', 'niet helemaal'],
  ['ro', 'nu chiar'],
  ['pl', 'nie zupełnie'],
  ['el', 'όχι εντελώς'],
  ['da', 'ikke fuldstændig'],
  ['en', 'not absolutely none'],
])('%s: “%s” is not nothing', (tag, words) => {
  const { disruptions, none } = readOne(
    `# A\n\n# B\n\n## First disruption: quays\n\n**EU action needed:** ${words}\n`,
    tag,
  )
  expect(disruptions[0]?.euActions.length).toBe(1)
  expect(none).toEqual([])
})
