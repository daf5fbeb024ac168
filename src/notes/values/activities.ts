import { type Activity, activities } from '../../model/closed-lists.ts'
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
function withSharedNouns(text: string, { languages }: Vocabulary): string {
  return languages
    .flatMap(({ sharedNouns, and }) => sharedNouns.map((shared) => ({ ...shared, and })))
    .reduce((said, { words, noun, and }) => {
      const one = `(${words.join('|')})`
      const joint = String.raw`(\s*(?:&|\/|,|\s(?:${and.join('|')})\s)\s*)`
      return said.replaceAll(new RegExp(`${one}${joint}${one} ${noun}s?`, 'giu'), `$1 ${noun}$2$3 ${noun}`)
    }, text)
}

interface Known {
  phrases: Record<Activity, string[]>
  /** What joins two activities. */
  and: RegExp
}

const cache = new WeakMap<Vocabulary, Known>()

function knownOf(vocabulary: Vocabulary): Known {
  const { languages } = vocabulary
  const found = cache.get(vocabulary) ?? {
    phrases: Object.fromEntries(
      activities.map((name) => [
        name,
        languages.flatMap((language) => language.activities[name].map(phrase)),
      ]),
    ) as Known['phrases'],
    and: new RegExp(String.raw`\s(?:${[...languages.flatMap(({ and }) => and), '&'].join('|')})\s`, 'iu'),
  }
  cache.set(vocabulary, found)
  return found
}
