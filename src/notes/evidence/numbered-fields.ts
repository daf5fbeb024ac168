import type { Label, Vocabulary } from '../labels/vocabulary.ts'
import { fieldKeys, kindKeys, type LabelKey } from '../languages/language.ts'
import type { Leaf } from '../segments/leaf.ts'
import { type ItemPrefix, itemPrefix } from './item-prefix.ts'

/** A label that names the disruption that it is of: "Disruption 1: evidence", "Evidence (disruption 1)". */
export interface NumberedField {
  label: Label
  item: ItemPrefix
  /** Where its name stands, and what it says begins. */
  from: number
  to: number
  rest: number
  /** The first of its disruption, which begins it. */
  begins: boolean
}

/**
 * The headings and labels of a form that asks for each field of each disruption by itself. "Disruption 1: Funding" may be
 * a title: it is a label only where all of its like name fields and each number comes again, or asks for the title.
 */
export function numberedFields(leaves: readonly Leaf[], vocabulary: Vocabulary): Map<Leaf, NumberedField> {
  const all = leaves.map((leaf) => ({
    leaf,
    title: titled(leaf, vocabulary),
    read: fieldOf(leaf, vocabulary),
  }))
  const like = all.filter(({ leaf, title }) => (title?.end ?? leaf.text.length) < leaf.text.length)
  const before = all.flatMap(({ read }) => (read && read.from > 0 ? read : []))
  const isAgain = ({ item, label }: NumberedField) =>
    label.key === 'title' || before.filter((other) => other.item.number === item.number).length > 1
  const areLabels = before.every(isAgain) && like.every(({ read }) => read !== null)
  const fields = new Map<Leaf, NumberedField>()
  const keys = new Map<number, Set<LabelKey>>()
  let isForm = false
  let current: number | null = null
  for (const { leaf, title, read } of all) {
    const field = read && (areLabels || read.from === 0) ? read : null
    const number = field?.item.number ?? title?.number ?? null
    if (number === null) continue
    const known = keys.get(number)
    // What comes back to a disruption above would go to the one that it stands below.
    if (field && known && number !== current) continue
    const key = field?.label.key ?? 'disruption'
    if (field) fields.set(leaf, { ...field, begins: known === undefined })
    if (field && known && [...known].some((other) => other !== key)) isForm = true
    keys.set(number, (known ?? new Set<LabelKey>()).add(key))
    current = number
  }
  return isForm ? fields : new Map()
}

/** What "### Disruption 1" begins with, with its title or not. */
function titled({ node, nodes, text }: Leaf, vocabulary: Vocabulary): ItemPrefix | null {
  const isTitle = node.type === 'heading' || nodes[0]?.type === 'strong'
  const item = isTitle ? itemPrefix(text, vocabulary) : null
  return item?.key === 'disruption' ? item : null
}

const fieldOf = ({ node, text }: Leaf, vocabulary: Vocabulary): NumberedField | null =>
  namedField(text, endOfLabel(node.type, text), vocabulary)

/** The field that a text names with its disruption, up to an offset. */
export function namedField(text: string, end: number, vocabulary: Vocabulary): NumberedField | null {
  const name = text.slice(0, end)
  const item = itemPrefix(name, vocabulary)
  if (item) return ofDisruption(item, item.end, end, text, vocabulary)
  const behind = /\s?(?:\(|(?<=\s)(?:[–—]|-{1,3})\s)(?=[^()–—-]+\)?\s*$)/u.exec(name)
  if (!behind) return null
  const of = itemPrefix(name.slice(behind.index + behind[0].length).replace(/\)\s*$/u, ''), vocabulary)
  return of?.parted ? ofDisruption(of, 0, behind.index, text, vocabulary, end) : null
}

/** Where a heading ends, or the label of a paragraph of one line; 0 where it has none. */
function endOfLabel(type: Leaf['node']['type'], text: string): number {
  if (type === 'heading') return text.replace(/(?<![\s:])[\s:]+$/u, '').length
  const isLine = type === 'paragraph' && !text.trim().includes('\n')
  const name = isLine ? /^.{0,40}?\d.{0,60}?(?=[:：]\s|[:：]?$)/u.exec(text.slice(0, 120))?.[0] : undefined
  return name?.length ?? 0
}

function ofDisruption(
  item: ItemPrefix,
  from: number,
  to: number,
  text: string,
  { label }: Vocabulary,
  end = to,
): NumberedField | null {
  const found = item.key === 'disruption' && (item.parted || item.sure) ? label(text.slice(from, to)) : null
  if (!found?.exact) return null
  const key = [found.key, ...found.also].find((one) => asked.has(one))
  if (!key) return null
  const rest = end + (/^\s*[:：]?/u.exec(text.slice(end))?.[0].length ?? 0)
  const own = { ...found, key: key === 'disruption' ? ('title' as const) : key, also: [] }
  return { label: own, item, from, to, rest, begins: false }
}

/** What may be asked of a disruption. */
const asked: ReadonlySet<LabelKey> = new Set<LabelKey>([
  'title',
  'disruption',
  ...fieldKeys,
  'recommendation',
  'needs',
  'solutions',
  ...kindKeys,
])
