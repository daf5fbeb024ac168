import { oneOf } from '../../languages/one-of.ts'
import { type Activity, activities } from '../../model/closed-lists.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { denialsIn, turnIn } from './denied.ts'

/** Those of Porter's activities that a stage of the value chain names, in his order. */
export function activitiesIn(text: string, vocabulary: Vocabulary): Activity[] {
  const { phrases, and } = knownOf(vocabulary)
  const parts = withSharedWords(text, vocabulary).split(/[,;/\n•|()]|\s(?:[–—]|-{1,3})\s|\.(?:\s|$)/u)
  const said = parts.flatMap((part, index) => meantPart(part, parts[index - 1] ?? '', vocabulary))
  const wholes = new Set(said.flatMap((part) => [phrase(part), ...part.split(and).map(phrase)]))
  const words = said.map((part) => ` ${phrase(part)} `).join('|')
  return activities.filter((activity) =>
    phrases[activity].some((wanted) => {
      // One word alone is often about something else: "financial services".
      return wholes.has(wanted) || (wanted.includes(' ') && words.includes(` ${wanted} `))
    }),
  )
}

/** A part up to what it denies; after such a one, also without the word that turns back: "sondern Produktion". */
function meantPart(part: string, before: string, vocabulary: Vocabulary): string[] {
  const [denial] = denialsIn(part, vocabulary)
  if (denial) {
    const turn = turnIn(part.slice(denial.end), vocabulary)
    const after = turn ? meantPart(part.slice(denial.end + turn.end), '', vocabulary) : []
    return [part.slice(0, denial.start), ...after]
  }
  const turned = denialsIn(before, vocabulary).length > 0 ? part.trim().replace(/^\p{Ll}+\s+/u, '') : part
  return turned === part ? [part] : [part, turned]
}

/** "Inbound and outbound logistics", "logística de entrada y de salida", "Eingangs- und Ausgangslogistik" name two. */
function withSharedWords(text: string, vocabulary: Vocabulary): string {
  if (!anyJoint(vocabulary).test(text)) return text
  const { pairs, compound } = sharedWords(vocabulary)
  const said = pairs.reduce((all, { pattern, by }) => all.replaceAll(pattern, by), text)
  const names = knownOf(vocabulary).compounds
  return said.replaceAll(compound, (all, head: string, joint: string, word: string) => {
    const whole = names.find(
      (name) => name.startsWith(head.toLowerCase()) && endAlike(name, word, head.length),
    )
    return whole === undefined ? all : `${whole}${joint}${word}`
  })
}

/** Whether a compound goes on behind its head as another one ends. */
const endAlike = (name: string, word: string, from: number): boolean =>
  name.length - from > 4 && word.toLowerCase().endsWith(name.slice(from))

/** What joins two that share a word. */
const jointOf = ({ languages }: Vocabulary): string =>
  String.raw`(?:&|\/|,|\s(?:${languages.flatMap(({ and }) => and).join('|')})\s)`

/** Most stages have none, and need no pattern of what they might share. */
const anyJoint = perVocabulary((vocabulary) => new RegExp(jointOf(vocabulary), 'iu'))

const sharedWords = perVocabulary((vocabulary) => {
  const { languages } = vocabulary
  const joint = String.raw`(\s*${jointOf(vocabulary)}\s*)`
  const pairs = languages.flatMap((language) => {
    const names = activities.flatMap((activity) =>
      language.activities[activity].map((name) => ({ activity, words: name.split(' ') })),
    )
    return [
      ...shared(names, (words, at) => [words.slice(at), words.slice(0, at)]).map(({ noun, one }) => ({
        pattern: new RegExp(`(?<!\\p{L})(${one})${joint}(${one}) ${noun}(?!\\p{L})`, 'giu'),
        by: `$1 ${noun}$2$3 ${noun}`,
      })),
      ...shared(names, (words, at) => [words.slice(0, at), words.slice(at)]).map(({ noun, one }) => ({
        pattern: new RegExp(`(?<!\\p{L})${noun} (${one})${joint}(${one})(?!\\p{L})`, 'giu'),
        by: `${noun} $1$2${noun} $3`,
      })),
    ]
  })
  return { pairs, compound: new RegExp(String.raw`(?<!\p{L})(\p{L}{2,20})-${joint}(\p{L}{6,40})`, 'giu') }
})

interface Name {
  activity: Activity
  words: string[]
}

/** The words that names of two activities share, and what each of these names has besides. */
function shared(
  names: readonly Name[],
  cut: (words: string[], at: number) => [string[], string[]],
): { noun: string; one: string }[] {
  const found = new Map<string, { activity: Activity; rest: string }[]>()
  for (const { activity, words } of names)
    for (const at of words.keys()) {
      const [noun, rest] = cut(words, at).map((part) => part.join(' ').toLowerCase()) as [string, string]
      if (noun !== '' && rest !== '') found.set(noun, [...(found.get(noun) ?? []), { activity, rest }])
    }
  return [...found].flatMap(([noun, ends]) =>
    new Set(ends.map(({ activity }) => activity)).size > 1
      ? [{ noun, one: oneOf(ends.map(({ rest }) => rest)) }]
      : [],
  )
}

interface Known {
  phrases: Record<Activity, string[]>
  /** Names of one word, of which another may leave the end to the next: "Eingangs-". */
  compounds: string[]
  /** What joins two activities. */
  and: RegExp
}

const knownOf = perVocabulary(
  ({ languages }): Known => ({
    phrases: Object.fromEntries(
      activities.map((name) => [
        name,
        languages.flatMap((language) => language.activities[name].map(phrase)),
      ]),
    ) as Known['phrases'],
    compounds: activities.flatMap((name) =>
      languages.flatMap((language) =>
        language.activities[name].map((one) => one.toLowerCase()).filter((one) => !one.includes(' ')),
      ),
    ),
    and: new RegExp(
      String.raw`\s(?:${[...languages.flatMap(({ and }) => and), '&', '\\+'].join('|')})\s`,
      'iu',
    ),
  }),
)
