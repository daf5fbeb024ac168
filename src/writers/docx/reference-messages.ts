import { VFileMessage } from 'vfile-message'
import type { Refusal } from '../../word/open-package.ts'
import type { Reference } from './read-reference.ts'

/** What an editor should know of the reference document: that it is refused, or which styles it lacks. */
export function referenceMessages(reference: Reference | Refusal): VFileMessage[] {
  if ('reason' in reference) {
    const message = new VFileMessage(`${reference.reason}; the brief has its own look instead`, {
      ruleId: reference.ruleId,
      source: 'policy-brief',
    })
    message.fatal = true
    message.file = 'reference.docx'
    return [message]
  }
  const names = reference.missing.filter((style) => style.default !== true).map(({ name }) => `“${name}”`)
  if (names.length === 0) return []
  const message = new VFileMessage(
    `Unexpected reference document without ${names.length} of the brief’s styles, expected them too: the brief’s own are used for ${names.join(', ')}`,
    { ruleId: 'docx-style-missing', source: 'policy-brief' },
  )
  message.file = 'reference.docx'
  return [message]
}
