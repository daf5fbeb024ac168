import type { Vocabulary } from './vocabulary.ts'

/** What is put together from a vocabulary, once and when it is first asked for. */
export function perVocabulary<T>(build: (vocabulary: Vocabulary) => T): (vocabulary: Vocabulary) => T {
  const known = new WeakMap<Vocabulary, { built: T }>()
  return (vocabulary) => {
    const found = known.get(vocabulary) ?? { built: build(vocabulary) }
    known.set(vocabulary, found)
    return found.built
  }
}
