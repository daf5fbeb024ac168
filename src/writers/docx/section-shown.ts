import type { Document } from '../../document/document.ts'
import { outline } from '../../document/outline.ts'

/** Whether Word finds a section's heading for a header or footer that names it. */
export const hasSections = (document: Document): boolean => outline(document, 2).length > 0

/**
 * What a running section shows where it is not worked out page by page, as LibreOffice before 7.6 does not: the title, which
 * is right on every page, unless the header or footer has it already.
 */
export function sectionShown({ metadata, header, footer }: Document): string {
  const said = [header, footer].flatMap(({ start, end }) => [...start, ...end])
  const isSaid = said.some((item) => item.type === 'text' && item.value.includes(metadata.title))
  return isSaid ? '' : metadata.title
}
