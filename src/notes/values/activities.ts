import { type Activity, activities } from '../../model/closed-lists.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { denialsIn, turnIn } from './denied.ts'

/** Those of Porter's activities that a stage of the value chain names, in his order. */
export function activitiesIn(text: string, vocabulary: Vocabulary): Activity[] {
  const { phrases, and } = knownOf(vocabulary)
  const parts = withSharedNouns(text, vocabulary).split(/[,;/\n•|()]|\s(?:[–—]|-{1,3})\s|\.(?:\s|$)/u)
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

/** "Inbound and outbound logistics" names two. */
function withSharedNouns(text: string, vocabulary: Vocabulary): string {
  return sharedNouns(vocabulary).reduce((said, { pattern, by }) => said.replaceAll(pattern, by), text)
}

const sharedNouns = perVocabulary(({ languages }) =>
  languages.flatMap(({ sharedNouns, and }) =>
    sharedNouns.map(({ words, noun }) => {
      const one = `(${words.join('|')})`
      const joint = String.raw`(\s*(?:&|\/|,|\s(?:${and.join('|')})\s)\s*)`
      const pattern = new RegExp(`${one}${joint}${one} ${noun}s?`, 'giu')
      return { pattern, by: `$1 ${noun}$2$3 ${noun}` }
    }),
  ),
)

interface Known {
  phrases: Record<Activity, string[]>
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
    and: new RegExp(String.raw`\s(?:${[...languages.flatMap(({ and }) => and), '&'].join('|')})\s`, 'iu'),
  }),
)
