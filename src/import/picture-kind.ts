/** A kind of picture, by how its bytes begin; a brief shows three of them. */
interface PictureKind {
  name: string
  ending: string
  shown: boolean
}

const kinds: readonly (PictureKind & { starts: readonly number[]; at?: number })[] = [
  { name: 'PNG', ending: 'png', shown: true, starts: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', ending: 'jpg', shown: true, starts: [0xff, 0xd8, 0xff] },
  { name: 'SVG', ending: 'svg', shown: true, starts: [0x3c, 0x73, 0x76, 0x67] },
  { name: 'SVG', ending: 'svg', shown: true, starts: [0x3c, 0x3f, 0x78, 0x6d, 0x6c] },
  { name: 'GIF', ending: 'gif', shown: false, starts: [0x47, 0x49, 0x46, 0x38] },
  { name: 'BMP', ending: 'bmp', shown: false, starts: [0x42, 0x4d] },
  { name: 'TIFF', ending: 'tif', shown: false, starts: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'TIFF', ending: 'tif', shown: false, starts: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'EMF', ending: 'emf', shown: false, starts: [0x20, 0x45, 0x4d, 0x46], at: 40 },
  { name: 'WMF', ending: 'wmf', shown: false, starts: [0xd7, 0xcd, 0xc6, 0x9a] },
]

const unknown: PictureKind = { name: 'unknown', ending: 'bin', shown: false }

export function pictureKind(data: Uint8Array): PictureKind {
  return (
    kinds.find(({ starts, at = 0 }) => starts.every((byte, index) => data[at + index] === byte)) ?? unknown
  )
}
