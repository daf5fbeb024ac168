/** A way on from a place: where it leads, null at the end of all; what it sets, and what that costs. */
export interface Way<P, S> {
  to: P | null
  step: S
  cost: number
}

/** Places and the ways between them. */
export interface Ways<P, S> {
  /** How far on a place is, from 0: no way leads back. */
  orderOf: (place: P) => number
  /** Of places that have one key only the cheapest is gone on from. */
  keyOf: (place: P) => string
  waysFrom: (place: P) => readonly Way<P, S>[]
}

/** A place and the cheapest way to it. Never changed: ways that went on from it hold what it held then. */
interface Node<P, S> {
  place: P
  key: string
  cost: number
  before: Node<P, S> | null
  step: S | null
}

/** The steps of the cheapest way from a place to the end of all: places are taken in order, each with its cheapest way. */
export function cheapestWay<P, S>(from: P, { orderOf, keyOf, waysFrom }: Ways<P, S>): S[] {
  const best = new Map<string, Node<P, S>>()
  const agenda: Node<P, S>[][] = []
  let last: { node: Node<P, S>; step: S; cost: number } | null = null
  const reach = (place: P, cost: number, before: Node<P, S> | null, step: S | null): void => {
    const key = keyOf(place)
    if (cost >= (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) return
    const node = { place, key, cost, before, step }
    best.set(key, node)
    const order = orderOf(place)
    const nodes = agenda[order]
    if (nodes) nodes.push(node)
    else agenda[order] = [node]
  }
  reach(from, 0, null, null)
  for (let order = 0; order < agenda.length; order++) {
    // What goes on in the same row comes to the list while it is gone through
    for (const node of agenda[order] ?? []) {
      if (best.get(node.key) !== node) continue
      for (const { to, step, cost } of waysFrom(node.place)) {
        const sum = node.cost + cost
        if (to !== null) reach(to, sum, node, step)
        else if (!last || sum < last.cost) last = { node, step, cost: sum }
      }
    }
    agenda[order] = []
  }
  if (!last) throw new Error('Cannot find page ends, expected one way at least')
  return [...stepsTo(last.node), last.step]
}

function stepsTo<P, S>(last: Node<P, S>): S[] {
  const steps: S[] = []
  for (let node: Node<P, S> | null = last; node; node = node.before) {
    if (node.step !== null) steps.push(node.step)
  }
  return steps.reverse()
}
