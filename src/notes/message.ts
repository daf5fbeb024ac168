import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'

/** What a message of the reader says beside its place. */
export interface Finding {
  /** What was found, and what was expected. */
  reason: string
  ruleId: string
  place?: Node | Point | Position | undefined
  actual?: string
  expected?: readonly string[]
  /** How to mend it. */
  note?: string
}

/** Puts a warning on the file. */
export function warn(file: VFile, finding: Finding): void {
  add(file, finding).fatal = false
}

/** Puts a hint on the file. */
export function tell(file: VFile, finding: Finding): void {
  add(file, finding).fatal = undefined
}

/** Puts an error on the file and goes on: everything is collected before anything stops. */
export function fail(file: VFile, finding: Finding): void {
  add(file, finding).fatal = true
}

function add(file: VFile, { reason, ruleId, place, actual, expected, note }: Finding) {
  const position = place && 'type' in place ? place.position : place
  const message = file.message(reason, { place: position, ruleId, source: 'policy-brief' })
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = [...expected]
  if (note !== undefined) message.note = note
  return message
}
