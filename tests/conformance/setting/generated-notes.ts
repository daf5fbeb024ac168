import { sentences } from './sentences.ts'

/** How much a session's notes hold. */
interface Size {
  disruptions: number
  /** Paragraphs of evidence, and sections of the framework. */
  evidence: number
  sections: number
  needs: number
  solutions: number
}

const sizes: readonly Size[] = [
  { disruptions: 1, evidence: 1, sections: 0, needs: 2, solutions: 0 },
  { disruptions: 1, evidence: 4, sections: 3, needs: 3, solutions: 1 },
  { disruptions: 3, evidence: 2, sections: 1, needs: 4, solutions: 3 },
  { disruptions: 5, evidence: 3, sections: 2, needs: 6, solutions: 2 },
  { disruptions: 9, evidence: 5, sections: 5, needs: 12, solutions: 8 },
]

/** Notes of each size in each language, by name; the same each time. */
export const generatedNotes: readonly { name: string; markdown: string }[] = Object.keys(sentences).flatMap(
  (language, i) =>
    sizes.map((size, k) => ({ name: `${language}-${k + 1}`, markdown: notesOf(language, size, i * 7 + k) })),
)

/** Sentence after sentence of a language, in an order that `seed` gives. */
function sayer(language: string, seed: number): (count: number) => string {
  const list = sentences[language] ?? []
  let state = seed * 7919 + 13
  const next = (): string => {
    state = (state * 1103515245 + 12345) % 2147483648
    return list[Math.floor((state / 2147483648) * list.length)] ?? ''
  }
  return (count) => Array.from({ length: count }, next).join(' ')
}

function notesOf(language: string, size: Size, seed: number): string {
  const say = sayer(language, seed)
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)
  const short = (words: number): string => say(1).split(' ').slice(0, words).join(' ').replace(/[.,]$/u, '')
  const parts = [
    `---\nlanguage: ${language}\n---\n\n# ${short(5)}\n\nThursday 9 July 2020 at 8:30\n\n## ${short(7)}`,
    'Speakers:\n\n- Alberto Pezzi, ACCIO\n- Xavier Amores, Catalan Water Partnership',
    ...(size.sections > 0 ? ['### 1. CONCEPTUAL FRAMEWORK'] : []),
    ...numbers(size.sections).map(
      (i) =>
        `#### ${short(8)}\n\n${say(2 + (i % 3))}\n\n${short(6)}:\n\n${numbers(2 + (i % 4))
          .map((n) => `${n}. ${say(1)}`)
          .join('\n')}\n\n${say(3)}`,
    ),
    '## 2. IDENTIFICATION OF DISRUPTIONS',
    ...numbers(size.disruptions).map((i) => disruption(i, size, say, short)),
    `### Needs\n\n${numbers(size.needs)
      .map((i) => `${i}. ${say(1 + (i % 2))}`)
      .join('\n')}`,
    ...(size.solutions > 0
      ? [
          `### Solutions\n\n${numbers(size.solutions)
            .map((i) => `${i}. ${say(1 + (i % 2))}`)
            .join('\n')}`,
        ]
      : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function disruption(
  i: number,
  { evidence }: Size,
  say: (count: number) => string,
  short: (words: number) => string,
): string {
  const paragraphs = Array.from({ length: evidence }, (_, k) => say(1 + ((i + k) % 5)))
  const table =
    i % 3 === 2
      ? `\n\n| ${short(2)} | ${short(2)} | ${short(3)} |\n| --- | --- | --- |\n${[1, 2, 3, 4]
          .map(() => `| ${short(3)} | ${short(6)} | ${short(9)} |`)
          .join('\n')}`
      : ''
  return `### Disruption ${i}: ${short(6)}

*Source: Alberto Pezzi and Xavier Amores*

**Evidence:** ${paragraphs.join('\n\n')}${table}

**Geographical impact:** EU

**Stage of value chain:** ${short(4)}

**Character of the disruption:** ${short(9)}

**Time frame:** medium – long term

**EU action needed:**

- Coordination: ${say(1)}
${i % 2 === 0 ? `- Funding: ${say(1)}` : `- Regulation: ${say(2)}`}

**Recommendation:**

- ${say(1)}
${i % 2 === 0 ? `  - ${say(1)}\n` : ''}- ${say(1 + (i % 2))}`
}
