/**
 * An address as formats hold it that have URIs only (a PDF, ISO 32000-1, 12.6.4.7; a relationship of a Word file): what no URI
 * may have is escaped. A host in other letters is written as domain names are (RFC 5891), as readers resolve no escapes in it.
 * One that is a URI stays as it is, so that two spellings of one address can be held against each other.
 */
export function uriOf(url: string): string {
  const escaped = url
    .replaceAll(impossible, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu, encodeURIComponent)
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/i.exec(escaped) ?? []
  return host.includes('%') && URL.canParse(scheme + host)
    ? scheme + new URL(scheme + host).host + rest
    : escaped
}

/** Control characters and non-characters, which XML cannot hold either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const impossible = /[\0-\u001F\uFFFE\uFFFF]/gu
