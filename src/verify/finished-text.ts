/** A block of a finished file as a reader has it: white space folded, without markers, numbers of notes and contents list. */
export interface FinishedBlock {
  isHeading: boolean
  text: string
}
