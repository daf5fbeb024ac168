import type { EditablePdf } from '../../support/pdf-editing.ts'

/** Who tells of a fault, and by which rule: veraPDF's `ua1` or `3a` profile, or our own look at what a file holds. */
export type Told = `ua1 ${string}` | `3a ${string}` | `own ${string}`

/** A fault that is planted in a brief's file, and the rule by which it must be told. */
export interface Fault {
  does: string
  told: Told
  /** Changes the objects of the file. */
  plant?: (pdf: EditablePdf) => void
  /** Changes its bytes. */
  damage?: (file: Buffer) => Buffer
  /** The file that it is planted in, where that is not the brief: the one that holds everything. */
  of?: 'sample'
}

/** What makes a file fail, as Matterhorn Protocol 1.1 or a standard's clause has it, in our words. */
export interface Condition {
  /** The protocol's number, or the standard and its clause. */
  id: string
  fails: string
  /** Of ISO 14289-1 (PDF/UA-1) or ISO 19005-3 (PDF/A-3). */
  clause: string
  /** How the writer meets it, and in which file of `src/writers/pdf`; or why it cannot occur. */
  met: string
  faults: Fault[]
}

/** What only a person can judge, and how the program helps. */
export interface Judgement {
  ids: readonly string[]
  asks: string
  help: string
}
