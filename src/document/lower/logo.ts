import { readPicture } from '../../pictures/read-picture.ts'
import type { Figure } from '../document.ts'
import type { Theme } from '../theme.ts'

/** Of a pixel, 1/96 inch as in CSS, in a millimetre. */
const pixels = 96 / 25.4

/** The theme's logo as a picture above the title, as high as the theme says; Markdown has no page to put it on. */
export function logoOf({ logo }: Theme, files: ReadonlyMap<string, Uint8Array>): Figure[] {
  const data = logo && files.get(logo.file)
  const picture = data && readPicture(data)
  if (!picture || 'problem' in picture) return []
  const { change: _, ...shown } = picture
  const scale = (logo.height * pixels) / picture.height
  const size = { width: picture.width * scale, height: picture.height * scale }
  return [
    {
      type: 'figure',
      id: 'logo',
      alt: logo.alt,
      url: logo.file,
      ...shown,
      ...size,
      caption: null,
      only: ['pdf', 'docx'],
    },
  ]
}
