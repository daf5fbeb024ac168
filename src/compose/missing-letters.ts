import type { VFileMessage } from 'vfile-message'
import type { OwnFace } from '../document/read-theme-files.ts'
import type { Labels } from '../template/labels-schema.ts'
import { composeMessage } from './messages.ts'

/** Errors of a theme's own fonts that lack a letter of the labels which briefs in their language print. */
export function missingLetters(faces: readonly OwnFace[], labels: Labels, themePath: string): VFileMessage[] {
  const places = [...letterPlaces(labels)]
  return faces.flatMap(({ letters, path, place }) => {
    const missing = places.filter(([letter]) => !letters.has(letter.codePointAt(0) ?? 0))
    const [first, ...others] = missing
    if (!first) return []
    const more = others.length > 0 ? ` nor ${others.map(([letter]) => `“${letter}”`).join(', ')}` : ''
    const reason = `Unexpected font \`${path}\` without the letter ${named(first[0])}${more}, which the labels in ${labels.language} need (\`${first[1]}\`); take a font that has it, or say it otherwise in \`labels/${labels.language}.yaml\``
    return [composeMessage('theme-letter', { reason, place, file: themePath })]
  })
}

const named = (letter: string): string =>
  `“${letter}” (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`

/** The letters of a language's labels, each with the key where it first stands; places to be filled are none. */
function letterPlaces({ words, months, date, time, and, quotes, counts }: Labels): Map<string, string> {
  const nouns = Object.values(counts).flatMap((forms) => Object.values(forms))
  const parts = { months: months.join(''), date, time, and, quotes: quotes.join(''), counts: nouns.join('') }
  const places = new Map<string, string>()
  for (const [key, text] of Object.entries({ ...words, ...parts })) {
    for (const letter of text.replaceAll(/\{\w+\}|\s|\u00ad/gu, '')) {
      if (!places.has(letter)) places.set(letter, key)
    }
  }
  return places
}
