import type { OpenPdf } from '../verify/pdf/open-pdf.ts'
import {
  isDictionary,
  type PdfDictionary,
  type PdfFile,
  PdfReference,
  type PdfValue,
  readPdf,
  textOf,
} from '../verify/pdf/pdf-objects.ts'

/** A file that a PDF carries. */
export interface Attachment {
  name: string
  /** Empty where it cannot be decoded, too. */
  content: Uint8Array
}

/**
 * The files attached to a PDF, in the order of its name tree. PDF.js gives none where one cannot be decoded: the others are
 * read without it.
 *
 * @throws {Error} where that tree is broken.
 */
export async function attachmentsOf({ pdf }: OpenPdf, data: Uint8Array): Promise<Attachment[]> {
  try {
    const found: Record<
      string,
      { filename: string; rawFilename?: string; content: Uint8Array | null }
    > | null = await pdf.getAttachments()
    return Object.values(found ?? {}).map(({ filename, rawFilename, content }) => ({
      name: rawFilename ?? filename,
      content: content ?? new Uint8Array(),
    }))
  } catch {
    return attachedOneByOne(readPdf(data))
  }
}

function attachedOneByOne(file: PdfFile): Attachment[] {
  const [root, names] = [dictionaryOf(file, file.trailer, 'Root'), 'EmbeddedFiles']
  return leavesOf(file, dictionaryOf(file, dictionaryOf(file, root, 'Names'), names), new Set()).map(
    (leaf) => ({
      name: textOf(file.resolve(leaf.get('UF') ?? leaf.get('F'))) ?? '',
      content: decoded(file, dictionaryOf(file, leaf, 'EF').get('F')),
    }),
  )
}

/** What a name tree names; its nodes are in it once. */
function leavesOf(file: PdfFile, node: PdfDictionary, seen: Set<PdfDictionary>): PdfDictionary[] {
  if (seen.has(node))
    throw new Error('Cannot read the names of attached files, expected none that lead round')
  seen.add(node)
  const [kids, names] = ['Kids', 'Names'].map((key) => listOf(file, node.get(key)).filter(isDictionary))
  return [...(names ?? []), ...(kids ?? []).flatMap((kid) => leavesOf(file, kid, seen))]
}

function listOf(file: PdfFile, value: PdfValue | undefined): (PdfValue | undefined)[] {
  const list = file.resolve(value)
  return Array.isArray(list) ? list.map(file.resolve) : []
}

function dictionaryOf(file: PdfFile, within: PdfDictionary, key: string): PdfDictionary {
  const value = file.resolve(within.get(key))
  return isDictionary(value) ? value : new Map()
}

function decoded(file: PdfFile, stream: unknown): Uint8Array {
  try {
    return stream instanceof PdfReference ? file.stream(stream.number) : new Uint8Array()
  } catch {
    return new Uint8Array()
  }
}
