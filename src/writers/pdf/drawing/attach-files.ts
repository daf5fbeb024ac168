import type { Document } from '../../../document/document.ts'
import type { KitDocument, KitTree } from './kit.ts'

/** Embeds the files that the brief carries, as files associated with the document (ISO 19005-3, 6.8). */
export function attachFiles(kit: KitDocument, { attachments, metadata }: Document): void {
  const date = metadata.date === null ? null : new Date(`${metadata.date}T00:00:00Z`)
  for (const { name, mediaType, description, relationship, data } of attachments) {
    kit.file(data, {
      name,
      type: mediaType,
      description,
      relationship,
      ...(date ? { creationDate: date, modifiedDate: date } : {}),
    })
  }
  const names = kit._root.data['Names'] as { data: Record<string, KitTree> }
  for (const tree of Object.values(names.data)) tree._compareKeys = byBytes
}

/** PDFKit sorts names by locale; readers search by bytes. */
const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
