import type { Document } from '../../../document/document.ts'
import { outline } from '../../../document/outline.ts'

/** Whether Word finds a section's heading for a header or footer that names it. */
export const hasSections = (document: Document): boolean => outline(document, 2).length > 0

/**
 * What a running section shows where it is not worked out page by page, as LibreOffice before 7.6 does not: the title, which
 * is right on every page, unless the header or footer has it
 * already and would not be empty.
 */
export function sectionShown({ metadata, header, footer }: Document): string {
  const lines = [header, footer].map(({ start, end }) => [...start, ...end])
  const isSaid =
    lines.flat().some((item) => item.type === 'text' && item.value.includes(metadata.title)) &&
    !lines.some((line) => line.length > 0 && line.every(({ type }) => type === 'section'))
  return isSaid ? '' : metadata.title
}
