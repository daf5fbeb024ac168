import { xmlSafe } from './xml-safe.ts'

/** An address as a relationship holds it: characters that no URI may have would make Word refuse the file. */
export const linkTarget = (url: string): string =>
  xmlSafe(url).replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu, encodeURIComponent)
