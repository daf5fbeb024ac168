import { fixRules } from '../check/fix-rules.ts'
import { notesRules as unfinishedRules } from '../check/notes-rules.ts'
import { sessionRules } from '../check/session-rules.ts'
import { fileRules } from '../cli/messages.ts'
import { composeRules } from '../compose/messages.ts'
import { documentRules } from '../document/messages.ts'
import { importRules } from '../import/messages.ts'
import { limitRules } from '../limits/messages.ts'
import { batchRules } from '../manifest/messages.ts'
import { type Rule, rulesIn } from '../messages/rule.ts'
import { gapRules } from '../notes/gap-rules.ts'
import { notesRules } from '../notes/messages.ts'
import { settingsRules } from '../settings/messages.ts'
import { siteRules } from '../site/messages.ts'
import { templateRules } from '../template/messages.ts'
import { proofRules } from '../verify/messages.ts'
import { wordRules } from '../word/messages.ts'
import { writersRules } from '../writers/messages.ts'

/** Everything that a message can be about, by group, in the order of the documentation. */
export const ruleGroups: readonly { title: string; rules: readonly Rule[] }[] = [
  { title: 'What a brief needs', rules: sessionRules },
  { title: 'What is still to be written', rules: unfinishedRules },
  { title: 'What is not recorded', rules: rulesIn(gapRules) },
  { title: 'What can be mended by itself', rules: rulesIn(fixRules) },
  { title: 'What the reader of notes says', rules: rulesIn(notesRules) },
  { title: 'What is said of files', rules: rulesIn({ ...fileRules, ...limitRules }) },
  { title: 'What is said of Word files', rules: rulesIn({ ...wordRules, ...importRules }) },
  { title: 'What is said of settings', rules: rulesIn(settingsRules) },
  { title: 'What is said of templates and labels', rules: rulesIn(templateRules) },
  { title: 'What is said of themes, directives and pictures', rules: rulesIn(documentRules) },
  { title: 'What is said of a brief', rules: rulesIn({ ...composeRules, ...writersRules }) },
  { title: 'What is said of many briefs and their manifest', rules: rulesIn(batchRules) },
  { title: 'What is said of finished briefs', rules: rulesIn(proofRules) },
  { title: 'What is said of a site', rules: rulesIn(siteRules) },
]

const byId = new Map(ruleGroups.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)))

/** The ids of all rules. */
export const ruleIds: readonly string[] = [...byId.keys()]

/** The rule of an id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id)
