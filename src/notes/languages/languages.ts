import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { Language } from './language.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'

/** Every language whose labels, dates and places the reader knows; a new one is a file and a line. */
export const languages: readonly Language[] = [en, fr, de, es, it, pt, pl, nl]

/** All languages, the one of a BCP 47 tag first, for notes mix them. */
export function languagesFor(tag: string): readonly Language[] {
  const primary = tag.toLowerCase().split('-')[0]
  return languages.toSorted((a, b) => Number(b.tag === primary) - Number(a.tag === primary))
}
