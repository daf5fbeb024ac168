import { address } from './address.ts'
import { any } from './any.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { eq } from './eq.ts'
import { euActionsSaid } from './eu-actions-said.ts'
import { first } from './first.ts'
import { has } from './has.ts'
import type { Helper } from './helper.ts'
import { inCell } from './in-cell.ts'
import { inFigures } from './in-figures.ts'
import { includes } from './includes.ts'
import { initial } from './initial.ts'
import { join } from './join.ts'
import { keyMessages } from './key-messages.ts'
import { label } from './label.ts'
import { languageName } from './language-name.ts'
import { missing } from './missing.ts'
import { money } from './money.ts'
import { moreThan } from './more-than.ts'
import { names } from './names.ts'
import { opening } from './opening.ts'
import { places } from './places.ts'
import { plural } from './plural.ts'
import { quote } from './quote.ts'
import { saidNone } from './said-none.ts'
import { tally } from './tally.ts'
import { time } from './time.ts'
import { under } from './under.ts'
import { where } from './where.ts'

/** Every helper that templates may call. */
export const helpers: readonly Helper[] = [
  label,
  initial,
  date,
  time,
  names,
  join,
  count,
  moreThan,
  first,
  where,
  includes,
  eq,
  any,
  has,
  languageName,
  keyMessages,
  opening,
  under,
  inCell,
  places,
  plural,
  inFigures,
  money,
  quote,
  tally,
  missing,
  saidNone,
  euActionsSaid,
  address,
]
