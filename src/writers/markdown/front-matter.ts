import { stringify } from 'yaml'
import type { Document } from '../../document/document.ts'

/** The file's properties as YAML; only what the document has. */
export function frontMatter(document: Document): string {
  const { metadata, language } = document
  const fields: [string, unknown][] = [
    ['title', metadata.title],
    ['subject', metadata.subject],
    ['date', metadata.date],
    ['lang', language],
    ['authors', metadata.authors],
    ['keywords', metadata.keywords],
    ['publisher', metadata.publisher],
    ['identifiers', Object.fromEntries(metadata.identifiers.map(({ name, value }) => [name, value]))],
    ['generator', metadata.generator],
  ]
  return stringify(Object.fromEntries(fields.filter(([, value]) => isSaid(value))), {
    lineWidth: 0,
  }).trimEnd()
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : value !== ''
