export type ImageType = 'image/png' | 'image/jpeg' | 'image/svg+xml'

/** A picture as every format can hold it: whole, upright, in grey or RGB, and without what only its maker's program reads. */
export interface Picture {
  mediaType: ImageType
  data: Uint8Array
  /** Natural size in pixels. */
  width: number
  height: number
  /** What it shows otherwise than its file does, to be told. */
  change?: string
}

/** Why a file can stand for no picture, as a sentence that goes on after a colon, with what to do. */
export interface Problem {
  problem: string
}
