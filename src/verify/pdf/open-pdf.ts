import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as PDF.js has read it, with the numbers of its drawing operations. */
export interface OpenPdf {
  pdf: PDFDocumentProxy
  operations: typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS
  close(): Promise<void>
}

/**
 * Opens a PDF with PDF.js, for what it holds: nothing is drawn.
 *
 * @throws {Error} where the bytes are no PDF, a broken one, or one with a password.
 */
export async function openPdf(data: Uint8Array): Promise<OpenPdf> {
  // What only drawing needs must not be missed, nor looked for in another package.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} })
  }
  const { push } = Array.prototype
  // PDF.js looks for its worker in a file beside it, and a bundle has none unless it is handed over.
  // @ts-expect-error The worker comes without types.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // It puts one of its own in the place of this, for an odd case that it has not; a tenth of reading is in that.
  Object.assign(Array.prototype, { push })
  const task = getDocument({
    data: Uint8Array.from(data),
    verbosity: 0,
    useSystemFonts: false,
    // Without a page to put fonts into, the outlines of all letters would be put together, for somebody to draw them.
    disableFontFace: false,
    ownerDocument: { fonts: new Set() } as never,
  })
  try {
    return { pdf: await task.promise, operations: OPS, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw error
  }
}
