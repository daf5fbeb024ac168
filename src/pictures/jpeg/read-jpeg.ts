import jpeg from 'jpeg-js'
import { type Limits, raise } from '../../limits/limits.ts'
import type { Picture, Problem } from '../picture.ts'
import { tooLarge } from '../too-large.ts'
import { type Jpeg, takeApart } from './segments.ts'
import { upright } from './upright.ts'

/** A JPEG file that is whole, upright and in grey or RGB; one that was not is decoded and coded again. */
export function readJpeg(data: Uint8Array, limits: Limits): Picture | Problem {
  const file = takeApart(data)
  if ('problem' in file) return file
  const uncommon = rare.find(({ is }) => is(file))
  if (uncommon) return { problem: `it is a JPEG ${uncommon.name}, which few programs read; save it anew` }
  const { width, height } = file.frame
  if (width * height > limits.pixels) return tooLarge(file.frame, limits)
  if (file.orientation === 1 && !isInk(file) && !isUnmarked(file))
    return { mediaType: 'image/jpeg', data: file.data, width, height }
  if (width * height > limits.turned) return tooLargeToTurn(file.frame, limits)
  try {
    return anew(file)
  } catch {
    return { problem: 'it is damaged; fetch it again or save it anew' }
  }
}

/** Kinds of JPEG that the reader of a PDF or Word file need not know (ISO 32000-1, 7.4.8). */
const rare: readonly { name: string; is(file: Jpeg): boolean }[] = [
  { name: 'without loss, in arithmetic coding or of several frames', is: ({ frame }) => frame.marker > 0xc2 },
  { name: 'of more than 8 bits', is: ({ frame }) => frame.precision !== 8 },
  { name: 'without a size', is: ({ frame }) => frame.width === 0 || frame.height === 0 },
  { name: 'in other than 1, 3 or 4 inks', is: ({ frame }) => ![1, 3, 4].includes(frame.components.length) },
  { name: 'of more than 100 scans', is: ({ scans }) => scans > 100 },
]

const isInk = ({ frame }: Jpeg): boolean => frame.components.length === 4

/** RGB that only the names of its components tell, which readers of PDF take for YCbCr. */
const isUnmarked = ({ frame, transform }: Jpeg): boolean =>
  transform === null && String.fromCharCode(...frame.components) === 'RGB'

const tooLargeToTurn = ({ width, height }: Jpeg['frame'], limits: Limits): Problem => ({
  problem: `it lies on its side or is in CMYK, and its ${width} × ${height} pixels are more than ${limits.turned}; save it upright in RGB, or ${raise('turned')}`,
})

/** Of 100: high enough that the second coding does not show. */
const quality = 93

function anew(file: Jpeg): Picture {
  const decoded = jpeg.decode(file.data, {
    useTArray: true,
    tolerantDecoding: false,
    maxResolutionInMP: Number.POSITIVE_INFINITY,
    maxMemoryUsageInMB: Number.POSITIVE_INFINITY,
    ...(isUnmarked(file) ? { colorTransform: false } : {}),
  })
  const pixels = upright(decoded, file.orientation)
  const { data, width, height } = jpeg.encode({ ...pixels, data: pixels.data as Buffer }, quality)
  const picture: Picture = { mediaType: 'image/jpeg', data, width, height }
  return isInk(file) ? { ...picture, change: 'it is in CMYK, and its colours are turned into RGB' } : picture
}
