import type { Document } from '../document/document.ts'
import type { Assets } from '../writers/writer.ts'
import { writers } from '../writers/writers.ts'
import { placesOf } from './places-of.ts'
import type { Part } from './protocol.ts'
import { wordOutline } from './word-outline.ts'

/** Turns a Word file into a PDF, as an office program on this machine sets it. */
export type Office = (docx: Uint8Array) => Promise<Uint8Array>

/** How each part of a brief is made from its document. */
const made: Record<Part, (document: Document, assets: Assets, office: Office | null) => Promise<Uint8Array>> =
  {
    pdf: (document, assets) => written('pdf', document, assets),
    docx: (document, assets) => written('docx', document, assets),
    md: (document, assets) => written('md', document, assets),
    html: (document, assets) => written('html', document, assets),
    outline: async (document, assets) =>
      new TextEncoder().encode(JSON.stringify(wordOutline(await written('docx', document, assets)))),
    async word(document, assets, office) {
      if (!office) throw new Error('there is no LibreOffice to set the Word file with')
      return office(await written('docx', document, assets))
    },
    places: async (document) => new TextEncoder().encode(JSON.stringify(placesOf(document))),
  }

/** A file of a brief that was made. */
export const partOf = (
  document: Document,
  part: Part,
  assets: Assets,
  office: Office | null,
): Promise<Uint8Array> => made[part](document, assets, office)

const written = async (
  format: keyof typeof writers,
  document: Document,
  assets: Assets,
): Promise<Uint8Array> => (await (await writers[format]()).write(document, assets)).data
