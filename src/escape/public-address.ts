/** Protocols that pages, feeds and catalogues may lead to. */
const protocols = ['http:', 'https:', 'mailto:']

/** An address that any reader can open; null for one that runs, fetches from the disk, or is none. */
export function publicAddress(text: string): string | null {
  const written = text.trim()
  if (/\s/u.test(written) || !URL.canParse(written)) return null
  const { protocol, href } = new URL(written)
  return protocols.includes(protocol) ? href : null
}
