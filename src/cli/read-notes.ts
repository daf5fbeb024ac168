import { dirname } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { type ProblemRule, problem, systemReason } from './problem.ts'
import { FileRefusal, readFile } from './read-file.ts'

/** First bytes of files that are taken for notes by mistake, and what to do with them. */
const otherKinds: { kind: string; bytes: readonly number[]; mend(path: string): string }[] = [
  { kind: 'a PDF file', bytes: [0x25, 0x50, 0x44, 0x46], mend: saveAsMarkdown },
  { kind: 'a Word file or another zip archive', bytes: [0x50, 0x4b, 0x03, 0x04], mend: importIt },
  { kind: 'an old Word file', bytes: [0xd0, 0xcf, 0x11, 0xe0], mend: saveAsDocx },
  { kind: 'an RTF file', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], mend: saveAsDocx },
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47], mend: saveAsMarkdown },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff], mend: saveAsMarkdown },
]

function saveAsMarkdown(): string {
  return 'save them as Markdown first'
}

function importIt(path: string): string {
  const name = /\s/u.test(path) ? `"${path}"` : path
  return `run policy-brief import ${name}, then build what it writes`
}

function saveAsDocx(): string {
  return 'save it as .docx in a word processor, then run policy-brief import'
}

/** The notes as a file in memory, or the reason why they cannot be read as Markdown. */
export function readNotes(path: string, limits: Limits = defaultLimits): VFile | VFileMessage {
  let data: Uint8Array
  try {
    data = readFile(path, { folders: [dirname(path)], limit: 'bytes', limits })
  } catch (error) {
    return problem(path, ruleOf(error), `Cannot read the notes: ${systemReason(error)}`, error)
  }
  return toText(path, data)
}

function ruleOf(error: unknown): ProblemRule {
  const what = error instanceof FileRefusal ? error.what : null
  return what === 'size' ? 'notes-size' : what === 'folder' ? 'notes-folder' : 'notes-unreadable'
}

function toText(path: string, data: Uint8Array): VFile | VFileMessage {
  const other = otherKinds.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte))
  if (other) {
    const reason = `Unexpected ${other.kind}, expected notes in Markdown; ${other.mend(path)}`
    return problem(path, 'notes-kind', reason)
  }
  try {
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data)
    return new VFile({ path, value })
  } catch {
    return notUtf8(path, data)
  }
}

function notUtf8(path: string, data: Uint8Array): VFileMessage {
  const before = new TextDecoder('utf-8').decode(data).split('\uFFFD')[0] ?? ''
  const lines = before.split('\n')
  const reason = 'Unexpected bytes that are not UTF-8, expected UTF-8 text; save the notes with that encoding'
  const message = problem(path, 'notes-encoding', reason)
  message.line = lines.length
  message.column = (lines.at(-1) ?? '').length + 1
  message.place = { line: message.line, column: message.column }
  return message
}
