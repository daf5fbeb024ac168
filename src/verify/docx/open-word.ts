import type { VFileMessage } from 'vfile-message'
import { wordMessage } from '../../word/messages.ts'
import { openPackage } from '../../word/open-package.ts'
import { readWordFile, type WordFile } from '../../word/word-file.ts'

/** A finished Word file to look into, or why it is not opened: it does harm, or is none. */
export function openWord(data: Uint8Array): WordFile | VFileMessage {
  const opened = openPackage(data)
  if ('refusal' in opened) return wordMessage(opened.refusal.ruleId, { reason: opened.refusal.reason })
  try {
    return readWordFile(opened.parts)
  } catch {
    // A part that is not well-formed makes the parser throw.
    return wordMessage('docx-unreadable', {
      reason: 'Unexpected damaged XML, expected a Word file that opens',
    })
  }
}
