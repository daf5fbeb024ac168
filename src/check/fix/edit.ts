/** A mend: a stretch of the file (offsets in UTF-16 units, from 0), what comes in its place, and what was seen there. */
export interface Edit {
  ruleId: string
  start: number
  end: number
  /** Empty where the stretch only goes. */
  text: string
  reason: string
}
