/**
 * Notes that differ, as many as one likes and always the same ones: each language says its labels as its file has them
 * first, and its text is made of its most frequent words. No note is like another in length, figures or words.
 */
import { readFileSync } from 'node:fs'

const languages = ['en', 'fr', 'de', 'es', 'it', 'pl']

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../dist/languages/${name}.json`, import.meta.url), 'utf8'))
const known = languages.map((tag) => ({ ...read(tag), ...read(`${tag}-later`) }))

/** The notes of a number: a session of some disruptions, needs and solutions. */
export const notesOf = (number) => sessionOf(number, 2 + (number % 5))

/** Notes whose brief takes a number of pages, roughly. */
export const longNotes = (pages) => sessionOf(1, Math.round(pages * 1.05), 5)

function sessionOf(number, disruptions, paragraphs = 2) {
  const language = known[number % known.length]
  const random = randomOf(number)
  const say = (words) => sentence(language, random, words)
  const label = (key) => capital((language.names[key] ?? language.labels[key])[0])
  const disruption = (_, i) => `### ${label('disruption')} ${i + 1}: ${say(4).replace(/\.$/u, '')}

**${label('evidence')}:** ${Array.from({ length: paragraphs }, () => say(20 + random(40))).join('\n\n')}

**${label('geographicalImpact')}:** ${['EU', 'World'][random(2)]}

**${label('euActions')}:** ${say(8)}

**${label('recommendation')}:** ${say(12 + random(12))}
`
  const list = () => Array.from({ length: 2 + random(4) }, () => `- ${say(6 + random(12))}`).join('\n')
  return `# ${capital(say(3).replace(/\.$/u, ''))} ${number}

2021-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}

## ${label('framework')}

${say(40 + random(60))}

${Array.from({ length: disruptions }, disruption).join('\n')}
## ${label('needs')}

${list()}

## ${label('solutions')}

${list()}
`
}

function sentence({ functionWords, organisations, roles }, random, count) {
  const words = Array.from({ length: count }, (_, i) => {
    if (i % 7 === 6) return String(1 + random(900))
    const from = [functionWords, organisations, roles][i % 3]
    return from[random(from.length)]
  })
  return `${capital(words.join(' '))}.`
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** Whole numbers below a bound, the same ones for the same seed. */
function randomOf(seed) {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
