/** What must never turn: beginnings of texts, denials, and words for nothing. */
import { describe, expect, test } from 'vitest'
import { read, readOne } from './read.ts'
import { modelWords, words } from './words.ts'

const disruptionWith = (fields: string, language = 'en') =>
  readOne(`# Alliance\n\n# Title\n\n## First disruption: queues\n\n${fields}\n`, language).disruptions[0]

describe('a title that begins with a word for no', () => {
  test.each([
    ['en', '### First disruption: no ports', 'no ports'],
    ['en', '### Disruption 1: no ports', 'no ports'],
    ['en', '### Disruption no. 1: no-show of lorries', 'no-show of lorries'],
    ['en', '### D1. No ports', 'No ports'],
    ['fr', '### Première perturbation : pas de ports', 'pas de ports'],
    ['de', '### Erste Störung: kein Hafen', 'kein Hafen'],
    ['es', '### Primera perturbación: no hay puertos', 'no hay puertos'],
    ['it', '### Prima perturbazione: nessun porto', 'nessun porto'],
    ['pt', '### Primeira perturbação: não há portos', 'não há portos'],
    ['pl', '### Pierwsze zakłócenie: brak portów', 'brak portów'],
    ['nl', '### Eerste verstoring: geen havens', 'geen havens'],
  ])('in %s keeps it: “%s”', (language, heading, title) => {
    const { disruptions } = readOne(
      `# A\n\n# B\n\n## Disruptions\n\n${heading}\n\n**Evidence:** x\n`,
      language,
    )
    expect(disruptions.map((one) => one.title.text)).toEqual([title])
  })
})

/** Beginnings that look like markers and are words. */
const beginnings: readonly string[] = [
  '2.7 tonnes a day',
  '0.4 % of ships',
  '1.500 beds are empty',
  '10.45 first train leaves late',
  '1,5 million are short',
  '3 trucks wait',
  'M. Durand lends a van',
  'E. coli tests are scarce',
  'z. B. Brot fehlt',
  'i.e. a year lost',
  'e.g. masks and gowns',
  'A. Novak asks for time',
  'no ports are open',
  'None of the ports is open',
  'Not one lorry came',
  'kein Hafen ist offen',
  'pas de ports ouverts',
  'Sin puertos no hay pesca',
  'Evidence suggests that ports close',
  'Where prices rose, firms closed',
  'Source water is scarce',
  'Needs differ from port to port',
  'S3 trains stand still',
  'N95 masks are scarce',
  'D1 licences expire',
  '5G masts are late',
  '24-hour crews are ill',
  '§ 5 of the law is unclear',
  'p. 12 is missing',
  'St. Malo is closed',
  'Nr. 5 is broken',
  'No. 2 dock is closed',
  'v. 2.0 of the form fails',
  'a lorry in three waits',
  'I am told that it rains',
  '(not yet) open ports',
  '“Closed” is what they say',
  'Time frame of the foundries is a quarter',
  'EU rules differ',
  'The EU action needed is small',
]

/** Places of notes where a sentence may stand. */
const placesOf: Readonly<Record<string, (text: string) => string>> = {
  'a framework paragraph': (text) => `## Framework\n\n${text}.\n\n## Needs\n\n- cash`,
  'a framework item': (text) => `## Framework\n\n- ${text}\n- other\n\n## Needs\n\n- cash`,
  'evidence on the line': (text) => `## First disruption: q\n\n**Evidence:** ${text}.`,
  'evidence below': (text) => `## First disruption: q\n\n**Evidence:**\n\n${text}.`,
  'an item of evidence': (text) => `## First disruption: q\n\n**Evidence:**\n\n- ${text}\n- other`,
  'a second paragraph of evidence': (text) =>
    `## First disruption: q\n\n**Evidence:** Ships wait.\n\n${text}.`,
  'a character': (text) => `## First disruption: q\n\n**Evidence:** x\n\n**Character:** ${text}`,
  'a recommendation': (text) => `## First disruption: q\n\n**Evidence:** x\n\n**Recommendation:** ${text}`,
  'an item of recommendations': (text) =>
    `## First disruption: q\n\n**Evidence:** x\n\n**Recommendation:**\n\n- ${text}\n- other`,
  'an EU action': (text) =>
    `## First disruption: q\n\n**Evidence:** x\n\n**EU action needed:**\n\n- **Coordination:** ${text}`,
  'a title of a disruption': (text) => `## First disruption: ${text}\n\n**Evidence:** x`,
  'a need': (text) => `## Needs\n\n- ${text}\n- other`,
  'a need as a paragraph': (text) => `## Needs\n\n${text}.\n\nOther words.`,
  'a solution': (text) => `## Solutions\n\n- ${text}\n- other`,
  'a cell of needs': (text) => `## Needs\n\n| Need | Country |\n| - | - |\n| ${text} | IT |\n| other | 12 |`,
}

describe.each(Object.entries(placesOf))('%s', (_, lay) => {
  test.each(beginnings)('keeps “%s” whole', (text) => {
    const { sessions } = read(`# Alliance\n\n# Title\n\n${lay(text)}\n`)
    const held = sessions.flatMap((session) => textsOf(session)).map((one) => one.replaceAll(/\s+/gu, ' '))
    expect(held.some((one) => one.includes(text))).toBe(true)
  })
})

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'nodes' || key === 'markdown' || key === 'gaps' ? [] : textsOf(inner),
  )
}

describe('a denial', () => {
  test.each([
    ['en', 'Where', 'France, but not Belgium', ['FR']],
    ['en', 'Where', 'outside the EU: Serbia', ['RS']],
    ['en', 'Where', 'Austria (Hungary excluded)', ['AT']],
    ['en', 'Where', 'Spain; Serbia was not affected', ['ES']],
    ['en', 'Where', '~~Malta~~ Italy', ['IT']],
    ['fr', 'Où', 'la France, mais pas la Belgique', ['FR']],
    ['de', 'Wo', 'Deutschland, nicht aber Österreich', ['DE']],
    ['es', 'Dónde', 'España, excepto Portugal', ['ES']],
    ['it', 'Dove', 'Italia, esclusa Malta', ['IT']],
    ['nl', 'Waar', 'Nederland, maar niet België', ['NL']],
  ])('in %s “%s: %s” has the places %j', (language, label, text, places) => {
    expect(disruptionWith(`**${label}:** ${text}`, language)?.geographicalImpact?.places).toEqual(places)
  })

  test.each([
    ['en', 'Time frame', 'medium term, not long term', ['medium']],
    ['en', 'Time frame', '~~long~~ medium term', ['medium']],
    ['fr', 'Horizon temporel', 'court terme, pas long terme', ['short']],
    ['de', 'Wie lange', 'kurzfristig, nicht langfristig', ['short']],
  ])('in %s “%s: %s” has the terms %j', (language, label, text, terms) => {
    expect(disruptionWith(`**${label}:** ${text}`, language)?.timeFrame?.terms).toEqual(terms)
  })
})

describe('nothing, in words', () => {
  test.each([
    ['**EU action needed:** none', 'disruptions[0].euActions', 'none'],
    ['**EU action needed:**\n\n- Funding: no', 'disruptions[0].euActions', 'no'],
    ['**Recommendations:** No response', 'disruptions[0].recommendations', 'No response'],
    ['## Needs\n\nneeds: none identified', 'needs', 'needs: none identified'],
    ['## Solutions\n\n_No response_', 'solutions', 'No response'],
  ])('“%s” is recorded and no gap', (text, path, said) => {
    const { none, gaps } = readOne(
      `# Alliance\n\n# Title\n\n## First disruption: queues\n\n**Evidence:** x\n\n${text}\n`,
    )
    expect(none.map((one) => [one.path, one.words.text])).toContainEqual([path, said])
    const codes = gaps.filter((gap) => gap.path === path).map(({ code }) => code)
    expect(codes).not.toContain(`${path}-not-recorded`)
  })
})

describe('nothing, with a remark or in words for asking', () => {
  test.each([
    ['en', 'EU action needed', 'no action requested'],
    ['en', 'EU action needed', 'none (that is for Malta to do)'],
    ['fr', 'Action de l’UE nécessaire', 'aucune action demandée'],
    ['de', 'Erforderliche EU-Maßnahme', 'keine Maßnahme gefordert'],
    ['es', 'Acción de la UE necesaria', 'ninguna acción solicitada'],
    ['it', 'Azione dell’UE necessaria', 'nessuna azione richiesta'],
    ['nl', 'Benodigde EU-actie', 'geen actie gevraagd'],
    ['pt', 'Ação da UE necessária', 'nenhuma (é do Reino Unido)'],
  ])('in %s “%s: %s” is no action', (language, label, text) => {
    const { disruptions, none } = readOne(
      `# Alliance\n\n# Title\n\n## D1. Queues\n\n**${label}:** ${text}\n`,
      language,
    )
    expect(disruptions[0]?.euActions).toEqual([])
    expect(none.map(({ words }) => words.text)).toEqual([text])
  })

  test('no demand is no silence', () => {
    const { disruptions } = readOne(
      '# Alliance\n\n# Titolo\n\n## D1. Code\n\n**Evidenze:** nessuna richiesta\n',
      'it',
    )
    expect(disruptions[0]?.evidence?.text).toBe('nessuna richiesta')
  })

  test('what is asked for beside it stays an action', () => {
    const { disruptions } = readOne(
      '# Alliance\n\n# Title\n\n## D1. Queues\n\n**EU action needed:** none but one rule (for Malta)\n',
    )
    expect(disruptions[0]?.euActions.map(({ content }) => content.text)).toEqual([
      'none but one rule (for Malta)',
    ])
  })
})

describe('answers in another language than their labels', () => {
  test.each([
    ['не е необходимо', 'краткосрочно', 'България, без Румъния', ['BG']],
    ['není nutné', 'krátkodobě', 'Česko, ne Slovensko', ['CZ']],
    ['ikke nødvendigt', 'kortsigtet', 'Danmark, men ikke Sverige', ['DK']],
    ['nicht nötig', 'kurzfristig', 'Deutschland, nicht aber Österreich', ['DE']],
    ['δεν χρειάζεται', 'βραχυπρόθεσμα', 'Ελλάδα, όχι Κύπρος', ['EL']],
    ['no es necesaria', 'corto plazo', 'España, pero no Portugal', ['ES']],
    ['ei ole vaja', 'lühiajaline', 'Eesti, mitte Läti', ['EE']],
    ['ei tarpeen', 'lyhyt aikaväli', 'Suomi, ei Ruotsi', ['FI']],
    ['pas nécessaire', 'court terme', 'la France, mais pas la Belgique', ['FR']],
    ['níl gá leis', 'gearrthéarma', 'Éire, ach ní an Fhrainc', ['IE']],
    ['nije potrebno', 'kratkoročno', 'Hrvatska, ali ne Srbija', ['HR']],
    ['nem szükséges', 'rövid távon', 'Magyarország, de nem Ausztria', ['HU']],
    ['non necessaria', 'breve termine', 'Italia, ma non Malta', ['IT']],
    ['nereikia', 'trumpalaikis', 'Lietuva, bet ne Latvija', ['LT']],
    ['nav vajadzīga', 'īstermiņa', 'Latvija, bet ne Igaunija', ['LV']],
    ['mhux meħtieġa', 'terminu qasir', 'Malta, iżda mhux l-Italja', ['MT']],
    ['niet nodig', 'korte termijn', 'Nederland, maar niet België', ['NL']],
    ['nie jest potrzebne', 'krótkoterminowo', 'Polska, ale nie Czechy', ['PL']],
    ['não é necessária', 'curto prazo', 'Portugal, mas não Espanha', ['PT']],
    ['nu este necesară', 'termen scurt', 'România, dar nu Bulgaria', ['RO']],
    ['nie je potrebné', 'krátkodobo', 'Slovensko, nie však Česko', ['SK']],
    ['ni potreben', 'kratkoročno', 'Slovenija, ne pa Hrvaška', ['SI']],
    ['behövs inte', 'kort sikt', 'Sverige, men inte Norge', ['SE']],
  ])('“EU action needed: %s” is none, “%s” is short, “%s” is %j', (none, term, where, places) => {
    const notes = `# Cluster call\n\n## First disruption: PX-4\n\n**Source:** A. B.\n\n**Geographical impact:** ${where}\n\n**Time frame:** ${term}\n\n**EU action needed:** ${none}\n\n## Needs\n\n- PX-4\n`
    // The language named may be that of the labels.
    for (const language of [null, 'en']) {
      const [session] = read(notes, language).sessions
      const [disruption] = session?.disruptions ?? []
      expect(disruption?.euActions).toEqual([])
      expect(session?.none.map(({ words }) => words.text)).toEqual([none])
      expect(disruption?.timeFrame?.terms).toEqual(['short'])
      expect(disruption?.geographicalImpact?.places).toEqual(places)
    }
  })
})

describe('tables', () => {
  const all = (text: string) => {
    const { sessions } = read(`# Alliance\n\n# Title\n\n${text}\n`)
    return new Set(sessions.flatMap(modelWords))
  }
  test.each([
    '## Disruptions\n\n| No | Disruption | Evidence | Where |\n|-|-|-|-|\n| 1 | Queues | Ships wait | Italy |\n| 2 | Fog | Planes wait | Malta |',
    '## Disruptions\n\n| | Disruption 1 | Disruption 2 |\n|-|-|-|\n| Title | Queues | Fog |\n| Evidence | Ships wait | Planes wait |\n| Where | Italy | Malta |',
    '## Needs\n\n| Need | Country | Beds |\n|-|-|-|\n| Queues | IT, ES | 12 |\n| Fog | MT | 7 |',
    '<table><tr><td>Evidence</td><td><p>Ships wait.</p><p>Planes wait.</p></td></tr><tr><td>Where</td><td><ul><li>Italy</li><li>Malta</li></ul></td></tr></table>\n\n## Needs\n\n- fog',
  ])('“%s” lose no cell', (text) => {
    const cells = words(text.replaceAll(/<[^>]+>/gu, ' ')).filter(
      (word) => !/^(?:\d|disruptions?|no|evidence|where|needs?|title)$/u.test(word),
    )
    const held = all(text)
    expect(cells.filter((word) => !held.has(word))).toEqual([])
  })
})

test('seven labels of somebody’s own are learnt', () => {
  const one = (
    title: string,
    who: string,
    seen: string,
    map: string,
    stage: string,
    kind: string,
    wait: string,
  ) =>
    `## ${title}\n\n**Whistle:** ${who}\n\n**Looked like:** ${seen}\n\n**Spot:** ${map}\n\n**Link:** ${stage}\n\n**Beast:** ${kind}\n\n**Lasts:** ${wait}\n\n**Brussels:** Coordination: ${seen}\n`
  const { disruptions } = readOne(
    `# Alliance\n\n# Title\n\n## Disruptions\n\n#${one('First disruption: fog', 'Ana Silva', 'Ships waited for nine days off the coast.', 'Italy, Malta', 'procurement', 'a shock', 'short term')}\n#${one('Second disruption: ice', 'Jan Nowak', 'Ferries stayed in port for a whole month.', 'Finland', 'operations', 'a jam', 'medium term')}`,
  )
  expect(
    disruptions.map((each) => [
      each.reportedBy,
      each.geographicalImpact?.places,
      each.valueChainStage?.activities,
      each.timeFrame?.terms,
    ]),
  ).toEqual([
    [['Ana Silva'], ['IT', 'MT'], ['procurement'], ['short']],
    [['Jan Nowak'], ['FI'], ['operations'], ['medium']],
  ])
  expect(disruptions[0]).toMatchObject({
    evidence: { text: 'Ships waited for nine days off the coast.' },
    character: { text: 'a shock' },
    euActions: [{ kind: 'coordination' }],
    other: [],
  })
})
