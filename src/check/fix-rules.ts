import { ruleTexts } from '../messages/rule.ts'

/** What `check --fix` mends; each has its edits in `fix/`. */
export const fixRules = ruleTexts({
  'needless-escape': {
    level: 'info',
    what: 'A backslash escapes a sign that would be no markup.',
    why: 'Exports from word processors escape every other sign. Readers of the notes stumble over them; the brief is the same without.',
    mend: 'Take the backslash away, or run `policy-brief check --fix`.',
    fixable: true,
    examples: {
      bad: [{ notes: '**Evidence:** Quays are closed\\! Since May\\.', at: ['\\! Since'] }],
      good: ['**Evidence:** Quays \\*and\\* cranes.\n\n1\\. May'],
    },
  },
  'empty-bullet': {
    level: 'info',
    what: 'A list has an item with nothing in it.',
    why: 'It is left over from editing, or something is missing there. A brief leaves it out.',
    mend: 'Fill it, take it away, or run `policy-brief check --fix`.',
    fixable: true,
    examples: {
      bad: [{ notes: '**Recommendation:**\n\n- \n- The Commission should act.', at: ['- \n'] }],
      good: ['**Recommendation:**\n\n- The Commission should act.'],
    },
  },
  'double-marker': {
    level: 'info',
    what: 'An item has a bullet and a number: `- 1)`.',
    why: 'Markdown reads it as a list in a list. A brief prints one number only.',
    mend: 'Take the bullet away, or run `policy-brief check --fix`.',
    fixable: true,
    examples: {
      bad: [{ notes: '**Evidence:** Yes.\n\n## Needs\n\n- 1) Quays\n- 2) Cranes', at: ['- 1)'] }],
      good: ['**Evidence:** Yes.\n\n## Needs\n\n1) Quays\n2) Cranes'],
    },
  },
})

export type FixRule = keyof typeof fixRules
