import { listing } from '../listings/listing.ts'

/** What XML 1.0 cannot hold, however it is written (production Char). */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const signs: Readonly<Record<string, string>> = listing({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
})

/** A text for an element or an attribute in double quotation marks. */
export const escapeXml = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign)

/** A file of XML that libraries have written: they leave forbidden characters, and `]]>` in text, as they are. */
export function soundXml(file: string): string {
  const allowed = file.replaceAll(forbidden, '')
  return allowed.includes('<![CDATA[') ? allowed : allowed.replaceAll(']]>', ']]&gt;')
}
