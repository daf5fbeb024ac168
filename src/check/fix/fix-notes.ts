/** Mends notes: only edits after which they say the same. */
import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import type { Session } from '../../model/session.ts'
import { parseNotes } from '../../notes/parse.ts'
import { readSessions } from '../../notes/read-sessions.ts'
import { applyEdits } from './apply-edits.ts'
import type { Edit } from './edit.ts'
import { findEdits } from './find-edits.ts'

export interface Fixed {
  text: string
  done: Edit[]
  /** Edits that would change what the notes say. */
  unsafe: Edit[]
}

/** How often the notes are read again to find out which edits are unsafe. */
const mostReadings = 200

/** Mends the text of notes. What comes out, read again, gives the same model but for its places. */
export function fixNotes(source: string, notesLanguage: string): Fixed {
  const edits = findEdits(parseNotes(new VFile(source)), source)
  const before = meaning(source, notesLanguage)
  let readings = 0
  const isSafe = (some: readonly Edit[]) => {
    readings++
    return isDeepStrictEqual(meaning(applyEdits(source, some), notesLanguage), before)
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

const merged = (some: readonly Edit[], others: readonly Edit[]): Edit[] =>
  [...some, ...others].sort((a, b) => a.start - b.start)

/** What notes say, without places. */
function meaning(source: string, notesLanguage: string): unknown {
  const file = new VFile(source)
  return readSessions(parseNotes(file), file, { notesLanguage }).map(withoutPlaces)
}

const placeKeys: readonly string[] = ['nodes', 'source', 'line']

function withoutPlaces(session: Session): unknown {
  const drop = (key: string, value: unknown) => (placeKeys.includes(key) ? undefined : value)
  return JSON.parse(JSON.stringify(session, drop))
}
