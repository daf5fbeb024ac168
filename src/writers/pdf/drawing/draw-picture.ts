import type { Figure } from '../../../document/document.ts'
import { takeApart as takeJpegApart } from '../../../pictures/jpeg/segments.ts'
import { decodePng } from '../../../pictures/png/decode-png.ts'
import type { Png } from '../../../pictures/png/png.ts'
import { takeApart as takePngApart } from '../../../pictures/png/take-apart.ts'
import { writersMessage } from '../../messages.ts'
import type { Setting } from '../setting.ts'
import { number } from './document-font.ts'
import type { KitDocument, KitReference } from './kit.ts'

interface Target {
  x: number
  y: number
  width: number
  height: number
}

/** Draws a PNG or JPEG picture; says whether it could. One that cannot be shown is a message, never a stop. */
export function drawPicture(kit: KitDocument, figure: Figure, target: Target, setting: Setting): boolean {
  const image = figure.mediaType === 'image/png' ? pngImage(kit, figure) : jpegImage(kit, figure)
  if ('problem' in image) {
    unseen(image.problem, figure, setting)
    return false
  }
  const label = `I${image.id}`
  kit.page.xobjects[label] = image
  const { x, y, width, height } = target
  kit.addContent(`q ${[width, 0, 0, -height, x, y + height].map(number).join(' ')} cm /${label} Do Q`)
  return true
}

/** An image of samples (ISO 32000-1, 8.9.5). */
function imageOf(kit: KitDocument, entries: Record<string, unknown>, bytes: Uint8Array): KitReference {
  const image = kit.ref({ Type: 'XObject', Subtype: 'Image', ...entries })
  image.end(bytes)
  return image
}

/** The file as it is: its colours are grey or RGB, which the output intent allows (ISO 19005-3, 6.2.4.3). */
function jpegImage(kit: KitDocument, { data }: Figure): KitReference | { problem: string } {
  const file = takeJpegApart(data)
  if ('problem' in file) return file
  const { width, height, components } = file.frame
  if (components.length !== 1 && components.length !== 3)
    return { problem: 'it is neither in grey nor in RGB' }
  const entries = {
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: components.length === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  }
  return imageOf(kit, entries, data)
}

/** The deflated pixels as they are, where a PDF can hold them so; else taken apart from their transparency. */
function pngImage(kit: KitDocument, { data }: Figure): KitReference | { problem: string } {
  const png = takePngApart(data)
  if ('problem' in png) return png
  const { width, height, depth, samples } = png
  const size = { Width: width, Height: height }
  if (png.interlaced || png.transparency || png.colourType > 3) return decoded(kit, png, size)
  const entries = {
    ...size,
    BitsPerComponent: depth,
    ColorSpace: colourSpace(png),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: samples, BitsPerComponent: depth, Columns: width },
  }
  return imageOf(kit, entries, Buffer.concat(png.pixels))
}

function decoded(
  kit: KitDocument,
  png: Png,
  size: Record<string, unknown>,
): KitReference | { problem: string } {
  try {
    const { samples, alpha } = decodePng(png)
    const mask = alpha && imageOf(kit, { ...size, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }, alpha)
    const entries = {
      ...size,
      BitsPerComponent: 8,
      ColorSpace: colourSpace(png),
      ...(mask && { SMask: mask }),
    }
    return imageOf(kit, entries, samples)
  } catch {
    return { problem: 'it is damaged' }
  }
}

function colourSpace({ palette, colourType }: Png): unknown {
  if (palette) return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, Buffer.from(palette)]
  return colourType === 2 || colourType === 6 ? 'DeviceRGB' : 'DeviceGray'
}

function unseen(problem: string, figure: Figure, setting: Setting): void {
  const [place, file] = [figure.origin, figure.origin?.path]
  const reason = `Cannot show the picture ${figure.url}: ${problem}`
  const note = 'Save the picture again as PNG'
  setting.messages.push(writersMessage('picture-unreadable', { reason, place, file, note }))
}
