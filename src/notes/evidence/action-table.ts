import type { Table } from 'mdast'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import type { LabelKey } from '../languages/language.ts'
import { phrasingText } from '../tree/phrasing.ts'

const things: ReadonlySet<LabelKey> = new Set<LabelKey>(['need', 'needs', 'solution', 'solutions'])

/** A table of who does what by when: its head names owners and deadlines. */
export function isActionTable({ children: [head] }: Table, { languages, label }: Vocabulary): boolean {
  const heads = (head?.children ?? []).map((cell) => phrasingText(cell.children))
  const names = heads.map(phrase)
  // A table of needs or solutions may say of each who and when.
  const isOfThings = heads.some((text) => {
    const found = label(text)
    return found?.exact === true && things.has(found.key)
  })
  if (isOfThings) return false
  const has = (key: 'owners' | 'deadlines') =>
    names.some((name) => languages.some((language) => language[key].includes(name)))
  return has('owners') && has('deadlines')
}
