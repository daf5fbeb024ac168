import { realpathSync, statSync } from 'node:fs'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { fixNotes } from '../check/fix/fix-notes.ts'
import { problem, systemReason } from './problem.ts'
import { writeFiles } from './write-files.ts'

/** Mends notes on the disk; gives them as they are now and how many places were mended, or why they cannot be written. */
export function fixFile(
  notes: VFile,
  notesLanguage: string | null,
): { notes: VFile; mended: number } | VFileMessage {
  const { text, done } = fixNotes(String(notes), notesLanguage)
  if (done.length === 0) return { notes, mended: 0 }
  try {
    // A symbolic link stays one: what it points to is mended.
    const path = realpathSync(notes.path)
    writeFiles([{ path, data: new TextEncoder().encode(text), mode: statSync(path).mode }], { root: null })
    return { notes: new VFile({ path: notes.path, value: text }), mended: done.length }
  } catch (error) {
    return problem(notes.path, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)
  }
}
