import { oneOf } from '../../languages/one-of.ts'
import { expansionsOf } from '../expansions.ts'
import { findIn } from '../find-in.ts'
import type { CheckedSession, Finding, SessionRule } from '../rule.ts'
import { wellKnown } from '../well-known-acronyms.ts'
import type { Words } from '../words/words.ts'

export const acronym: SessionRule = {
  id: 'acronym',
  level: 'warning',
  what: 'An acronym is nowhere written out.',
  why: 'A brief is read by people who were not in the session. The Interinstitutional Style Guide has acronyms written out where they first stand.',
  mend: 'Write it out at its first use, with the acronym in brackets: “Catalan Water Partnership (CWP)”. One that every reader knows can be named under `acronyms` in the settings.',
  examples: {
    bad: [
      { notes: '**Evidence:** The CWP was able to identify the challenge. The CWP has grown.', at: ['CWP'] },
    ],
    good: [
      '**Evidence:** The Trans-European Transport Network (TEN-T) has corridors.',
      '**Evidence:** The Catalan Water Partnership (CWP) was able to identify the challenge. CWP has grown.',
      '**Evidence:** CSV (creating shared value) is not yet on the agenda of the EU.',
      '**Evidence:** (Creating Shared Value) CSV policies take time.',
    ],
  },
  check: (checked) => {
    const { passages, session, acronyms, words } = checked
    const leadIn = leadInPattern(words)
    const organisations = session.speakers.map(({ organisation }) => organisation ?? '')
    const { expanded, names } = expansionsOf([...organisations, ...passages.map(({ text }) => text)], words)
    const done = new Set<string>([...wellKnown, ...acronyms, ...namesOf(checked), ...expanded])
    return findIn(
      passages.filter(({ own }) => !isShouted(own)),
      pattern,
      ({ 0: found, index }, { own }) => {
        if (done.has(found) || romanNumber.test(found)) return null
        done.add(found)
        const after = own.slice(index + found.length, index + found.length + 200)
        return followedByName(found, after, leadIn) ? null : says(found, names.get(found.replaceAll('-', '')))
      },
    )
  },
}

const pattern = /(?<![\p{L}\p{N}\-./&@#])\p{Lu}{2,8}(?:-\p{Lu}{1,4})?(?=s?(?![\p{L}\p{N}&@]))/gu
const romanNumber = /^[IVXLC]+$/u

/** A line in capitals holds no acronyms that could be told from its words. */
const isShouted = (text: string): boolean => !/\p{Ll}{3}/u.test(text)

/** Words in capitals that are names: of the speakers and their organisations. */
function namesOf({ session }: CheckedSession): string[] {
  return session.speakers.flatMap(({ name, role, organisation }) =>
    [name, role ?? '', organisation ?? ''].flatMap((text) => text.match(/\p{Lu}{2,}/gu) ?? []),
  )
}

function leadInPattern({ standsFor, articles }: Words): RegExp {
  const words = standsFor.length === 0 ? '' : `| (?:${oneOf(standsFor)})`
  const article = articles.length === 0 ? '' : `(?:(?:${oneOf(articles)}) )?`
  return new RegExp(`^s?(?:,| [–—:-]|:${words}) ${article}`, 'u')
}

/** "CWP, Catalan Water Partnership," and "CWP: Catalan Water Partnership", where it first stands. */
function followedByName(found: string, after: string, leadIn: RegExp): boolean {
  const lead = leadIn.exec(after)?.[0]
  if (lead === undefined) return false
  const words = after.slice(lead.length).match(/[\p{L}’']+/gu) ?? []
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0).toUpperCase()).join('')
  const letters = found.replaceAll('-', '')
  // Small words may have no letter in the acronym.
  return [words, words.filter((word) => word.length > 3)].some((some) => initials(some).startsWith(letters))
}

function says(found: string, name: string | undefined): Omit<Finding, 'start' | 'end'> {
  return {
    reason: `Unexpected acronym ${found} that is nowhere written out, expected its full name at its first use`,
    note:
      name === undefined
        ? `Write its full name where it first stands, and “(${found})” after it`
        : `Write “${name} (${found})” where it first stands`,
  }
}
