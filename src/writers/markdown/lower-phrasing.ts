import type { PhrasingContent } from 'mdast'
import type { Phrasing } from '../../document/document.ts'
import { dotSign } from '../../document/plain-text.ts'
import {
  hasMark,
  type Leaf,
  type Mark,
  type MarkedRun,
  mergedRuns,
  phrasingRuns,
  sameMark,
} from '../phrasing-runs.ts'
import type { Scope } from './scope.ts'

/** Phrasing as mdast that survives being written: marks nest one way, and never begin or end at a blank. */
export function lowerPhrasing(nodes: readonly Phrasing[], scope: Scope): PhrasingContent[] {
  return lowerRuns(phrasingRuns(nodes, scope.lang), scope)
}

/** The same as a whole in one mark, which is around all others. */
export function lowerMarked(
  type: 'strong' | 'emphasis',
  nodes: readonly Phrasing[],
  scope: Scope,
): PhrasingContent[] {
  const runs = phrasingRuns(nodes, scope.lang).map((run) => without(run, { type }))
  const children = lowerRuns(runs, scope)
  return children.length === 0 ? [] : [{ type, children }]
}

function lowerRuns(runs: readonly MarkedRun[], scope: Scope): PhrasingContent[] {
  const kept = mergedRuns(runs.map((run) => withoutEmptyMarks(run, scope)))
  return nested(blanksOutside(kept.flatMap(splitBlanks)), scope)
}

/** A span of the document's own language says nothing, a link to nowhere leads to nothing, and isolates have no form. */
const withoutEmptyMarks = (run: MarkedRun, scope: Scope): MarkedRun => ({
  ...run,
  marks: run.marks.filter((mark) => {
    if (mark.type === 'languageSpan') return mark.lang !== scope.document.language
    if (mark.type === 'isolate') return false
    return mark.type !== 'crossReference' || scope.anchors.fragment(mark.target) !== undefined
  }),
})

function splitBlanks(run: MarkedRun): MarkedRun[] {
  const { leaf, marks } = run
  if (leaf.type !== 'text') return [run]
  return leaf.value
    .split(/^(\s+)|(?<!\s)(\s+)$/u)
    .filter((value) => value !== undefined && value !== '')
    .map((value) => ({ leaf: { type: 'text', value }, marks }))
}

const isBlank = ({ leaf }: MarkedRun): boolean =>
  leaf.type === 'break' || (leaf.type === 'text' && leaf.value.trim() === '')

/** `**bold **` is not bold in CommonMark: a blank keeps only the marks that go on at both its sides. */
function blanksOutside(runs: readonly MarkedRun[]): MarkedRun[] {
  const before = lastSaid(runs)
  const after = lastSaid(runs.toReversed()).toReversed()
  return runs.map((run, index) => {
    if (!isBlank(run)) return run
    const sides = [before[index]?.marks ?? [], after[index]?.marks ?? []]
    return { ...run, marks: run.marks.filter((mark) => sides.every((marks) => hasMark(marks, mark))) }
  })
}

/** Of each run the last before it that is no blank. */
function lastSaid(runs: readonly MarkedRun[]): (MarkedRun | null)[] {
  let last: MarkedRun | null = null
  return runs.map((run) => {
    const found = last
    if (!isBlank(run)) last = run
    return found
  })
}

/** Groups neighbours under a mark they share: a link before all, so that none is cut in two; else the longest. */
function nested(runs: readonly MarkedRun[], scope: Scope): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < runs.length; ) {
    const { mark, length } = outermost(runs, index)
    const group = runs.slice(index, index + length)
    const inner = mark
      ? nested(
          group.map((run) => without(run, mark)),
          scope,
        )
      : []
    result.push(...(mark ? wrapped(mark, inner, scope) : group.flatMap(({ leaf }) => leafNode(leaf, scope))))
    index += length
  }
  return joinedTexts(result)
}

/** Neighbouring texts must be one, or the first cannot be escaped with a view to what follows it. */
function joinedTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + node.value }
    } else {
      result.push(node)
    }
  }
  return result
}

function outermost(runs: readonly MarkedRun[], at: number): { mark: Mark | null; length: number } {
  const marks = runs[at]?.marks ?? []
  const link = marks.find(({ type }) => type === 'link' || type === 'crossReference')
  // Where there is a link, nobody looks how far the others go: a long line may be all bold, and full of links.
  const candidates = (link ? [link] : marks).map((mark) => ({ mark, length: extent(runs, at, mark) }))
  const longest = candidates.toSorted(
    (one, two) => two.length - one.length || rank(one.mark) - rank(two.mark),
  )
  return longest[0] ?? { mark: null, length: 1 }
}

const order: readonly Mark['type'][] = [
  'languageSpan',
  'strong',
  'emphasis',
  'delete',
  'superscript',
  'subscript',
]
const rank = (mark: Mark): number => order.indexOf(mark.type)

/** How many runs from a place on have a mark. */
function extent(runs: readonly MarkedRun[], at: number, mark: Mark): number {
  let end = at
  while (end < runs.length && hasMark(runs[end]?.marks ?? [], mark)) end += 1
  return end - at
}

const without = (run: MarkedRun, mark: Mark): MarkedRun => ({
  ...run,
  marks: run.marks.filter((other) => !sameMark(mark, other)),
})

function wrapped(mark: Mark, children: PhrasingContent[], scope: Scope): PhrasingContent[] {
  switch (mark.type) {
    case 'link':
      return [{ type: 'link', url: mark.url, children }]
    case 'crossReference': {
      const fragment = scope.anchors.fragment(mark.target)
      return fragment === undefined ? children : [{ type: 'link', url: `#${fragment}`, children }]
    }
    case 'languageSpan':
      return [{ type: 'languageSpan', lang: mark.lang, children }]
    case 'isolate':
      return children
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'superscript':
    case 'subscript':
      return [{ type: mark.type, children }]
  }
}

function leafNode(leaf: Leaf, scope: Scope): PhrasingContent[] {
  switch (leaf.type) {
    case 'text':
      return [{ type: 'text', value: leaf.value }]
    case 'inlineCode':
      return [{ type: 'inlineCode', value: leaf.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'dot':
      return [{ type: 'text', value: dotSign }]
    case 'footnoteReference': {
      const number = scope.notes.get(leaf.id)
      const label = String(number)
      return number === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }]
    }
  }
}
