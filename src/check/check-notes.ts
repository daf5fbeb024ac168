/** Everything there is to say about notes: the reader's messages, the gaps, the rules, and what `--fix` would mend. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { messagesOf } from '../messages/messages-of.ts'
import type { Session } from '../model/session.ts'
import { type GapRule, gapRules } from '../notes/gap-rules.ts'
import { location } from '../notes/location.ts'
import { alsoIn } from './also-in.ts'
import { checkSession, checkTree } from './check-session.ts'
import type { Edit } from './fix/edit.ts'
import { findEdits } from './fix/find-edits.ts'
import { type FixRule, fixRules } from './fix-rules.ts'

const gapMessage = messagesOf('policy-brief', gapRules)
const fixMessage = messagesOf('policy-brief', fixRules)

/** Notes that were read. */
export interface ReadNotes {
  file: VFile
  root: Root
  sessions: readonly Session[]
}

/** Messages about notes beside those of the reader, which are on the file. Where these are fatal there are none. */
export function checkNotes({ file, root, sessions }: ReadNotes, acronyms: readonly string[]): VFileMessage[] {
  if (file.messages.some(({ fatal }) => fatal === true)) return []
  const source = String(file)
  const found = [
    ...sessions.flatMap((session) => [
      ...gapMessages(session, file),
      ...checkSession(session, source, acronyms),
    ]),
    ...checkTree(root, source, sessions[0]?.language ?? ''),
    ...fixMessages(findEdits(root, source), source),
  ]
  for (const message of found) message.file = file.path
  return found
}

/** One message for each code of the session's gaps, at its first place. */
function gapMessages({ gaps, ...session }: Session, file: VFile): VFileMessage[] {
  const begin = session.series ?? session.title ?? session.disruptions[0]?.title
  const first = begin?.source.start.line ?? 1
  const codes = [...new Set(gaps.map(({ code }) => code as GapRule))]
  return codes.flatMap((code) => {
    const same = gaps.filter((gap) => gap.code === code && !isSaid(gap.line, file))
    const [gap, ...others] = same
    if (!gap) return []
    const place = { line: gap.line ?? first, column: 1 }
    const note = [gapRules[code].mend, others.length > 0 && alsoIn(others.map(({ line }) => line ?? first))]
      .filter(Boolean)
      .join(' ')
      .replace(/\.$/u, '')
    return [gapMessage(code, { reason: gap.message, place, note })]
  })
}

/** A dead link has its own message, at its column. */
const isSaid = (line: number | null, { messages }: VFile): boolean =>
  messages.some((message) => message.ruleId === 'link-dead' && message.line === line)

const fixIds = Object.keys(fixRules) as FixRule[]

/** One message for each kind of mend, at its first place. */
function fixMessages(edits: readonly Edit[], source: string): VFileMessage[] {
  const point = location(source)
  return fixIds.flatMap((id) => {
    const [edit, ...others] = edits.filter(({ ruleId }) => ruleId === id)
    if (!edit) return []
    const start = point(firstWritten(edit, source))
    const also = others.map(({ start }) => point(start).line)
    const note = ['Mend it with --fix', also.length > 0 && alsoIn(also)].filter(Boolean).join('; ')
    return [fixMessage(id, { reason: edit.reason, place: { start, end: point(edit.end) }, note })]
  })
}

/** An edit may begin with the indent of its line. */
function firstWritten({ start, end }: Edit, source: string): number {
  const indent = /^\s*/u.exec(source.slice(start, end))?.[0].length ?? 0
  return start + (indent === end - start ? 0 : indent)
}
