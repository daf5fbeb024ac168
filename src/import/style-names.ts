import { parsePart } from '../word/parse-part.ts'
import { child, valueIn, within } from '../word/xml.ts'

/** The names of styles by their ids, in lower case: Word's own are the same in every language. */
export function styleNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const data = parts.get('word/styles.xml')
  const styles = within(data ? parsePart(data) : null, 'w:style')
  return new Map(
    styles.map((style) => [
      valueIn(style, 'w:styleId') ?? '',
      (valueIn(child(style, 'w:name')) ?? '').toLowerCase(),
    ]),
  )
}
