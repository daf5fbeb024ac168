import type { Format, Writer } from './writer.ts'

/** The listing of output formats; each is loaded when it is first asked for. */
export const writers: Record<Format, () => Promise<Writer>> = {
  pdf: async () => (await import('./pdf/pdf-writer.ts')).pdfWriter,
  docx: async () => (await import('./docx/docx-writer.ts')).docxWriter,
  md: async () => (await import('./markdown/markdown-writer.ts')).markdownWriter,
}

/** Whether a word of the command line names a format. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(writers, word)
}
