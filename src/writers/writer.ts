/** What every output format is to the rest of the program. */
import type { VFileMessage } from 'vfile-message'
import type { Document } from '../document/document.ts'
import type { Extent } from '../document/extent.ts'

/**
 * Files that a writer needs and the rim reads for it: every folder's file by name, `fonts/SourceSerif4-Regular.ttf`, and
 * three libraries as WebAssembly: `harfbuzz.wasm` shapes texts for PDF, `zlib.wasm` deflates, `resvg.wasm` draws SVG for Word.
 */
export interface Assets {
  /** @throws {Error} where the program has no such file. */
  read(name: string): Uint8Array
}

export interface Written {
  data: Uint8Array
  /** Pages, where the format has them. */
  pages: number | null
  /** The room that the document takes on them, where the writer sets them itself. */
  extent?: Extent
  messages: VFileMessage[]
  /** Pictures that the program drew and the file names: they go beside it. */
  files?: readonly { name: string; data: Uint8Array }[]
}

/** As `--to` names it, and the file's extension. */
export type Format = 'pdf' | 'docx' | 'md' | 'html'

/** Pure: the same document and assets give the same bytes, on any machine, day, time zone and locale. */
export interface Writer {
  format: Format
  write(document: Document, assets: Assets): Promise<Written>
}
