import { fixRules } from './fix-rules.ts'
import { gapRules } from './gap-rules.ts'
import { notesRules } from './notes-rules.ts'
import { programRules } from './program-rules.ts'
import { readerRules } from './reader-rules.ts'
import type { Rule } from './rule.ts'
import { sessionRules } from './session-rules.ts'

/** Everything that a message can be about, by group, in the order of the documentation. */
export const ruleGroups: readonly { title: string; rules: readonly Rule[] }[] = [
  { title: 'What a brief needs', rules: sessionRules },
  { title: 'What is still to be written', rules: notesRules },
  { title: 'What is not recorded', rules: gapRules },
  { title: 'What can be mended by itself', rules: fixRules },
  { title: 'What the reader of notes says', rules: readerRules },
  { title: 'What the program says of files, templates and settings', rules: programRules },
]

const byId = new Map(ruleGroups.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)))

/** The ids of all rules. */
export const ruleIds: readonly string[] = [...byId.keys()]

/** The rule of an id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id)
