import type { SessionRule } from './rule.ts'
import { acronym } from './rules/acronym.ts'
import { euActionKind } from './rules/eu-action-kind.ts'
import { headingCapitals } from './rules/heading-capitals.ts'
import { headingFullStop } from './rules/heading-full-stop.ts'
import { imageAlternative } from './rules/image-alternative.ts'
import { isgDate } from './rules/isg-date.ts'
import { isgDecimal } from './rules/isg-decimal.ts'
import { isgMoney } from './rules/isg-money.ts'
import { isgNumberWord } from './rules/isg-number-word.ts'
import { isgPercent } from './rules/isg-percent.ts'
import { isgRange } from './rules/isg-range.ts'
import { isgThousands } from './rules/isg-thousands.ts'
import { isgTime } from './rules/isg-time.ts'
import { keyMessageLength } from './rules/key-message-length.ts'
import { labelInValue } from './rules/label-in-value.ts'
import { linkDead } from './rules/link-dead.ts'
import { linkText } from './rules/link-text.ts'
import { needDisruption } from './rules/need-disruption.ts'
import { recommendationAddressee } from './rules/recommendation-addressee.ts'
import { sentenceLength } from './rules/sentence-length.ts'
import { titleLength } from './rules/title-length.ts'

/** The rules that look at a session; a new one is a file and a line. */
export const sessionRules: readonly SessionRule[] = [
  recommendationAddressee,
  euActionKind,
  needDisruption,
  labelInValue,
  keyMessageLength,
  titleLength,
  headingFullStop,
  headingCapitals,
  sentenceLength,
  acronym,
  linkText,
  linkDead,
  imageAlternative,
  isgDate,
  isgTime,
  isgNumberWord,
  isgThousands,
  isgDecimal,
  isgPercent,
  isgMoney,
  isgRange,
]
