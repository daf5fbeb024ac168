import { band } from './band.ts'
import { aside, callOut, keyMessages, strip } from './callouts.ts'
import { chart } from './chart.ts'
import { columns } from './columns.ts'
import { contents } from './contents.ts'
import type { Directive } from './directive.ts'
import { euEmblem } from './eu-emblem.ts'
import { fact, facts } from './facts.ts'
import { figure } from './figure.ts'
import { items } from './items.ts'
import { margin } from './margin.ts'
import { onlyIn } from './only-in.ts'
import { pageBreak } from './page-break.ts'
import { kicker, lead, note, statement } from './paragraph-styles.ts'
import { pullQuote } from './pull-quote.ts'
import { side, sideBySide } from './side-by-side.ts'
import { table } from './table.ts'

/** Every directive that a template may use. */
export const directives: readonly Directive[] = [
  band,
  kicker,
  lead,
  statement,
  note,
  keyMessages,
  callOut,
  aside,
  strip,
  margin,
  pullQuote,
  sideBySide,
  side,
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
