import type { VFileMessage } from 'vfile-message'
import type { Settings } from './settings.ts'

/** The messages with the levels that the settings give; those switched off are gone. Errors stay errors. */
export function applySettings(messages: readonly VFileMessage[], { rules }: Settings): VFileMessage[] {
  return messages.filter((message) => {
    const level = message.fatal === true ? undefined : rules[message.ruleId ?? '']
    if (level === 'info') message.fatal = undefined
    else if (level !== undefined) message.fatal = level === 'error'
    return level !== 'off'
  })
}
