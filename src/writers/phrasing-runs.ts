import type {
  Break,
  Dot,
  FootnoteReference,
  InlineCode,
  Isolate,
  Phrasing,
  Text,
} from '../document/document.ts'

/** What a run of text carries, as a set: no writer keeps state such as "the next text is bold". */
export type Mark =
  | { type: 'link'; url: string }
  | { type: 'crossReference'; target: string }
  | { type: 'languageSpan'; lang: string }
  | { type: 'isolate'; of: Isolate }
  | { type: 'strong' | 'emphasis' | 'delete' | 'superscript' | 'subscript' }

export type Leaf = Text | InlineCode | Break | FootnoteReference | Dot

/** A leaf with its marks: at most one mark of a type but for isolates, at most one link, the innermost language. */
export interface MarkedRun {
  leaf: Leaf
  marks: readonly Mark[]
}

/**
 * Phrasing as a flat list of marked runs, with white space folded as a browser folds it: runs of blanks are one,
 * and no-break spaces stay. At either end and beside a hard break there is no white space of any kind.
 */
export function phrasingRuns(nodes: readonly Phrasing[], lang?: string): MarkedRun[] {
  return mergedRuns(folded(flat(nodes, withLanguage([], lang))))
}

function flat(nodes: readonly Phrasing[], marks: readonly Mark[]): MarkedRun[] {
  return nodes.flatMap((node) => runsOf(node, withLanguage(marks, node.lang)))
}

function runsOf(node: Phrasing, marks: readonly Mark[]): MarkedRun[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'footnoteReference':
    case 'dot':
      return [{ leaf: node, marks }]
    case 'languageSpan':
      return flat(node.children, marks)
    case 'isolate':
      return flat(node.children, [...marks, { type: 'isolate', of: node }])
    case 'link':
      return flat(node.children, withLink(marks, { type: 'link', url: node.url }))
    case 'crossReference':
      return flat(node.children, withLink(marks, { type: 'crossReference', target: node.target }))
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'superscript':
    case 'subscript':
      return flat(node.children, withMark(marks, { type: node.type }))
  }
}

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]

/** No format holds a link in a link: the outer one wins. */
const withLink = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.some(({ type }) => type === 'link' || type === 'crossReference') ? marks : [...marks, mark]

const withLanguage = (marks: readonly Mark[], lang: string | undefined): readonly Mark[] =>
  lang === undefined
    ? marks
    : [...marks.filter(({ type }) => type !== 'languageSpan'), { type: 'languageSpan', lang }]

const blanks = /[ \t\n\r\f\v]+/g

function folded(runs: readonly MarkedRun[]): MarkedRun[] {
  const forward = eachAfter(runs.map(single), (run, before) => {
    if (before === null || before.leaf.type === 'break') return trimmed(run, /^\s+/u)
    return textOf(before).endsWith(' ') ? trimmed(run, /^ /) : run
  })
  const backward = eachAfter(forward.toReversed(), (run, after) => {
    return after === null || after.leaf.type === 'break' ? trimmed(run, /(?<!\s)\s+$/u) : run
  }).toReversed()
  return withoutIdleBreaks(backward)
}

/** Maps each run with the one kept before it, and drops what became empty. */
function eachAfter(
  runs: readonly MarkedRun[],
  map: (run: MarkedRun, before: MarkedRun | null) => MarkedRun,
): MarkedRun[] {
  const kept: MarkedRun[] = []
  for (const run of runs) {
    const next = map(run, kept.at(-1) ?? null)
    if (!isEmpty(next)) kept.push(next)
  }
  return kept
}

/** Code of blanks alone is a blank, as no format shows more of it. */
function single(run: MarkedRun): MarkedRun {
  const { leaf } = run
  if (leaf.type === 'inlineCode' && leaf.value !== '' && leaf.value.trim() === '') {
    return { ...run, leaf: { type: 'text', value: ' ' } }
  }
  return edited(run, (value) => value.replace(blanks, ' '))
}

const trimmed = (run: MarkedRun, edge: RegExp): MarkedRun =>
  run.leaf.type === 'text' ? edited(run, (value) => value.replace(edge, '')) : run
const textOf = ({ leaf }: MarkedRun): string => (leaf.type === 'text' ? leaf.value : '')
const isEmpty = ({ leaf }: MarkedRun): boolean =>
  (leaf.type === 'text' && leaf.value === '') || (leaf.type === 'inlineCode' && leaf.value.trim() === '')

function edited(run: MarkedRun, edit: (value: string) => string): MarkedRun {
  const { leaf } = run
  return leaf.type === 'text' || leaf.type === 'inlineCode'
    ? { ...run, leaf: { ...leaf, value: edit(leaf.value) } }
    : run
}

/** A break at a block's edge or after another parts nothing. */
function withoutIdleBreaks(runs: readonly MarkedRun[]): MarkedRun[] {
  const last = runs.findLastIndex(({ leaf }) => leaf.type !== 'break')
  return runs
    .slice(0, last + 1)
    .filter(
      ({ leaf }, index) => leaf.type !== 'break' || (index > 0 && runs[index - 1]?.leaf.type !== 'break'),
    )
}

/** Neighbours of one kind and the same marks are one. */
export function mergedRuns(runs: readonly MarkedRun[]): MarkedRun[] {
  const result: MarkedRun[] = []
  for (const run of runs) {
    const joint = join(result.at(-1), run)
    if (joint) result[result.length - 1] = joint
    else result.push(run)
  }
  return result
}

function join(one: MarkedRun | undefined, two: MarkedRun): MarkedRun | null {
  if (!one || !sameMarks(one.marks, two.marks)) return null
  const { leaf } = one
  const next = two.leaf
  return (leaf.type === 'text' && next.type === 'text') ||
    (leaf.type === 'inlineCode' && next.type === 'inlineCode')
    ? { ...one, leaf: { ...leaf, value: leaf.value + next.value } }
    : null
}

const sameMarks = (one: readonly Mark[], two: readonly Mark[]): boolean =>
  one.length === two.length && one.every((mark) => hasMark(two, mark))

export const hasMark = (marks: readonly Mark[], mark: Mark): boolean =>
  marks.some((other) => sameMark(mark, other))

/** Whether two marks would be one if their runs stood side by side. */
export function sameMark(one: Mark, two: Mark): boolean {
  if (one.type === 'link' && two.type === 'link') return one.url === two.url
  if (one.type === 'crossReference' && two.type === 'crossReference') return one.target === two.target
  if (one.type === 'languageSpan' && two.type === 'languageSpan') return one.lang === two.lang
  if (one.type === 'isolate' && two.type === 'isolate') return one.of === two.of
  return one.type === two.type
}
