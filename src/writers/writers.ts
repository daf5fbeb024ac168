import { forFormat } from '../document/for-format.ts'
import { listing } from '../listings/listing.ts'
import type { Format, Writer } from './writer.ts'

/** The listing of output formats; each is loaded when it is first asked for. */
export const writers: Record<Format, () => Promise<Writer>> = {
  pdf: async () => ownFormat((await import('./pdf/pdf-writer.ts')).pdfWriter),
  docx: async () => ownFormat((await import('./docx/docx-writer.ts')).docxWriter),
  md: async () => ownFormat((await import('./markdown/markdown-writer.ts')).markdownWriter),
  html: async () => ownFormat((await import('./html/html-writer.ts')).htmlWriter),
}

/** Words that people say for a format. */
const otherWords: Readonly<Record<string, Format>> = listing({ word: 'docx', markdown: 'md' })

/** All words that name a format. */
export const formatWords: readonly string[] = [...Object.keys(writers), ...Object.keys(otherWords)]

/** The format that a word names, or null. */
export function formatOf(word: string): Format | null {
  const named = otherWords[word] ?? word
  return isFormat(named) ? named : null
}

/** A writer sees only what its format shows. */
const ownFormat = ({ format, write }: Writer): Writer => ({
  format,
  write: (document, assets) => write(forFormat(document, format), assets),
})

/** Whether a word of the command line names a format. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(writers, word)
}
