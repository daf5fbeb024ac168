import type { VFileMessage } from 'vfile-message'
import { beginning } from '../../../messages/messages-of.ts'
import { wordMessage } from '../../../word/messages.ts'
import type { Refusal } from '../../../word/open-package.ts'
import { writersMessage } from '../../messages.ts'
import type { Style } from '../styles.ts'
import type { Reference } from './read-reference.ts'

/** What an editor should know of the reference document: that it is refused, which styles of the brief's it lacks or has by other names. */
export function referenceMessages(
  reference: Reference | Refusal,
  added: readonly Style[],
  path: string,
): VFileMessage[] {
  const at = (reason: string) => ({ reason, place: beginning, file: path })
  if ('reason' in reference) return [wordMessage(reference.ruleId, at(reference.reason))]
  const { renamed, leftOut } = reference
  const others = renamed.map(({ from, to }) => `“${from}” for “${to}”`)
  return [
    ...leftOut.map(({ part, what }) =>
      writersMessage(
        'docx-active',
        at(`Unexpected ${what} in “${part}”, expected only what says how a brief looks: it is left out`),
      ),
    ),
    ...added.map(({ name, type }) =>
      writersMessage(
        'docx-style-missing',
        at(
          `Unexpected reference document without the ${type} style “${name}”, expected it too: the brief’s own is used`,
        ),
      ),
    ),
    ...(others.length === 0
      ? []
      : [
          writersMessage(
            'docx-style-name',
            at(
              `Unexpected names of styles, expected Word’s own: ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} taken and renamed in the brief`,
            ),
          ),
        ]),
  ]
}
