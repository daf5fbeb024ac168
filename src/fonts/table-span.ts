/** Where a table lies in a font file, in bytes. */
export interface TableSpan {
  offset: number
  length: number
}
