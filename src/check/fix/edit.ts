import type { FixId } from '../fix-rules.ts'

/** A mend: the stretch of the file that goes (offsets in UTF-16 units, from 0), and what was seen there. */
export interface Edit {
  ruleId: FixId
  start: number
  end: number
  reason: string
}
