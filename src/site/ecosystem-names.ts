import { languageOf } from '../languages/store.ts'
import { listing } from '../listings/listing.ts'
import type { Labels } from '../template/labels-schema.ts'

/** The industrial ecosystems of 2020 in a language, by their codes. */
export function ecosystemNames({ language }: Labels): Readonly<Record<string, string>> {
  const known: Readonly<Record<string, readonly string[]>> =
    (languageOf(language) ?? languageOf('en'))?.ecosystems ?? {}
  return listing(
    Object.fromEntries(
      Object.entries(known).map(([code, [name = code]]) => [
        code,
        name.charAt(0).toUpperCase() + name.slice(1),
      ]),
    ),
  )
}
