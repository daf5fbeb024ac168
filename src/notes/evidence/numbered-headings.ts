import type { Heading } from 'mdast'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { isFieldKey, isSectionKey } from '../languages/language.ts'
import type { Leaf } from '../segments/leaf.ts'
import { lineLeads } from './lead.ts'
import { isAmount, markersOf } from './markers.ts'

/** "4.1 ", "4.2.1. ": the number that a report gives a heading, with a point within it. */
const deepNumber = /^\s*(?<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=\p{L})/u
const anyNumber = /^\s*(?<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?=\p{L})/u

/**
 * Paragraphs that a report numbers as headings, "4.1 No quays" and "4.2 No trains", as the headings they are: a short
 * line each, counted from 1 on. What names a field or has a colon stays what it is.
 */
export function withNumberedHeadings(leaves: readonly Leaf[], vocabulary: Vocabulary): readonly Leaf[] {
  const series = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const number = isTitleLike(leaf) ? deepNumber.exec(leaf.text.slice(0, 20)) : null
    const parts = number?.groups?.['number']?.split('.') ?? []
    const parent = parts.slice(0, -1).join('.')
    const run = series.get(parent) ?? []
    if (number && Number(parts.at(-1)) === run.length + 1) series.set(parent, [...run, leaf])
  }
  const isName = ({ text }: Leaf) => vocabulary.label(text.replace(deepNumber, ''))?.exact === true
  const numbered = new Set([...series.values()].filter((run) => run.length > 1 && !run.some(isName)).flat())
  const letters = lettered(leaves, vocabulary)
  if (numbered.size + letters.size === 0) return leaves
  let [above, headings] = [1, 0]
  return leaves.map((leaf) => {
    if (leaf.node.type === 'heading') [above, headings] = [leaf.node.depth, headings + 1]
    if (numbered.has(leaf)) return asHeading(leaf, above + pointsOf(leaf))
    // The title of the notes stands above those that are all of them.
    return letters.has(leaf) ? asHeading(leaf, headings === 1 ? above + 1 : above) : leaf
  })
}

/**
 * "A. No salt", "B. No ships", "C. Needs": letters and Roman figures count lines too. One of three that names a section
 * is sure to be a heading, and so are two that both stand above a field.
 */
function lettered(leaves: readonly Leaf[], vocabulary: Vocabulary): ReadonlySet<Leaf> {
  const runs = new Map<string, Leaf[]>()
  for (const leaf of leaves.filter(isTitleLike))
    for (const { style, number } of markersOf(leaf.text)) {
      const run = runs.get(style) ?? []
      if (/^\(?[AIai]/u.test(style) && number === run.length + 1) runs.set(style, [...run, leaf])
    }
  const isAboveField = (leaf: Leaf) => isField(leaves[leaves.indexOf(leaf) + 1], vocabulary)
  return new Set(
    [...runs]
      .filter(
        ([style, run]) =>
          (/^[AI]\.$/u.test(style) && run.length > 2 && run.some((leaf) => isSection(leaf, vocabulary))) ||
          (run.length > 1 && run.every(isAboveField)),
      )
      .flatMap(([, run]) => run),
  )
}

function isSection({ text }: Leaf, { label }: Vocabulary): boolean {
  const name = label(text.slice(markersOf(text)[0]?.end ?? 0))
  return name?.exact === true && isSectionKey(name.key)
}

function isField(leaf: Leaf | undefined, vocabulary: Vocabulary): boolean {
  const label = leaf && lineLeads(leaf.nodes, false, 0, vocabulary).known?.label
  return label?.exact === true && isFieldKey(label.key)
}

const isTitleLike = ({ node, path, text }: Leaf): boolean =>
  node.type === 'paragraph' && path.length === 0 && text.length <= 120 && !/[:\n]|[.;,!?]\s*$/u.test(text)

/** How many points the number of a heading has within it. */
const pointsOf = ({ text }: Leaf): number =>
  (deepNumber.exec(text)?.groups?.['number']?.split('.').length ?? 1) - 1

function asHeading(leaf: Leaf, depth: number): Leaf {
  return { ...leaf, node: { ...leaf.node, type: 'heading', depth: Math.min(depth, 6) } as Heading }
}

/** Where the words of headings begin whose number goes on that of the heading above them: "2.1" below "2". */
export function numbersBelow(leaves: readonly Leaf[], vocabulary: Vocabulary): [Leaf, number][] {
  const above: string[] = []
  return leaves.flatMap((leaf): [Leaf, number][] => {
    const { node, text } = leaf
    if (node.type !== 'heading') return []
    const match = anyNumber.exec(text)
    const number = match?.groups?.['number'] ?? ''
    above.length = node.depth
    above[node.depth] = number
    const parent = number.split('.').slice(0, -1).join('.')
    const isBelow = parent !== '' && above.slice(0, node.depth).includes(parent)
    return match && isBelow && !isAmount(text, vocabulary) ? [[leaf, match[0].length]] : []
  })
}

/**
 * Where the words begin of paragraphs that are the only ones of their section and go on its number: "1.1 A port" right
 * below "1. Framework", where other paragraphs of the notes are counted so ("2.1", "2.2"): `proven`.
 */
export function pointsBelow(
  leaves: readonly Leaf[],
  proven: ReadonlyMap<Leaf, number>,
  vocabulary: Vocabulary,
): [Leaf, number][] {
  const isCounted = (leaf: Leaf) => isPoint(leaf) && (proven.get(leaf) ?? 0) > 0
  if (!leaves.some(isCounted)) return []
  return leaves.flatMap((leaf, index): [Leaf, number][] => {
    const [all = '', , section] = isPoint(leaf) && !isCounted(leaf) ? (firstPoint.exec(leaf.text) ?? []) : []
    const above = leaves[index - 1]
    const isBelow =
      section !== undefined && above !== undefined && sectionNumber(above, vocabulary) === section
    return isBelow && !isAmount(leaf.text, vocabulary) ? [[leaf, all.length]] : []
  })
}

/** Before a capital: "1.1 million" is a figure. */
const firstPoint = /^\s*((\d{1,2})\.1)[.)]?\s+(?=\p{Lu})/u

const isPoint = ({ node, path, text }: Leaf): boolean =>
  node.type === 'paragraph' && path.length === 0 && deepNumber.test(text)

/** The number of a section's name, which Markdown may take for an item of a list. */
function sectionNumber(leaf: Leaf, vocabulary: Vocabulary): string | null {
  const [list, item] = leaf.path
  if (list?.type === 'list' && item?.type === 'listItem' && list.ordered)
    return isSection(leaf, vocabulary) ? String((list.start ?? 1) + list.children.indexOf(item)) : null
  return isSection(leaf, vocabulary) ? (anyNumber.exec(leaf.text)?.groups?.['number'] ?? null) : null
}
