import { VFileMessage } from 'vfile-message'
import type { Refusal } from '../../word/open-package.ts'
import type { Reference } from './read-reference.ts'
import type { Style } from './styles.ts'

/** What an editor should know of the reference document: that it is refused, which styles of the brief's it lacks or has by other names. */
export function referenceMessages(
  reference: Reference | Refusal,
  added: readonly Style[],
  path: string,
): VFileMessage[] {
  if ('reason' in reference) {
    const message = messageOf(reference.reason, reference.ruleId, path)
    message.fatal = true
    return [message]
  }
  const { renamed, leftOut } = reference
  const others = renamed.map(({ from, to }) => `“${from}” for “${to}”`)
  return [
    ...leftOut.map(({ part, what }) =>
      messageOf(
        `Unexpected ${what} in “${part}”, expected only what says how a brief looks: it is left out`,
        'docx-active',
        path,
      ),
    ),
    ...added.map(({ name, type }) =>
      messageOf(
        `Unexpected reference document without the ${type} style “${name}”, expected it too: the brief’s own is used`,
        'docx-style-missing',
        path,
      ),
    ),
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
