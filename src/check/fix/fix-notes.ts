/** Mends notes: only edits after which they say the same. */
import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import type { Session } from '../../model/session.ts'
import { parseNotes } from '../../notes/parse.ts'
import { readSessions } from '../../notes/read-sessions.ts'
import { checkedSession } from '../check-session.ts'
import { sessionRules } from '../session-rules.ts'
import type { Edit } from './edit.ts'
import { apart, findEdits } from './find-edits.ts'

export interface Fixed {
  text: string
  done: Edit[]
  /** Edits that would change what the notes say. */
  unsafe: Edit[]
}

/** How often the notes are read again to find out which edits are unsafe. */
const mostReadings = 200

/**
 * Mends the text of notes. What comes out, read again, gives the same model but for its places, and for what is written
 * otherwise in it where it was mended.
 */
export function fixNotes(source: string, notesLanguage: string | null): Fixed {
  const { root, sessions } = readNotes(source, notesLanguage)
  const edits = apart([...findEdits(root, source), ...styleEdits(sessions, source).filter(isWhole(source))])
  let readings = 0
  const isSafe = (some: readonly Edit[]) => {
    readings++
    const after = readNotes(applyEdits(source, some), notesLanguage).sessions
    return isDeepStrictEqual(meaning(after, source, some), meaning(sessions, source, some))
  }
  /** The edits that may join `kept`, found by halving. */
  const safe = (kept: readonly Edit[], some: readonly Edit[]): Edit[] => {
    if (some.length === 0 || readings >= mostReadings) return []
    if (isSafe(merged(kept, some))) return [...some]
    if (some.length === 1) return []
    const half = Math.ceil(some.length / 2)
    const first = safe(kept, some.slice(0, half))
    return [...first, ...safe([...kept, ...first], some.slice(half))]
  }
  const done = safe([], edits)
  return { text: applyEdits(source, done), done, unsafe: edits.filter((edit) => !done.includes(edit)) }
}

/** What the style guide writes otherwise and a rule can say exactly: percent signs, times, dates. */
function styleEdits(sessions: readonly Session[], source: string): Edit[] {
  return sessions.flatMap((session) => {
    const checked = checkedSession(session, source, [])
    return sessionRules
      .filter(({ fixable }) => fixable)
      .flatMap(({ id, check }) =>
        check(checked).flatMap(({ start, end, reason, mended }): Edit[] =>
          mended === undefined ? [] : [{ ruleId: id, start, end, text: mended, reason }],
        ),
      )
  })
}

/** The text with the stretches replaced; every other character stays. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts = edits.map(({ start, text }, index) => source.slice(edits[index - 1]?.end ?? 0, start) + text)
  return parts.join('') + source.slice(edits.at(-1)?.end ?? 0)
}

const merged = (some: readonly Edit[], others: readonly Edit[]): Edit[] =>
  [...some, ...others].sort((a, b) => a.start - b.start)

function readNotes(source: string, notesLanguage: string | null) {
  const file = new VFile(source)
  const root = parseNotes(file)
  return { root, sessions: readSessions(root, file, { notesLanguage }) }
}

/** Only what stands in the file as it was found: not a date whose `th` is raised. */
const isWhole =
  (source: string) =>
  ({ start, end }: Edit): boolean =>
    /^[\p{L}\p{N} \u00A0.,:/%‰°-]+$/u.test(source.slice(start, end))

/** What notes say, without places, everything that edits write otherwise in their way. */
function meaning(sessions: readonly Session[], source: string, edits: readonly Edit[]): unknown {
  const written = new Map(
    edits.flatMap(({ start, end, text }) => (text === '' ? [] : [[source.slice(start, end), text] as const])),
  )
  const rewritten = (value: string): string =>
    [...written]
      .reduce((text, [found, mended]) => text.replaceAll(found, mended), value)
      // Plain text has every space alike.
      .replaceAll('\u00A0', ' ')
  const clean = (key: string, value: unknown) => {
    if (placeKeys.includes(key)) return undefined
    return typeof value === 'string' ? rewritten(value) : value
  }
  return sessions.map((session) => JSON.parse(JSON.stringify(session, clean)))
}

const placeKeys: readonly string[] = ['nodes', 'source', 'line']
