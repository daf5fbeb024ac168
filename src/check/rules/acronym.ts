import { findIn, oneOf } from '../find-in.ts'
import type { CheckedSession, Finding, SessionRule } from '../rule.ts'
import { wellKnown } from '../well-known-acronyms.ts'

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
    const known = new Set<string>([...wellKnown, ...checked.acronyms, ...namesOf(checked)])
    const seen = new Set<string>()
    return findIn(
      checked.passages,
      /(?<![\p{L}\p{N}\-./&@#])\p{Lu}{2,8}(?:-\p{Lu}{1,4})?(?=s?(?![\p{L}\p{N}&@]))/gu,
      (match, { own }) => {
        const [found] = match
        if (known.has(found) || seen.has(found) || romanNumber.test(found) || shouted(own)) return null
        seen.add(found)
        return expanded(found, checked) ? null : says(found, checked)
      },
    )
  },
}

const romanNumber = /^[IVXLC]+$/u

/** A line in capitals holds no acronyms that could be told from its words. */
const shouted = (text: string): boolean => !/\p{Ll}{3}/u.test(text)

/** Words in capitals that are names: of the speakers and their organisations. */
function namesOf({ session }: CheckedSession): string[] {
  return session.speakers.flatMap(({ name, role, organisation }) =>
    [name, role ?? '', organisation ?? ''].flatMap((text) => text.match(/\p{Lu}{2,}/gu) ?? []),
  )
}

/** Whether words stand in brackets beside the acronym, or the acronym in brackets after words. */
function expanded(found: string, { passages }: CheckedSession): boolean {
  const one = oneOf([found])
  const patterns = [
    new RegExp(String.raw`\p{Ll}[^()\n]{0,80}\((?:the )?${one}s?[,;)]`, 'u'),
    new RegExp(String.raw`(?<!\p{L})${one}s? \((?:[^()]*[\s-])[^()]*\)`, 'u'),
    new RegExp(String.raw`\([^()]*\p{L}[\s-][^()]*\)[ ]${one}(?!\p{L})`, 'u'),
    new RegExp(String.raw`(?<!\p{L})${one}s?(?:,| [–—:-]| stands for| means) (?:${initials(found)})`, 'iu'),
  ]
  return passages.some(({ text }) => text.includes(found) && patterns.some((pattern) => pattern.test(text)))
}

/** A run of words with these initials, small words between them. */
function initials(found: string): string {
  return [...found.replaceAll('-', '')]
    .map((letter) => String.raw`${letter}[\p{L}’'-]+`)
    .join(String.raw`(?:[\s-]+(?:of|and|for|the|in|on|to|de|du|des|la|le|les|et|pour|en))*[\s-]+`)
}

function says(found: string, checked: CheckedSession): Omit<Finding, 'start' | 'end'> {
  const meant = fullName(found, checked)
  return {
    reason: `Unexpected acronym ${found} that is nowhere written out, expected its full name at its first use`,
    note:
      meant === null
        ? `Write its full name where it first stands, and “(${found})” after it`
        : `Write “${meant} (${found})” where it first stands`,
  }
}

/** What the notes themselves call what the acronym seems to stand for. */
function fullName(found: string, { passages, session }: CheckedSession): string | null {
  const pattern = new RegExp(String.raw`(?<!\p{L})${initials(found)}(?!\p{L})`, 'u')
  const organisations = session.speakers.map(({ organisation }) => organisation ?? '')
  const texts = [...organisations, ...passages.map(({ text }) => text)]
  for (const text of texts) {
    const match = pattern.exec(text)?.[0]
    if (match !== undefined) return match
  }
  return null
}
