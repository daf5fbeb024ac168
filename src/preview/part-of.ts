import type { Document } from '../document/document.ts'
import type { Assets } from '../writers/writer.ts'
import { writers } from '../writers/writers.ts'
import type { Part } from './protocol.ts'
import { wordOutline } from './word-outline.ts'

/** How each part of a brief is made from its document. */
const made: Record<Part, (document: Document, assets: Assets) => Promise<Uint8Array>> = {
  pdf: (document, assets) => written('pdf', document, assets),
  docx: (document, assets) => written('docx', document, assets),
  md: (document, assets) => written('md', document, assets),
  html: (document, assets) => written('html', document, assets),
  outline: async (document, assets) =>
    new TextEncoder().encode(JSON.stringify(wordOutline(await written('docx', document, assets)))),
}

/** A file of a brief that was made. */
export const partOf = (document: Document, part: Part, assets: Assets): Promise<Uint8Array> =>
  made[part](document, assets)

const written = async (
  format: keyof typeof writers,
  document: Document,
  assets: Assets,
): Promise<Uint8Array> => (await (await writers[format]()).write(document, assets)).data
