/** A block of a finished file as a reader has it: white space folded, without markers, numbers of notes and contents list. */
export interface FinishedBlock {
  isHeading: boolean
  text: string
}

/** Blocks as they were read, with their white space folded; those that say nothing are left out. */
export const foldedBlocks = (blocks: readonly FinishedBlock[]): FinishedBlock[] =>
  blocks
    .map(({ isHeading, text }) => ({ isHeading, text: text.replaceAll(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '')
