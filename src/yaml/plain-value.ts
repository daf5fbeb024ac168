import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
} from 'yaml'
import { Budget, defaultLimits, type Limits, OverLimit } from '../limits/limits.ts'

/**
 * How figures come out: as numbers, for a schema that asks for them; or as they were written wherever a number would
 * be printed otherwise, for text (`2020.10`, `0012345`, `1e3`, `True`).
 */
export type Figures = 'numbers' | 'as written'

/** Why values cannot be had: an alias that names nothing or what it stands in or repeats too much, or a key of parts. */
export interface ValueProblem {
  reason: string
  note: string
  /** Where in the YAML, in UTF-16 units. */
  offset: number
}

/** A document's values as plain data, its aliases unfolded within a limit; keys are texts whatever they are. */
export function plainValue(
  document: Document,
  figures: Figures,
  limits: Limits = defaultLimits,
): { value: unknown } | ValueProblem {
  const walk: Walk = {
    named: namedBy(document),
    figures,
    limits,
    budget: new Budget('values', limits),
    within: new Set(),
    at: 0,
  }
  try {
    return { value: unfolded(document.contents as Node | null, walk) }
  } catch (error) {
    if (error instanceof ValueFault) return { reason: error.message, note: error.note, offset: error.offset }
    if (error instanceof OverLimit) return { reason: error.message, note: error.note, offset: walk.at }
    throw error
  }
}

/** What each alias names: the last node before it with that anchor. */
function namedBy(document: Document): Map<Alias, Node> {
  const anchors = new Map<string, Node>()
  const named = new Map<Alias, Node>()
  visit(document, {
    Alias: (_, alias) => {
      const node = anchors.get(alias.source)
      if (node) named.set(alias, node)
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return named
}

interface Walk {
  named: ReadonlyMap<Alias, Node>
  figures: Figures
  limits: Limits
  budget: Budget
  /** The nodes that the walk stands in. */
  within: Set<Node>
  /** Where the last alias stands. */
  at: number
}

class ValueFault extends Error {
  readonly offset: number
  readonly note: string
  constructor(reason: string, node: Node, note: string) {
    super(reason)
    this.offset = node.range?.[0] ?? 0
    this.note = note
  }
}

const aliasNote = 'Write the value out, or put it in quotation marks where the asterisk is meant'
const keyNote = 'Write one word or text before the colon, in quotation marks if it begins with a bracket'

function unfolded(node: unknown, walk: Walk): unknown {
  walk.budget.spend()
  if (isAlias(node)) return aliased(node, walk)
  if (isScalar(node)) return scalarOf(node, walk.figures)
  if (!isMap(node) && !isSeq(node)) return null
  walk.within.add(node)
  if (walk.within.size > walk.limits.nesting) throw new OverLimit('nesting', walk.limits.nesting)
  const value = isSeq(node)
    ? node.items.map((item) => unfolded(item, walk))
    : // Not by assignment: a key `__proto__` is a key like others.
      Object.fromEntries(node.items.map(({ key, value }) => [keyIn(key, walk), unfolded(value, walk)]))
  walk.within.delete(node)
  return value
}

function aliased(node: Alias, walk: Walk): unknown {
  walk.at = node.range?.[0] ?? 0
  const named = namedOf(node, walk)
  if (walk.within.has(named))
    throw new ValueFault(
      `Unexpected alias \`*${node.source}\` within what it names, expected it elsewhere`,
      node,
      aliasNote,
    )
  return unfolded(named, walk)
}

function namedOf(node: Alias, walk: Walk): Node {
  const named = walk.named.get(node)
  if (named) return named
  throw new ValueFault(
    `Unexpected alias \`*${node.source}\`, expected \`&${node.source}\` before it`,
    node,
    aliasNote,
  )
}

function scalarOf({ value, source }: Scalar, figures: Figures): unknown {
  const isFigure = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
  if (figures === 'as written' && isFigure && source !== undefined && String(value) !== source) return source
  return typeof value === 'bigint' ? Number(value) : value
}

/** A key as text. One made of parts has none: written out, its aliases could fill the memory. */
function keyIn(key: unknown, walk: Walk): string {
  const named = isAlias(key) ? namedOf(key, walk) : key
  const text = keyText(named)
  if (text !== null) return text
  const what = isSeq(named) ? 'a list' : 'a mapping'
  throw new ValueFault(`Unexpected ${what} as a key, expected a text`, key as Node, keyNote)
}

/** The text of a key as it was written, or null where it is a list or a mapping. */
export function keyText(key: unknown): string | null {
  if (key === null) return ''
  return isScalar(key) ? (key.source ?? String(key.value)) : null
}
