import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../support/runs.ts'
import { english, french } from './known-session.ts'
import { layOut, layouts, scaffold } from './layout.ts'
import { read } from './read.ts'
import { realNotes } from './real-notes.ts'
import { modelWords, words } from './words.ts'

/** Words of labels and dates, whose meaning the model has in another form. */
const meant = new Set(
  words(`first second third 1st 2nd disruption disruptions identification source evidence geographical impact stage of value chain
    character the time frame eu action needed recommendation recommendations working format is based on speakers thursday 9th th
    july 2020 at 8 30 1 2 3 conceptual framework needs need identification coordination and solutions`),
)

/** Notes without the titles of disruptions that stand in them a second time: what follows goes on with the first. */
function titledOnce(text: string, titles: readonly string[]): string {
  const found = new Set<string>()
  return text
    .split('\n')
    .filter((line) => {
      const title = titles.find((one) => line.toLowerCase().includes(one.toLowerCase()))
      const again = title !== undefined && found.has(title)
      if (title !== undefined) found.add(title)
      return !again
    })
    .join('\n')
}

/** Words of the notes that the model has less often. */
function lost(text: string, titles: readonly string[], language = 'en'): string[] {
  const { sessions, file } = read(text, language)
  if (file.messages.some(({ fatal }) => fatal)) return []
  const kept = new Map<string, number>()
  for (const word of sessions.flatMap(modelWords)) kept.set(word, (kept.get(word) ?? 0) + 1)
  return words(titledOnce(text, titles).replaceAll(/<\/?(?:sup|br)>|\]\([^)]*\)/gu, '')).filter((word) => {
    const left = kept.get(word) ?? 0
    kept.set(word, left - 1)
    return left <= 0 && !meant.has(word)
  })
}

/** Each at most once, as what stands twice may be held once: a speaker, a title. Layouts have 41 to 62 blocks. */
const someOfMany = fc.uniqueArray(fc.nat({ max: 61 }), { minLength: 3, maxLength: 40 })

const realTitles = ['environmental benefits coming from shared value']

const written = new Set(words(scaffold.join(' ').replaceAll(/<\/?sup>/gu, '')))

describe('nothing is lost', () => {
  test('of the real notes', () => {
    expect(lost(realNotes, realTitles)).toEqual([])
  })

  test('of the real notes when blocks go, come twice or change places', () => {
    const blocks = realNotes.trim().split(/\n\n+/u)
    fc.assert(
      fc.property(fc.array(fc.nat({ max: blocks.length - 1 }), { minLength: 1, maxLength: 40 }), (order) => {
        expect(lost(order.map((index) => blocks[index]).join('\n\n'), realTitles)).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  })

  test('of the real notes when lines go or change places', () => {
    const lines = realNotes.split('\n')
    fc.assert(
      fc.property(fc.array(fc.nat({ max: lines.length - 1 }), { minLength: 1, maxLength: 60 }), (order) => {
        expect(lost(order.map((index) => lines[index]).join('\n'), realTitles)).toEqual([])
      }),
      { numRuns: runs(120) },
    )
  })

  test.each([english, french])(
    'of a session in $language in any layout whose blocks go or change places',
    (known) => {
      fc.assert(
        fc.property(layouts, someOfMany, (layout, order) => {
          const plain = {
            ...layout,
            head: 'headings' as const,
            dirt: [],
            fields: 'paragraphs' as const,
            label: 'bold-in' as const,
          }
          const blocks = layOut(known, plain).split(/\n\n+/u)
          const prose = order.map((index) => blocks[index]).filter((block) => block !== undefined)
          const gone = lost(prose.join('\n\n'), [], known.language)
          expect(gone.filter((word) => !written.has(word))).toEqual([])
        }),
        { numRuns: runs(80) },
      )
    },
  )
})

test.each([
  [
    'en',
    'EU action needed',
    'Coordination: a list of the ports',
    'Funding: cranes',
    'Needs',
    'a list of the cranes',
  ],
  [
    'es',
    'Acción de la UE',
    'Coordinación: avisos de los puertos',
    'Financiación: grúas',
    'Necesidades',
    'datos de los buques',
  ],
])(
  'in %s a value is not told for words that it shares with what is',
  (language, label, left, chosen, section, item) => {
    const [session] = read(
      `# A\n\n## Disruption 1: x\n\n**${label}**\n\n- [ ] ${left}\n- [x] ${chosen}\n\n## ${section}\n\n- ${item}\n`,
      language,
    ).sessions
    expect(session?.unclassified.map(({ text }) => text)).toEqual([left])
    expect(session?.needs.map(({ content }) => content.text)).toEqual([item])
  },
)
