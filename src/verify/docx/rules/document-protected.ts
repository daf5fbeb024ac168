import { child, isOn, valueIn } from '../../../word/xml.ts'
import type { Rule } from '../rule.ts'

export const documentProtected: Rule = {
  id: 'document-protected',
  clause: null,
  error: true,
  what: 'A protected document shuts out some assistive technology.',
  check: ({ settings }) =>
    isOn(child(settings, 'w:documentProtection')) &&
    valueIn(child(settings, 'w:documentProtection'), 'w:enforcement') !== '0'
      ? [{ place: 'the settings', found: 'document protection', expected: 'none: Review, Restrict Editing' }]
      : [],
}
