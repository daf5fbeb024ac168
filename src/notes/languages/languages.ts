import { languageOf } from '../../languages/store.ts'
import type { Language } from './language.ts'

/** Languages that notes are mixed with most: their labels are known in all notes. */
const common: readonly string[] = ['en', 'fr', 'de', 'es', 'it', 'pt', 'pl', 'nl']

/** The language of a BCP 47 tag, and those that notes in it are mixed with after it. */
export function languagesFor(tag: string, others: readonly string[] = common): readonly Language[] {
  const own = languageOf(tag)
  const rest = others.filter((other) => other !== own?.tag).flatMap((other) => languageOf(other) ?? [])
  return own ? [own, ...rest] : rest
}
