/** What a block of a finished file is: `note` stands in a footnote, and a picture’s text is its alternative text. */
export type FinishedRole = 'heading' | 'text' | 'cell' | 'note' | 'picture'

/** A link out of the file. */
export interface FinishedLink {
  words: string
  url: string
}

/** A block of a finished file as a reader has it: white space folded, without markers, numbers of notes and contents list. */
export interface FinishedBlock {
  role: FinishedRole
  text: string
  links: FinishedLink[]
  /** What a picture shows; null where the format has made something else of it, or it cannot be told. */
  picture?: FinishedPicture | null
}

/** A picture’s bytes, or the file beside the brief that has them. */
export type FinishedPicture = Uint8Array | { file: string }

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Blocks as they were read, with their white space folded; those that say nothing are left out, pictures never. */
export const foldedBlocks = (blocks: readonly FinishedBlock[]): FinishedBlock[] =>
  blocks
    .map(({ role, text, links, picture }) => ({
      role,
      ...(picture !== undefined && { picture }),
      text: folded(text),
      links: links.map(({ words, url }) => ({ words: folded(words), url })),
    }))
    .filter(({ role, text }) => text !== '' || role === 'picture')

/** What is said in words, block by block. */
export const textsOf = (blocks: readonly FinishedBlock[]): string[] =>
  blocks.filter(({ role }) => role !== 'picture').map(({ text }) => text)
