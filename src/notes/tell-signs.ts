import type { Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Session } from '../model/session.ts'
import { say } from './messages.ts'
import { meaningful } from './tree/signs.ts'

/** Tells once of picture signs that the notes have and no session holds: bullets say nothing, a warning sign may. */
export function tellSigns(root: Root, sessions: readonly Session[], file: VFile): void {
  const found = new Map<string, Text[]>()
  visit(root, 'text', (node) => {
    for (const [sign] of node.value.matchAll(meaningful)) {
      const nodes = found.get(sign)
      if (nodes) nodes.push(node)
      else found.set(sign, [node])
    }
  })
  if (found.size === 0) return
  const held = new Map<string, number>()
  count(sessions, held)
  const gone = [...found].filter(([sign, nodes]) => nodes.length > (held.get(sign) ?? 0))
  const places = gone.flatMap(([, nodes]) => nodes)
  const lines = [...new Set(places.flatMap(({ position }) => position?.start.line ?? []))]
  const signs = shortened(gone.map(([sign]) => sign)).join(' ')
  if (gone.length === 0) return
  say(file, {
    reason: `Unexpected signs “${signs}” before words, expected none that say more than a bullet: no brief prints them (${lines.length > 1 ? 'lines' : 'line'} ${shortened(lines.toSorted((a, b) => a - b)).join(', ')})`,
    ruleId: 'not-printed',
    place: places.toSorted((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))[0],
    actual: signs,
    note: 'Write in words what they say',
  })
}

/** As many as a message bears. */
const shortened = <T>(all: readonly T[]): (T | string)[] =>
  all.length > 12 ? [...all.slice(0, 12), '…'] : [...all]

/** How often each sign stands in prose and names; nodes hold it a second time. */
function count(value: unknown, held: Map<string, number>): void {
  if (typeof value === 'string')
    for (const [sign] of value.matchAll(meaningful)) held.set(sign, (held.get(sign) ?? 0) + 1)
  else if (Array.isArray(value)) for (const item of value) count(item, held)
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value))
      if (key !== 'nodes' && key !== 'markdown') count((value as Record<string, unknown>)[key], held)
}
