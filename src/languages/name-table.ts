/**
 * Which languages have a name, told by a hash of it: so that a language's labels and places are only loaded where the
 * notes have one of them. Two names of one hash load a language that has none of them, and nothing else happens.
 */
export interface NameTable {
  /** In rising order. */
  hashes: Uint32Array
  /** A bit for each language that has a name of the hash, in the order of their tags. */
  languages: Uint32Array
}

/** FNV-1a over UTF-16 units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The bits of the languages that have a name of its hash. */
export function languagesWith(name: string, { hashes, languages }: NameTable): number {
  const hash = hashOf(name)
  let from = 0
  let to = hashes.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((hashes[middle] ?? 0) < hash) from = middle + 1
    else to = middle
  }
  return hashes[from] === hash ? (languages[from] ?? 0) : 0
}

/** The sign before the first word of a place's name, which no label has. */
const ofPlace = '\u0001'

export const placeKey = (word: string): string => `${ofPlace}${word}`
