import { VFileMessage } from 'vfile-message'
import type { WordFile } from '../../word/word-file.ts'
import { source } from './fault.ts'
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
    rule.check(file).map((finding) => messageOf(rule, finding, headings.get(finding.place))),
  )
}

function messageOf(
  { id, clause, error }: Rule,
  { place, found, expected }: Finding,
  heading: string | undefined,
): VFileMessage {
  const by = clause === null ? '' : ` (EN 301 549, ${clause})`
  const where = heading === undefined ? place : `${place} under ${heading}`
  const message = new VFileMessage(`Unexpected ${found} at ${where}, expected ${expected}${by}`, {
    ruleId: id,
    source,
  })
  message.fatal = error
  return message
}
