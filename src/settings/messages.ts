import { messagesOf } from '../messages/messages-of.ts'
import { ruleTexts } from '../messages/rule.ts'

/** What is reported of settings. */
export const settingsRules = ruleTexts({
  'settings-syntax': {
    level: 'error',
    what: 'The settings are no YAML, or package.json is no JSON.',
    why: 'Without settings that can be read nothing is done.',
    mend: 'Mend the line that the message names.',
  },
  'settings-value': {
    level: 'error',
    what: 'A key or value of the settings is not known.',
    why: 'A misspelt setting would be without effect.',
    mend: 'Write what the message expects.',
  },
  'settings-twice': {
    level: 'error',
    what: 'There are settings in policy-brief.config.yaml and in package.json.',
    why: 'Which of them holds could only be guessed.',
    mend: 'Keep one of them.',
  },
})

export const settingsMessage = messagesOf('policy-brief', settingsRules)
