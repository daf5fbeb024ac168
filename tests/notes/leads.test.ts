import { describe, expect, test } from 'vitest'
import { read, readOne } from './read.ts'

const withFields = (fields: string) =>
  readOne(`# Alliance\n\n# Title\n\n## First disruption: queues\n\n${fields}\n`)
const disruptionOf = (fields: string) => withFields(fields).disruptions[0]
const sessionWith = (text: string) =>
  readOne(`# Alliance\n\n# Title\n\n## First disruption: queues\n\n**Evidence:** Trucks wait.\n\n${text}\n`)

describe('several fields in one line', () => {
  test.each([
    'Source: Jonas Berg. Evidence: Sites closed. Geographical impact: Sweden, Finland. Time frame: medium term.',
    'Source: Jonas Berg; Evidence: Sites closed.; Geographical impact: Sweden, Finland.; Time frame: medium term.',
    'Source: Jonas Berg | Evidence: Sites closed. | Where: Sweden, Finland. | How long: medium term.',
    'Source. Jonas Berg. Evidence. Sites closed. Geographical impact. Sweden, Finland. Time frame. Medium term.',
  ])('“%s” are four', (line) => {
    expect(disruptionOf(line)).toMatchObject({
      reportedBy: ['Jonas Berg'],
      evidence: { text: 'Sites closed.' },
      geographicalImpact: { content: { text: 'Sweden, Finland.' } },
      timeFrame: { content: { text: expect.stringMatching(/^medium term\.$/iu) } },
      other: [],
    })
  })

  test.each(['Evidence. Sites closed.', '**Evidence.** Sites closed.', '*Evidence*. Sites closed.'])(
    '“%s” has a full stop for a colon',
    (line) => {
      expect(disruptionOf(line)?.evidence?.text).toBe('Sites closed.')
    },
  )

  test('are none where the words are prose', () => {
    const prose = 'Sites closed. The evidence: ships wait. Source of this: none of us knows.'
    expect(disruptionOf(`Evidence: ${prose}`)).toMatchObject({ evidence: { text: prose }, reportedBy: [] })
  })
})

describe('a label that no vocabulary has', () => {
  test.each([
    '**Affected population** – Patients',
    '**Affected population –** Patients',
    '*Affected population* — Patients',
  ])('“%s” in a list of fields is kept with its value', (item) => {
    const disruption = disruptionOf(
      `- **Evidence** – Queues\n- **Timeframe** – short\n- ${item}\n- **Where** – EU`,
    )
    expect(disruption?.other.map(({ label, content }) => [label, content.text])).toEqual([
      ['Affected population', 'Patients'],
    ])
    expect(disruption?.timeFrame?.content.text).toBe('short')
  })

  test('is a term of prose where only a dash parts it', () => {
    const text = '**Italy** – hospitals are full.\n\n**Spain** – so are they.'
    const disruption = sessionWith(text).disruptions[0]
    expect([disruption?.evidence?.markdown, disruption?.other]).toEqual([`Trucks wait.\n\n${text}`, []])
  })
})

describe('a label below a list without a blank line', () => {
  test('ends the item', () => {
    const { disruptions, needs } = withFields(
      'EU action needed:\n- Open borders\n  - all of them\nRecommendations:\n- Wait\n- Pay\n\nTime frame: short\n\nNeeds:\n- cash',
    )
    expect(disruptions[0]?.euActions.map(({ content }) => content.text)).toEqual([
      'Open borders\n\nall of them',
    ])
    expect(disruptions[0]?.recommendations.map(({ content }) => content.text)).toEqual(['Wait', 'Pay'])
    expect(needs.map(({ content }) => content.text)).toEqual(['cash'])
  })

  test('is prose where no vocabulary has it', () => {
    const disruption = disruptionOf('Evidence:\n- Ships wait\nAll of them: 40.\n- Trucks wait')
    expect(disruption?.evidence?.text).toBe('Ships wait All of them: 40.\nTrucks wait')
  })
})

describe('a solution with a number', () => {
  test.each([
    ['**Solution 1. Open ventilators**\n\nAtena built them.', 'Open ventilators', 'Atena built them.'],
    ['**Solution 1.** **Open ventilators.** Atena built them.', 'Open ventilators', 'Atena built them.'],
    ['Solution 1 : Plateforme. Elle est ouverte.', 'Plateforme', 'Elle est ouverte.'],
    ['Solution 2 – Open ventilators\n\nAtena built them.', 'Open ventilators', 'Atena built them.'],
    ['### Solution 1: Open ventilators\n\nAtena built them.', 'Open ventilators', 'Atena built them.'],
    ['Solution 1: Atena built ventilators.', null, 'Atena built ventilators.'],
  ])('“%s” has the title %s', (text, title, content) => {
    const { solutions } = sessionWith(`## Solutions\n\n${text}`)
    expect(solutions.map((solution) => [solution.title?.text ?? null, solution.content?.text])).toEqual([
      [title, content],
    ])
  })
})

describe('a recording at the end of the notes', () => {
  test.each([
    ['[Video of the webinar](https://example.org/v)', 'Video of the webinar'],
    ['Recording: https://example.org/v', 'Recording'],
    ['Enregistrement : <https://example.org/v>', 'Enregistrement'],
    [
      '[Watch the recording of our session on our channel](https://example.org/v)',
      'Watch the recording of our session on our channel',
    ],
    ['The recording is available [here](https://example.org/v).', 'The recording is available here.'],
    ['L’enregistrement est disponible [ici](https://example.org/v).', 'L’enregistrement est disponible ici.'],
  ])('“%s” is no solution', (text, label) => {
    const { solutions, recording } = sessionWith(`## Solutions\n\n- Atena built ventilators.\n\n${text}`)
    expect(solutions.map(({ content }) => content?.text)).toEqual(['Atena built ventilators.'])
    expect(recording).toEqual({ label, url: 'https://example.org/v' })
  })

  test('is not what a solution shows', () => {
    const { solutions, recording } = sessionWith(
      '## Solutions\n\n- Atena built ventilators.\n\n[Video of the platform](https://example.org/v)',
    )
    expect([solutions.length, recording]).toEqual([1, null])
  })
})

describe('words that say that there is nothing', () => {
  test.each([
    'None were reported.',
    'N/A',
    '- None',
    '–',
    'No solutions were identified during the session.',
    'Nothing reported so far',
    'Aucune',
    'Aucune solution n’a été proposée.',
    'Es wurden keine Lösungen genannt.',
    'Ninguna',
    'Nessuna soluzione individuata',
  ])('“%s” are no solution', (text) => {
    const { solutions, gaps, none, unclassified } = sessionWith(`## Solutions\n\n${text}`)
    expect([solutions, unclassified]).toEqual([[], []])
    expect(gaps.map(({ code }) => code)).not.toContain('solutions-not-recorded')
    expect(none.map(({ path, words }) => [path, words.text, words.source.start.line])).toEqual([
      ['solutions', text.replace(/^- /u, ''), 11],
    ])
  })

  test.each(['No masks', 'Nothing but time', 'Nobody should pay duties', 'Unknown'])(
    '“%s” are a need',
    (text) => {
      expect(sessionWith(`## Needs\n\n- ${text}`).needs.map(({ content }) => content.text)).toEqual([text])
    },
  )

  test('are the value of no field', () => {
    const session = withFields(
      '**Source:** N/A\n\n**Evidence:** -\n\n**Where:** n.a.\n\n**Time frame:** not specified\n\n**EU action needed:**\n\n- **Coordination:** Open borders.\n- **Regulation:** none\n\n**Recommendations:** None.',
    )
    expect(session.disruptions[0]).toMatchObject({
      reportedBy: [],
      evidence: null,
      geographicalImpact: null,
      timeFrame: null,
      euActions: [{ kind: 'coordination' }],
      recommendations: [],
    })
    expect(session.none.map(({ path, words }) => [path, words.text, words.source.start.line])).toEqual([
      ['disruptions[0].reportedBy', 'N/A', 7],
      ['disruptions[0].evidence', '-', 9],
      ['disruptions[0].geographicalImpact', 'n.a.', 11],
      ['disruptions[0].timeFrame', 'not specified', 13],
      ['disruptions[0].euActions', 'none', 18],
      ['disruptions[0].recommendations', 'None.', 20],
    ])
    expect(
      session.gaps.map(({ code }) => code).filter((code) => /^(?:source|evidence|regulation)/u.test(code)),
    ).toEqual([])
  })

  test('are no speaker', () => {
    const { speakers, none } = readOne('# Alliance\n\n**Speakers:** N/A\n\n## Needs\n\n- cash')
    expect(speakers).toEqual([])
    expect(none.map(({ path, words }) => [path, words.text])).toEqual([['speakers', 'N/A']])
  })
})

describe('a solution that begins with bold', () => {
  test.each([
    ['**Green lanes.** Poland opened some.', 'Green lanes', 'Poland opened some.'],
    ['- **Green lanes:** Poland opened some.', 'Green lanes', 'Poland opened some.'],
    ['- **Green lanes** – Poland opened some.', 'Green lanes', 'Poland opened some.'],
    ['- **Green lanes** are open in Poland.', null, 'Green lanes are open in Poland.'],
  ])('as “%s” has the title %s', (text, title, content) => {
    const { solutions } = sessionWith(`## Solutions\n\n${text}`)
    expect(solutions.map((solution) => [solution.title?.text ?? null, solution.content?.text])).toEqual([
      [title, content],
    ])
  })
})

describe('EU actions in one line', () => {
  test.each(['Coordination of ports; Funding for stocks', 'Coordination: ports; Funding: stocks'])(
    '“%s” are two',
    (text) => {
      expect(disruptionOf(`**EU actions:** ${text}`)?.euActions.map(({ kind }) => kind)).toEqual([
        'coordination',
        'funding',
      ])
    },
  )

  test('are one where a clause names no kind', () => {
    expect(disruptionOf('**EU actions:** Coordination of ports; one list')?.euActions).toHaveLength(1)
  })
})

describe('a line in capitals', () => {
  test('heads the lines that follow it', () => {
    const { needs, unclassified } = sessionWith('NEEDS\n- cash\n\nCONCLUSIONS\nThe session closed.')
    expect(needs.map(({ content }) => content.text)).toEqual(['cash'])
    expect(unclassified.map(({ text }) => text)).toEqual(['CONCLUSIONS\n\nThe session closed.'])
  })
})

describe('a disruption without labels', () => {
  test.each([
    '## Disruptions\n\n**Disruption 1: queues.** Trucks wait for days.\n\n*Where:* Italy',
    '## Disruptions\n\n### Disruption 1: queues\n\nTrucks wait for days.\n\n**Where:** Italy',
    'DISRUPTIONS\n\nDisruption 1: queues\n\nReported by Ana Silva\n\nTrucks wait for days.\n\nWhere: Italy',
  ])('as “%s” has what was seen for its evidence', (text) => {
    const [disruption] = readOne(`# Alliance\n\n# Title\n\n${text}\n`).disruptions
    expect(disruption).toMatchObject({
      title: { text: 'queues' },
      evidence: { text: 'Trucks wait for days.' },
      geographicalImpact: { places: ['IT'] },
    })
  })

  test('has none where its evidence stands elsewhere', () => {
    const { disruptions, unclassified } = withFields('A word before.\n\n**Evidence:** Trucks wait.')
    expect([disruptions[0]?.evidence?.text, unclassified.map(({ text }) => text)]).toEqual([
      'Trucks wait.',
      ['A word before.'],
    ])
  })
})

describe('a document of capitals', () => {
  test('has its disruptions', () => {
    const { disruptions } = readOne(
      'SPEAKERS\n\nAna Silva (ACCIO)\n\n2) DISRUPTIONS\n\nA. VENUES ARE CLOSED\n\nEvidence: No shows.\nWhere: Italy\n\nB. INCOME FALLS\n\nEvidence: Less is paid.\nWhere: EU\n',
    )
    expect(disruptions.map(({ title, evidence }) => [title.text, evidence?.text])).toEqual([
      ['VENUES ARE CLOSED', 'No shows.'],
      ['INCOME FALLS', 'Less is paid.'],
    ])
  })
})

describe('a question', () => {
  test.each([
    ['Where? Rotterdam, Netherlands', 'en', 'Netherlands'],
    ['Waar? Rotterdam, Nederland', 'nl', 'Nederland'],
    ['Où ? Rotterdam, Pays-Bas', 'fr', 'Pays-Bas'],
    ['Πού; Ρότερνταμ, Κάτω Χώρες', 'el', 'Κάτω Χώρες'],
    ['Hol? Rotterdam, Hollandia', 'hu', 'Hollandia'],
  ])('“%s” is the label of its answer', (line, language, place) => {
    const { disruptions } = readOne(`# A\n\n# B\n\n## 1. Disruption: x\n\nEvidence: y\n${line}\n`, language)
    expect(disruptions[0]?.evidence?.text).toBe('y')
    expect(disruptions[0]?.geographicalImpact).toMatchObject({
      content: { text: expect.stringMatching(new RegExp(`${place}$`, 'u')) },
      places: ['NL'],
    })
  })

  test.each(['Why? The harbour was closed.', 'Was it the quays? Nobody knows.', 'And where? nobody said.'])(
    '“%s” goes on with the prose it stands in',
    (line) => {
      expect(disruptionOf(`Evidence: ships wait\n${line}`)?.evidence?.text.replace('\n', ' ')).toBe(
        `ships wait ${line}`,
      )
    },
  )
})

describe('a plain label of the rapporteur’s own', () => {
  const others = (fields: string) =>
    disruptionOf(fields)?.other.map(({ label, content }) => `${label}: ${content.text}`)

  test('below a field of one line is a field of its own', () => {
    const fields =
      'Evidence: ships wait\nTime frame: short\nOwner: Ana Ruiz\nEU action: coordination – one form'
    expect(others(fields)).toEqual(['Owner: Ana Ruiz'])
    expect(disruptionOf(fields)?.timeFrame?.content.text).toBe('short')
  })

  test('in small letters among labels in small letters too', () => {
    const fields =
      'evidence: ships wait\nsector: tourism\nwhere: Spain\ntime frame: short\nrecommendation: wait'
    expect(others(fields)).toEqual(['sector: tourism'])
    expect(disruptionOf(fields)?.evidence?.text).toBe('ships wait')
  })

  test.each([
    ['a place among places', 'Where: EU\nFrance: no trains'],
    ['what evidence lists', 'Evidence: ships wait\nHamburg: three days\nRotterdam: four days\nWhere: EU'],
    [
      'what the lines of an action list',
      'EU action:\nCommission: one form\nCouncil: open lanes\nTime frame: short',
    ],
    ['prose behind a comma', 'Time frame: medium term, as said in\nHamburg, where it is this: short'],
  ])('is none in %s', (_, fields) => {
    expect(others(fields)).toEqual([])
  })

  test('that comes again under each disruption is one behind prose as well', () => {
    const fields = (owner: string) => `Evidence: ships wait\nOwner: ${owner}\nWhere: EU\n`
    const { disruptions } = readOne(
      `# A\n\n# B\n\n## First disruption: queues\n\n${fields('the port')}\n## Second disruption: vans\n\n${fields('the fleet')}`,
    )
    expect(disruptions.map(({ other, evidence }) => [other[0]?.content.text, evidence?.text])).toEqual([
      ['the port', 'ships wait'],
      ['the fleet', 'ships wait'],
    ])
  })
})

describe('what shortens or numbers a noun', () => {
  test.each(['Disr. 1: no ports', 'Dis 1 – no ports', 'Disruption A: no ports'])(
    '“%s” begins a disruption',
    (line) => {
      const { disruptions } = readOne(`# A\n\n# B\n\n## Disruptions\n\n${line}\n\nEvidence: x\n`)
      expect(disruptions.map(({ title }) => title.text)).toEqual(['no ports'])
    },
  )

  test('“[1]” and “[2]” before titles are no part of them', () => {
    const { disruptions } = readOne(
      '# A\n\n# B\n\n## Disruptions\n\n[1] no ports\nEvidence: x\n\n[2] no vans\nEvidence: y\n',
    )
    expect(disruptions.map(({ title, evidence }) => [title.text, evidence?.text])).toEqual([
      ['no ports', 'x'],
      ['no vans', 'y'],
    ])
  })

  test.each(['Need (Disruption 2): vans', '- Need (Disruption 2): vans', '- Need 1 (D2) – vans'])(
    '“%s” names the disruption that the need is of',
    (line) => {
      const { needs } = readOne(
        `# A\n\n# B\n\n## Disruption 1: no ports\n\nEvidence: x\n\n## Disruption 2: no vans\n\nEvidence: y\n\n# Needs\n\n${line}\n`,
      )
      expect(needs.map(({ content, disruption }) => [content.text, disruption])).toEqual([['vans', 2]])
    },
  )

  test('“Rek:” is the only label that it may be short for, and is told', () => {
    const { sessions, rules } = read('# A\n\n# B\n\n## Störning 1: x\n\nBelägg: y\nRek: låna bilar\n', 'sv')
    expect(sessions[0]?.disruptions[0]?.recommendations.map(({ content }) => content.text)).toEqual([
      'låna bilar',
    ])
    expect(rules).toContain('label-misspelt')
  })
})

test.each([
  ['en', 'source'],
  ['de', 'Quelle'],
  ['fr', 'source'],
  ['es', 'fuente'],
  ['it', 'fonte'],
  ['pt', 'fonte'],
  ['nl', 'bron'],
  ['pl', 'źródło'],
])('in %s “(%s: X)” behind a title says who reported, behind evidence it is evidence', (language, source) => {
  const { disruptions } = readOne(
    `# A\n\n# B\n\n## Disruption 1: Masks (${source}: Ana Ruiz)\n\n10 % less (${source}: OECD)\n`,
    language,
  )
  expect(
    disruptions.map(({ title, reportedBy, evidence }) => [title.text, reportedBy, evidence?.text]),
  ).toEqual([['Masks', ['Ana Ruiz'], `10 % less (${source}: OECD)`]])
})

describe('“nodig” in Dutch', () => {
  const needed = (text: string) => {
    const { disruptions, needs } = readOne(`# A\n\n# B\n\n## Verstoring 1: x\n\nBewijs: y\n\n${text}\n`, 'nl')
    return [
      disruptions[0]?.evidence?.text,
      disruptions[0]?.euActions.length,
      ...needs.map(({ content }) => content.text),
    ]
  }
  test('names needs above a list', () => {
    expect(needed('nodig\n- dashboard\n- reserve')).toEqual(['y', 0, 'dashboard', 'reserve'])
  })
  test.each([
    ['Nodig is een plan voor de havens.', 'y\n\nNodig is een plan voor de havens.', 0],
    ['Er is meer nodig:\n- havens', 'y\n\nEr is meer nodig:\n\nhavens', 0],
    ['EU-actie nodig:\n- Coördinatie: havens', 'y', 1],
  ])('names none in “%s”', (text, evidence, actions) => {
    expect(needed(text)).toEqual([evidence, actions])
  })
})
