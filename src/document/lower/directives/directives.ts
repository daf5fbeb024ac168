import { callOut, keyMessages } from './callouts.ts'
import { contents } from './contents.ts'
import type { Directive } from './directive.ts'
import { fact, facts } from './facts.ts'
import { items } from './items.ts'
import { pageBreak } from './page-break.ts'
import { kicker, lead, note } from './paragraph-styles.ts'
import { table } from './table.ts'

/** Every directive that a template may use. */
export const directives: readonly Directive[] = [
  kicker,
  lead,
  note,
  keyMessages,
  callOut,
  facts,
  fact,
  items,
  table,
  contents,
  pageBreak,
]
