import type { Assets } from '../../writer.ts'

/** Places in `word` where it may be parted, as UTF-16 offsets; none for a language without patterns. */
export type Hyphenator = (word: string, language: string) => readonly number[]

const none: readonly number[] = []

export function createHyphenator(_assets: Assets): Hyphenator {
  return () => none
}
