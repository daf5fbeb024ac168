import { languageOf } from '../languages/store.ts'
import { listing } from '../listings/listing.ts'
import type { HelperContext } from './helpers/helper.ts'
import type { Labels } from './labels-schema.ts'

/**
 * Names of places in a language, those of the template's own labels first. Their order is the language's: the Union,
 * the Member States in protocol order (Interinstitutional Style Guide, 7.1.1), then others.
 */
export function placeNames(labels: Labels): HelperContext['place'] {
  const places = listing((languageOf(labels.language) ?? languageOf('en'))?.places ?? {})
  const own = listing(labels.places ?? {})
  const orders = new Map(Object.keys(places).map((code, order) => [code, order]))
  return (code) => ({
    name: own[code] ?? places[code]?.[0] ?? code,
    order: orders.get(code) ?? orders.size,
  })
}
