import { aside, callOut, keyMessages } from './callouts.ts'
import { chart } from './chart.ts'
import { columns } from './columns.ts'
import { contents } from './contents.ts'
import type { Directive } from './directive.ts'
import { euEmblem } from './eu-emblem.ts'
import { fact, facts } from './facts.ts'
import { figure } from './figure.ts'
import { items } from './items.ts'
import { onlyIn } from './only-in.ts'
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
  aside,
  columns,
  onlyIn,
  figure,
  chart,
  facts,
  fact,
  items,
  table,
  euEmblem,
  contents,
  pageBreak,
]
