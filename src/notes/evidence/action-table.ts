import type { Table } from 'mdast'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { phrasingText } from '../tree/phrasing.ts'

/** A table of who does what by when: its head names owners and deadlines. */
export function isActionTable({ children: [head] }: Table, { languages }: Vocabulary): boolean {
  const names = (head?.children ?? []).map((cell) => phrase(phrasingText(cell.children)))
  const has = (key: 'owners' | 'deadlines') =>
    names.some((name) => languages.some((language) => language[key].includes(name)))
  return has('owners') && has('deadlines')
}
