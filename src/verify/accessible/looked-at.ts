import type { FinishedBlock } from '../finished-text.ts'
import type { Signs } from '../signs.ts'
import type { Certainty, Subject } from './clauses.ts'

/** A heading with its level, from 1. */
export interface FinishedHeading {
  level: number
  text: string
}

/** Something that no brief of this program has: what readers see of it may differ from what was read. */
export interface Strange {
  found: string
  place: string
  /** Looks, which each version of the program gives in its own way. */
  isLook?: boolean
}

/** What a finished file shows to a program, whatever its format. */
export interface LookedAt {
  /** The program that it says has made it. */
  generator: string | null
  /** How many it has; null where the format has none. */
  pages: number | null
  blocks: readonly FinishedBlock[]
  /** Words beside its flow, line by line: heads and feet of pages, contents list, boxes. */
  outside: readonly string[]
  /** Where what is heard is not what is seen. */
  twofold: readonly { seen: string; heard: string }[]
  /** What it is beside its words: marks, depths, shapes, ways. */
  signs: Signs
  strange: readonly Strange[]
  headings: readonly FinishedHeading[]
  /** Of each table, whether it has header cells. */
  tables: readonly { hasHeader: boolean }[]
  title: string | null
  language: string | null
  /** Languages of parts. */
  languages: readonly string[]
  /** Whether what is on its pages is tagged; other formats than PDF always say what is what. */
  tagged: boolean
  /** What leaves nothing of some clauses for a person. */
  certain: ReadonlySet<Certainty>
  has: Readonly<Record<'media' | 'controls' | 'scripts', boolean>>
}

/** Whether a file holds what a clause is about. */
export function holds(file: LookedAt, about: Subject): boolean {
  const { blocks, headings, tables, has } = file
  switch (about) {
    case 'anything':
      return true
    case 'words':
      return blocks.some(({ role }) => role !== 'picture') || !file.tagged
    case 'pictures':
      return blocks.some(({ role }) => role === 'picture')
    case 'headings':
      return headings.length > 0 || blocks.length > 0
    case 'links':
      return blocks.some(({ links }) => links.length > 0)
    case 'structure':
      return headings.length > 0 || tables.length > 0 || blocks.length > 0 || !file.tagged
    case 'media':
    case 'controls':
    case 'scripts':
      return has[about]
  }
}
