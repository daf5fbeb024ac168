/** How much room a document takes, in lines of running text: each block of its own flow, and each page. */
export interface Extent {
  blocks: number[]
  pages: number[]
}
