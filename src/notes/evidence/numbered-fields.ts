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
 * "Disruption 1: Funding"; where several with one number name several fields they are labels.
 */
export function numberedFields(leaves: readonly Leaf[], vocabulary: Vocabulary): Map<Leaf, NumberedField> {
  const all = leaves.flatMap((leaf) => {
    const field = leaf.path.length === 0 ? fieldOf(leaf, vocabulary) : null
    return field ? [{ leaf, field }] : []
  })
  const keys = new Map<number, Set<LabelKey>>()
  for (const { field } of all)
    keys.set(field.item.number, (keys.get(field.item.number) ?? new Set()).add(field.label.key))
  if (![...keys.values()].some((found) => found.size > 1)) return new Map()
  const fields = new Map(all.map(({ leaf, field }) => [leaf, field]))
  const seen = new Set<number>()
  for (const leaf of leaves) {
    const field = fields.get(leaf)
    const number = field?.item.number ?? titled(leaf, vocabulary)
    if (field) field.begins = !seen.has(field.item.number)
    if (number !== null) seen.add(number)
  }
  return fields
}

/** The number of "### Disruption 1", with its title or not. */
function titled({ node, nodes, path, text }: Leaf, vocabulary: Vocabulary): number | null {
  const isTitle = path.length === 0 && (node.type === 'heading' || nodes[0]?.type === 'strong')
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
