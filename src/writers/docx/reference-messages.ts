import { VFileMessage } from 'vfile-message'
import type { Refusal } from '../../word/open-package.ts'
import type { Reference } from './read-reference.ts'

/** What an editor should know of the reference document: that it is refused, which styles it lacks or has by other names. */
export function referenceMessages(reference: Reference | Refusal, path: string): VFileMessage[] {
  if ('reason' in reference) {
    const message = messageOf(reference.reason, reference.ruleId, path)
    message.fatal = true
    return [message]
  }
  const { missing, renamed } = reference
  const names = missing.filter((style) => style.default !== true).map(({ name }) => `“${name}”`)
  const others = renamed.map(({ from, to }) => `“${from}” for “${to}”`)
  return [
    ...(names.length === 0
      ? []
      : [
          messageOf(
            `Unexpected reference document without ${names.length} of the brief’s styles, expected them too: the brief’s own are used for ${names.join(', ')}`,
            'docx-style-missing',
            path,
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          messageOf(
            `Unexpected names of styles, expected Word’s own: ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} taken and renamed in the brief`,
            'docx-style-name',
            path,
          ),
        ]),
  ]
}

function messageOf(reason: string, ruleId: string, path: string): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: 'policy-brief', place: { line: 1, column: 1 } })
  message.file = path
  return message
}
