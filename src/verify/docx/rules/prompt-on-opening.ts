import { named } from '../../../word/word-file.ts'
import { child, isOn, valueIn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const promptOnOpening: Rule = {
  id: 'prompt-on-opening',
  clause: null,
  error: false,
  what: 'A file opens without asking anything.',
  check: ({ settings, stories }) => {
    const dirty = stories.some((story) =>
      named(story, 'w:fldChar').some((field) => ['1', 'true'].includes(valueIn(field, 'w:dirty') ?? '')),
    )
    return dirty || isOn(child(settings, 'w:updateFields'))
      ? [
          {
            place: 'the settings',
            found: 'fields that Word asks to update',
            expected: 'fields that are filled',
          },
        ]
      : []
  },
}
