/** A file that a PDF carries. */
export interface Attachment {
  name: string
  content: Uint8Array
}

/**
 * The files attached to a PDF, in the order of its name tree.
 *
 * @throws {Error} where the bytes are no PDF or a broken one.
 */
export async function readAttachments(data: Uint8Array): Promise<Attachment[]> {
  // Reading draws nothing: what only drawing needs must not be missed, nor looked for in another package.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} })
  }
  // PDF.js looks for its worker in a file beside it, and a bundle has none unless it is handed over.
  // @ts-expect-error The worker comes without types.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: Uint8Array.from(data), verbosity: 0 })
  try {
    const found: Record<string, { filename: string; rawFilename?: string; content: Uint8Array }> | null =
      await (await task.promise).getAttachments()
    return Object.values(found ?? {}).map(({ filename, rawFilename, content }) => ({
      name: rawFilename ?? filename,
      content,
    }))
  } finally {
    await task.destroy()
  }
}
