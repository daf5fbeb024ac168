import { ruleTexts } from '../messages/rule.ts'

/** What is reported of a file that asks for too much. */
export const limitRules = ruleTexts({
  limit: {
    level: 'error',
    what: 'A file asks for more work than a limit of the settings allows.',
    why: 'No input may take the machine over; what is counted is the work itself, not what a file declares.',
    mend: 'Make the file smaller, or raise the limit that the message names in `policy-brief.config.yaml`.',
  },
})
