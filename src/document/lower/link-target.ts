/** Where a link may lead: to an address that any reader can open, or to a place of the document. */
export type LinkTarget =
  | { kind: 'outside'; url: string }
  | { kind: 'inside'; id: string }
  | { kind: 'none'; expected: string }

/** Protocols that a finished document may call. */
const protocols = ['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'doi:']

/** An address that a brief prints, at its beginning. */
export const printedAddress = new RegExp(`^(?:${protocols.join('|')})`, 'iu')

export function linkTarget(written: string, named: ReadonlySet<string>): LinkTarget {
  const url = written.trim()
  if (url.startsWith('#') && named.has(url.slice(1))) return { kind: 'inside', id: url.slice(1) }
  if (url === '' || url.startsWith('#')) return { kind: 'none', expected: 'an address' }
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed) return { kind: 'none', expected: 'a whole address such as https://example.eu/page' }
  if (!protocols.includes(parsed.protocol))
    return { kind: 'none', expected: `one that begins with ${protocols.slice(0, 3).join(', ')}` }
  return { kind: 'outside', url }
}
