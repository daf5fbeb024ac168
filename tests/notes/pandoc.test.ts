import { describe, expect, test } from 'vitest'
import { readOne } from './read.ts'

const head = '# Alliance\n\n# Title\n\n## Disruptions\n\n### First disruption: queues\n\n'
const disruptionOf = (fields: string) => readOne(`${head}${fields}\n`).disruptions[0]

const expected = {
  reportedBy: ['Maria Rossi'],
  evidence: { text: 'Bookings fell by 90 % in March.' },
  geographicalImpact: { places: ['IT', 'ES'] },
}

const grid = `+--------------+---------------------------+
| **Source**   | Maria Rossi               |
+--------------+---------------------------+
| **Evidence** | Bookings fell by 90 % in  |
|              | March.                    |
+--------------+---------------------------+
| **Where**    | Italy, Spain              |
+--------------+---------------------------+`

const framed = `  -------------- ---------------------------
  **Source**     Maria Rossi

  **Evidence**   Bookings fell by 90 % in
                 March.

  **Where**      Italy, Spain
  -------------- ---------------------------`

const headed = `  -----------------------------------------
  Field          Value
  -------------- ---------------------------
  Source         Maria Rossi

  Evidence       Bookings fell by 90 % in
                 March.

  Where          Italy, Spain
  -----------------------------------------`

const simple = `  Field      Value
  ---------- -------------------------------
  Source     Maria Rossi
  Evidence   Bookings fell by 90 % in March.
  Where      Italy, Spain`

const html = `<table>
<tr><td>Source</td><td>Maria Rossi</td></tr>
<tr><td>Evidence</td><td>Bookings fell by 90 % in
March.</td></tr>
<tr><td>Where</td><td>Italy,
Spain</td></tr>
</table>`

describe('a table as text', () => {
  test.each([
    ['grid', grid],
    ['framed', framed],
    ['headed', headed],
    ['simple', simple],
    ['HTML', html],
  ])('of the kind %s is read like any other', (_, table) => {
    expect(disruptionOf(table)).toMatchObject(expected)
  })

  test('keeps the lists and paragraphs of its cells', () => {
    const disruption = disruptionOf(`+-----------------+----------------------+
| Evidence        | Bookings fell.       |
|                 |                      |
|                 | Hotels are closed.   |
+-----------------+----------------------+
| Recommendations | -   Open borders     |
|                 |     for all          |
|                 | -   Wait             |
+-----------------+----------------------+`)
    expect(disruption?.evidence?.text).toBe('Bookings fell.\n\nHotels are closed.')
    expect(disruption?.recommendations.map(({ content }) => content.text)).toEqual([
      'Open borders for all',
      'Wait',
    ])
  })

  test('whose cells span others is kept', () => {
    const { unclassified } = readOne(
      `${head}+------+-------+\n| Source       |\n+------+-------+\n| Where | Italy |\n+------+-------+\n\n**Evidence:** x`,
    )
    expect(unclassified.map(({ text }) => text).join(' ')).toContain('Source')
  })

  test('points to the line where it is written', () => {
    const line = disruptionOf(grid)?.geographicalImpact?.content.source.start.line
    expect(line).toBe(15)
  })

  test.each(['---\n\nBookings fell.\n\n---', 'Bookings fell.\n\n--- ---\n\nHotels are closed.'])(
    'is not what rules part: “%s”',
    (text) => {
      expect(disruptionOf(`**Evidence:** x\n\n${text}`)?.evidence?.text).toContain('Bookings fell.')
    },
  )
})

describe('what Pandoc makes of Word', () => {
  test('has dashes of two and three signs', () => {
    const session = readOne(
      '# Alliance\n\n# Title\n\n**2.1 First disruption -- Lack of masks**\n\n**Evidence** --- Prices rose.\n',
    )
    expect(session.disruptions[0]).toMatchObject({
      title: { text: 'Lack of masks' },
      evidence: { text: 'Prices rose.' },
    })
  })

  test('has comments between lists', () => {
    const { euActions, recommendations } = disruptionOf(
      '-   **Evidence:** x\n\n-   **EU action needed:**\n\n```{=html}\n<!-- -->\n```\n-   **Coordination:** Open borders.\n\n```{=html}\n<!-- -->\n```\n-   **Recommendation:**\n\n    -   Wait',
    ) ?? { euActions: [], recommendations: [] }
    expect(euActions.map(({ kind, content }) => [kind, content.text])).toEqual([
      ['coordination', 'Open borders.'],
    ])
    expect(recommendations.map(({ content }) => content.text)).toEqual(['Wait'])
  })

  test('breaks lines within bold', () => {
    const session = readOne(
      '**EUROPEAN ALLIANCE**\n\n**Analysis of disruptions in the\ntourism ecosystem**\n\n**First disruption: queues**\n\n**Source**: Ana Silva **Stage of\nthe value chain**: procurement **Character of the\ndisruption**: a lack **Time\nframe**: short\n',
    )
    expect([session.series?.text, session.title?.text]).toEqual([
      'EUROPEAN ALLIANCE',
      'Analysis of disruptions in the tourism ecosystem',
    ])
    expect(session.disruptions).toHaveLength(1)
    expect(session.disruptions[0]).toMatchObject({
      reportedBy: ['Ana Silva'],
      valueChainStage: { content: { text: 'procurement' } },
      character: { text: 'a lack' },
      timeFrame: { terms: ['short'] },
    })
  })

  test('runs lines of fields together', () => {
    expect(
      disruptionOf(
        'Source: Ana Silva Evidence: ships wait Geographical impact: Italy Time frame: short\nterm',
      ),
    ).toMatchObject({
      reportedBy: ['Ana Silva'],
      evidence: { text: 'ships wait' },
      geographicalImpact: { places: ['IT'] },
      timeFrame: { content: { text: 'short term' } },
    })
  })

  test('breaks lines of people', () => {
    const { speakers } = readOne(
      '# Alliance\n\n**Speakers:** Ana Silva (ACCIO), Jan Nowak from the Catalan Water\nPartnership, and Eva Berg, director,\nPolish Tourism Organisation\n\n## Needs\n\n- cash\n',
    )
    expect(speakers.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Ana Silva', 'ACCIO'],
      ['Jan Nowak', 'the Catalan Water Partnership'],
      ['Eva Berg', 'Polish Tourism Organisation'],
    ])
  })

  test('has a table of contents', () => {
    const { needs, framework } = readOne(
      '# Alliance\n\n# Title\n\n[1. Conceptual framework](#framework)\n\n[2. Needs](#needs)\n\n## 1. Conceptual framework\n\nA word.\n\n## 2. Needs\n\n- cash\n',
    )
    expect([needs.length, framework.map(({ content }) => content?.text)]).toEqual([1, ['A word.']])
  })
})

test('a span that Pandoc breaks over two lines leaves its words', () => {
  const { recording } = readOne(
    '# A\n\n[[Recording of the\nsession]{.underline}](https://video.example.eu/1)\n\n## Needs\n\n- masks\n',
  )
  expect(recording).toEqual({ label: 'Recording of the session', url: 'https://video.example.eu/1' })
})
