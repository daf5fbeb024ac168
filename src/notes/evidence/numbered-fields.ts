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
 * The headings and labels of a form that asks for each field of each disruption by itself. One alone may be a title,
 * "Disruption 1: Funding"; where several with one number name several fields, or stand below one that has it, they are labels.
 */
export function numberedFields(leaves: readonly Leaf[], vocabulary: Vocabulary): Map<Leaf, NumberedField> {
  const fields = new Map<Leaf, NumberedField>()
  const keys = new Map<number, Set<LabelKey>>()
  let isForm = false
  for (const leaf of leaves) {
    const field = fieldOf(leaf, vocabulary)
    const number = field?.item.number ?? titled(leaf, vocabulary)
    if (number === null) continue
    const before = keys.get(number)
    const key = field?.label.key ?? 'disruption'
    if (field) fields.set(leaf, { ...field, begins: before === undefined })
    if (field && before && [...before].some((other) => other !== key)) isForm = true
    keys.set(number, (before ?? new Set<LabelKey>()).add(key))
  }
  return isForm ? fields : new Map()
}

/** The number of "### Disruption 1", with its title or not. */
function titled({ node, nodes, text }: Leaf, vocabulary: Vocabulary): number | null {
  const isTitle = node.type === 'heading' || nodes[0]?.type === 'strong'
  const item = isTitle ? itemPrefix(text, vocabulary) : null
  return item?.key === 'disruption' ? item.number : null
}

function fieldOf({ node, text }: Leaf, vocabulary: Vocabulary): NumberedField | null {
  const end = endOfLabel(node.type, text)
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
