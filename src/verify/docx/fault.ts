import { VFileMessage } from 'vfile-message'

export const source = 'policy-brief'

/** An error about a Word file as a whole. */
export function fault(ruleId: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source })
  message.fatal = true
  return message
}
