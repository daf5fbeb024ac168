import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Level, Rule, RuleTexts } from './rule.ts'

/** What a message says beside what its rule says. */
export interface Said {
  /** What was found, and what was expected. */
  reason: string
  /** Where it was found; nowhere is at the beginning of the file. */
  place?: Node | Point | Position | undefined
  /** The file it is about, where the message is not put on the file itself. */
  file?: string | undefined
  /** How to mend it here, where more can be said than the rule says. */
  note?: string | undefined
  actual?: string | undefined
  expected?: readonly string[] | undefined
  /** What was thrown. */
  cause?: unknown
}

/** Makes a message of a rule that is known by its listing: one that looks for what it reports. */
export function messageOf(
  { id, level }: Pick<Rule, 'id' | 'level'>,
  { reason, place, file, note, actual, expected, cause }: Said,
  source = 'policy-brief',
): VFileMessage {
  const at = place && 'type' in place ? place.position : place
  const message = new VFileMessage(reason, {
    ruleId: id,
    source,
    ...(at && { place: at }),
    ...(cause instanceof Error && { cause }),
  })
  message.fatal = fatal[level]
  if (file !== undefined) message.file = file
  if (note !== undefined) message.note = note
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = [...expected]
  return message
}

/**
 * How one folder makes its messages. What it may report stands in its `messages.ts`, with the level of each; a message
 * says what was found where.
 *
 * @param source the part of the program, as messages name it
 */
export const messagesOf =
  <Id extends string>(source: string, rows: RuleTexts<Id>) =>
  (id: Id, said: Said): VFileMessage =>
    messageOf({ id, level: rows[id].level }, said, source)

/** The beginning of a file, for what is about all of it. */
export const beginning: Point = { line: 1, column: 1 }

/** vfile-message's own form of a level. */
const fatal: Readonly<Record<Level, boolean | undefined>> = { error: true, warning: false, info: undefined }

/** Puts a message on the file that it is about. */
export function put(file: VFile, message: VFileMessage): void {
  message.file = file.path
  file.messages.push(message)
}

/** The same where the file has none that says so at that place: a file may be looked at more than once. */
export function putOnce(file: VFile, message: VFileMessage): void {
  const isSame = ({ reason, line, column }: VFileMessage) =>
    reason === message.reason && line === message.line && column === message.column
  if (!file.messages.some(isSame)) put(file, message)
}
