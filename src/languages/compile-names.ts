import type { CompiledLanguage } from './compile-language.ts'
import { hashOf, placeKey } from './name-table.ts'
import { firstWord } from './place-forms.ts'

/** Hashes and bits one after the other, as 32-bit words in the order of little-endian machines. Runs when the program is built. */
export function compileNames(languages: readonly CompiledLanguage[]): Uint8Array {
  const bits = new Map<number, number>()
  for (const [index, language] of languages.entries())
    for (const name of namesOf(language)) {
      const hash = hashOf(name)
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << index))
    }
  const sorted = [...bits].sort(([a], [b]) => a - b)
  const words = new DataView(new ArrayBuffer(sorted.length * 8))
  for (const [index, [hash, languages]] of sorted.entries()) {
    words.setUint32(index * 4, hash, true)
    words.setUint32((sorted.length + index) * 4, languages >>> 0, true)
  }
  return new Uint8Array(words.buffer)
}

/** All that a label is found by, and the first words of places. */
function namesOf({ byPhrase, byBag, placeForms }: CompiledLanguage): string[] {
  const places = Object.values(placeForms).flatMap((forms) => forms.map((form) => placeKey(firstWord(form))))
  return [...byPhrase.words, ...byBag.words, ...places]
}
