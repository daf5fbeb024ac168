import { type Activity, activities } from '../../model/session.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import type { Language } from '../languages/language.ts'

/** Those of Porter's activities that a stage of the value chain names, in his order. */
export function activitiesIn(text: string, vocabulary: Vocabulary): Activity[] {
  const parts = withSharedNouns(text).split(/[,;/\n•|()]|\s(?:[–—]|-{1,3})\s|\.(?:\s|$)/u)
  const wholes = new Set(
    parts.flatMap((part) => [phrase(part), ...part.split(/\s(?:and|et|und|y|e|i|en|&)\s/u).map(phrase)]),
  )
  const words = ` ${phrase(text)} `
  return activities.filter((activity) =>
    vocabulary.languages.some((language) =>
      phrases(language)[activity].some((wanted) => {
        // One word alone is often about something else: "financial services".
        return wholes.has(wanted) || (wanted.includes(' ') && words.includes(` ${wanted} `))
      }),
    ),
  )
}

/** "Inbound and outbound logistics" names two. */
function withSharedNouns(text: string): string {
  return text.replaceAll(
    /\b(inbound|outbound)(\s*(?:and|&|\/|,)\s*)(outbound|inbound) logistics?\b/giu,
    '$1 logistics$2$3 logistics',
  )
}

const known = new WeakMap<Language, Record<Activity, string[]>>()

function phrases(language: Language): Record<Activity, string[]> {
  const found =
    known.get(language) ??
    (Object.fromEntries(activities.map((name) => [name, language.activities[name].map(phrase)])) as Record<
      Activity,
      string[]
    >)
  known.set(language, found)
  return found
}
