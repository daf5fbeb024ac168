import { crc32 } from '../bytes/crc32.ts'

const longest = 60

/** Names that Windows keeps for devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u

/** A name for a file for each of some values: small Latin letters and figures, and where that says too little, a checksum. */
export function slugsOf(values: readonly string[]): Map<string, string> {
  const plain = values.map(plainSlug)
  return new Map(
    values.map((value, index) => {
      const slug = plain[index] ?? ''
      const isOwn = slug !== '' && plain.indexOf(slug) === plain.lastIndexOf(slug) && !devices.test(slug)
      return [value, isOwn ? slug : [slug, checksum(value)].filter((part) => part !== '').join('-')]
    }),
  )
}

const plainSlug = (value: string): string =>
  value
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/gu, '')

const checksum = (value: string): string =>
  crc32(new TextEncoder().encode(value)).toString(16).padStart(8, '0')
