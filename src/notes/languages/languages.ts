import { languageOf } from '../../languages/store.ts'
import type { Language } from './language.ts'

/** Languages that notes are mixed with most: their labels are known in all notes. */
const common: readonly string[] = ['en', 'fr', 'de', 'es', 'it', 'pt', 'pl', 'nl']

/** The language of a BCP 47 tag, those that stand beside it in the notes, and those that notes are mixed with. */
export function languagesFor(tag: string, beside: readonly string[] = []): readonly Language[] {
  const tags = new Set([tag, ...beside, ...common].map((one) => languageOf(one)?.tag ?? ''))
  return [...tags].flatMap((one) => languageOf(one) ?? [])
}
