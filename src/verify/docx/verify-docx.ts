import type { VFileMessage } from 'vfile-message'
import { messageOf } from '../../messages/messages-of.ts'
import type { WordFile } from '../../word/word-file.ts'
import { landmarks } from './landmarks.ts'
import { openWord } from './open-word.ts'
import type { Finding, Rule } from './rule.ts'
import { rules } from './rules.ts'

/** What the XML of a Word file shows against EN 301 549, clause 10; a file that does harm or cannot be read is refused. */
export function verifyDocx(data: Uint8Array): VFileMessage[] {
  const file = openWord(data)
  return 'reason' in file ? [file] : verifyWord(file)
}

/** The same of a file that is open already. */
export function verifyWord(file: WordFile): VFileMessage[] {
  const headings = landmarks(file)
  return rules.flatMap((rule) =>
    rule.check(file).map((finding) => told(rule, finding, headings.get(finding.place))),
  )
}

function told(
  { id, clause, error }: Rule,
  { place, found, expected, text }: Finding,
  heading: string | undefined,
): VFileMessage {
  const by = clause === null ? '' : ` (EN 301 549, ${clause})`
  const where = heading === undefined ? place : `${place} under ${heading}`
  const reason = `Unexpected ${found} at ${where}, expected ${expected}${by}`
  return messageOf({ id, level: error ? 'error' : 'warning' }, { reason, actual: text })
}
