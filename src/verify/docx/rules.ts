import { pictureRules } from '../accessible/picture-rules.ts'
import { pictures } from './pictures.ts'
import type { Rule } from './rule.ts'
import { altLong } from './rules/alt-long.ts'
import { blankCharacters } from './rules/blank-characters.ts'
import { blankParagraphs } from './rules/blank-paragraphs.ts'
import { contrast } from './rules/contrast.ts'
import { controlUntitled } from './rules/control-untitled.ts'
import { documentProtected } from './rules/document-protected.ts'
import { headingEmpty } from './rules/heading-empty.ts'
import { headingFaked } from './rules/heading-faked.ts'
import { headingRepeated } from './rules/heading-repeated.ts'
import { headingSkipped } from './rules/heading-skipped.ts'
import { headingsMissing } from './rules/headings-missing.ts'
import { languageMalformed } from './rules/language-malformed.ts'
import { languageMissing } from './rules/language-missing.ts'
import { linkAddressless } from './rules/link-addressless.ts'
import { linkBroken } from './rules/link-broken.ts'
import { linkByColour } from './rules/link-by-colour.ts'
import { linkEmpty } from './rules/link-empty.ts'
import { linkTextPoor } from './rules/link-text-poor.ts'
import { listFaked } from './rules/list-faked.ts'
import { objectFloating } from './rules/object-floating.ts'
import { promptOnOpening } from './rules/prompt-on-opening.ts'
import { rowSplits } from './rules/row-splits.ts'
import { tableEmpty } from './rules/table-empty.ts'
import { tableHeaderEmpty } from './rules/table-header-empty.ts'
import { tableHeaderMissing } from './rules/table-header-missing.ts'
import { tableMerged } from './rules/table-merged.ts'
import { tableNested } from './rules/table-nested.ts'
import { tableRagged } from './rules/table-ragged.ts'
import { tableSingleCell } from './rules/table-single-cell.ts'
import { tableUntitled } from './rules/table-untitled.ts'
import { textBox } from './rules/text-box.ts'
import { titleMissing } from './rules/title-missing.ts'
import { titlePoor } from './rules/title-poor.ts'

/** Every check of a Word file, in the order of reports. */
export const rules: readonly Rule[] = [
  titleMissing,
  titlePoor,
  languageMissing,
  languageMalformed,
  headingSkipped,
  headingEmpty,
  headingRepeated,
  headingsMissing,
  headingFaked,
  listFaked,
  blankParagraphs,
  blankCharacters,
  ...pictureRules(pictures),
  altLong,
  objectFloating,
  textBox,
  tableHeaderMissing,
  tableSingleCell,
  tableEmpty,
  tableMerged,
  tableRagged,
  tableNested,
  tableUntitled,
  tableHeaderEmpty,
  rowSplits,
  linkEmpty,
  linkTextPoor,
  linkBroken,
  linkAddressless,
  linkByColour,
  contrast,
  documentProtected,
  promptOnOpening,
  controlUntitled,
]
