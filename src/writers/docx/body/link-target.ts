import { xmlSafe } from '../xml-safe.ts'

/**
 * An address as a relationship holds it: characters that no URI may have would make Word refuse the file. A host in other
 * letters is written as domain names are (RFC 5891), as .NET reads no escapes in it.
 */
export function linkTarget(url: string): string {
  const escaped = xmlSafe(url).replace(
    /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu,
    encodeURIComponent,
  )
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/i.exec(escaped) ?? []
  return host.includes('%') && URL.canParse(scheme + host)
    ? scheme + new URL(scheme + host).host + rest
    : escaped
}
