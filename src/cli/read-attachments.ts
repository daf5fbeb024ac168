import type { OpenPdf } from '../verify/pdf/open-pdf.ts'

/** A file that a PDF carries. */
export interface Attachment {
  name: string
  /** Empty where it cannot be decoded, too. */
  content: Uint8Array
}

/** The files attached to a PDF, in the order of its name tree. @throws {Error} where that is broken. */
export async function attachmentsOf({ pdf }: OpenPdf): Promise<Attachment[]> {
  const found: Record<string, { filename: string; rawFilename?: string; content: Uint8Array | null }> | null =
    await pdf.getAttachments()
  return Object.values(found ?? {}).map(({ filename, rawFilename, content }) => ({
    name: rawFilename ?? filename,
    content: content ?? new Uint8Array(),
  }))
}
