import type { ImageType } from '../pictures/picture.ts'

const endings: Readonly<Record<ImageType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
}

/** The name of a file of its own for a picture: another picture has another, whatever it was called where it comes from. */
export function pictureName(
  called: string,
  { mediaType, data }: { mediaType: ImageType; data: Uint8Array },
): string {
  const last = called.split('/').at(-1) ?? ''
  const stem = last
    .replace(/\.\w+$/u, '')
    .replaceAll(/[^A-Za-z0-9_-]+/gu, '-')
    .slice(0, longest)
  return `${stem || 'picture'}-${hash(data)}.${endings[mediaType]}`
}

const longest = 60

/** FNV-1a, of 32 bits. */
function hash(data: Uint8Array): string {
  let value = 0x811c9dc5
  for (const byte of data) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value.toString(16).padStart(8, '0')
}
