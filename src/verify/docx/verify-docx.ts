import { VFileMessage } from 'vfile-message'
import { openPackage } from '../../word/open-package.ts'
import { readWordFile, type WordFile } from '../../word/word-file.ts'
import { landmarks } from './landmarks.ts'
import type { Finding, Rule } from './rule.ts'
import { rules } from './rules.ts'

const source = 'policy-brief'

/** What the XML of a Word file shows against EN 301 549, clause 10; a file that does harm or cannot be read is refused. */
export function verifyDocx(data: Uint8Array): VFileMessage[] {
  const opened = openPackage(data)
  if ('refusal' in opened) return [fault(opened.refusal.ruleId, opened.refusal.reason)]
  const file = readOrNull(opened.parts)
  if (!file) return [fault('docx-unreadable', 'Unexpected damaged XML, expected a Word file that opens')]
  const headings = landmarks(file)
  return rules.flatMap((rule) =>
    rule.check(file).map((finding) => messageOf(rule, finding, headings.get(finding.place))),
  )
}

/** A part that is not well-formed makes the parser throw. */
function readOrNull(parts: ReadonlyMap<string, Uint8Array>): WordFile | null {
  try {
    return readWordFile(parts)
  } catch {
    return null
  }
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

function fault(ruleId: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source })
  message.fatal = true
  return message
}
