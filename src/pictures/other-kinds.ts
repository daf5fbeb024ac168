/** Kinds of pictures that Word, PDF/A or both cannot hold, by their first bytes; a dot stands for any byte. */
const kinds: readonly (readonly [start: string, name: string])[] = [
  ['GIF8', 'a GIF picture'],
  ['RIFF....WEBP', 'a WebP picture'],
  ['....ftypavi', 'an AVIF picture'],
  ['....ftyphe', 'a HEIC picture'],
  ['....ftypmif1', 'a HEIC picture'],
  ['....ftypms', 'a HEIC picture'],
  ['....ftyp', 'a film'],
  ['....JXL ', 'a JPEG XL picture'],
  ['\xff\x0a', 'a JPEG XL picture'],
  ['....jP  ', 'a JPEG 2000 picture'],
  ['\xff\x4f\xff\x51', 'a JPEG 2000 picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['BM', 'a BMP picture'],
  ['\0\0\x01\0', 'an icon'],
  ['8BPS', 'a Photoshop file'],
  ['%PDF', 'a PDF file'],
  ['%!PS', 'a PostScript file'],
  ['\xd7\xcd\xc6\x9a', 'a WMF drawing'],
  ['\x01\0\0\0....................................... EMF', 'an EMF drawing'],
  ['PK\x03\x04', 'an archive or Office file'],
  ['\x1f\x8b', 'a packed file (SVGZ?)'],
  ['version https://git-lfs', 'a pointer of Git LFS; fetch its file, or'],
]

/** What a file is that is no picture for a brief, with its article; null where it is not known. */
export function otherKind(data: Uint8Array): string | null {
  const fits = (start: string): boolean =>
    [...start].every((sign, index) => sign === '.' || data[index] === sign.charCodeAt(0))
  return kinds.find(([start]) => fits(start))?.[1] ?? null
}
