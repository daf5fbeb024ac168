import { unzlibSync } from 'fflate'
import { VFileMessage } from 'vfile-message'
import type { Figure } from '../../../document/document.ts'
import type { Setting } from '../setting.ts'
import type { KitDocument } from './kit.ts'

interface Target {
  x: number
  y: number
  width: number
  height: number
}

/** Draws a PNG or JPEG picture; says whether it could. One that cannot be shown is a message, never a stop. */
export function drawPicture(kit: KitDocument, figure: Figure, target: Target, setting: Setting): boolean {
  const problem = figure.mediaType === 'image/png' ? pngProblem(figure.data) : jpegProblem(figure.data)
  if (problem !== null) {
    unseen(problem, figure, setting)
    return false
  }
  kit.image(figure.data, target.x, target.y, { width: target.width, height: target.height })
  return true
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Why PDFKit could not read a PNG file: it would find out too late to say so. */
function pngProblem(data: Uint8Array): string | null {
  if (!signature.every((byte, i) => data[i] === byte)) return 'something that is no PNG file'
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const parts: Uint8Array[] = []
  for (let at = 8; at + 12 <= data.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...data.subarray(at + 4, at + 8))
    if (type === 'IDAT') parts.push(data.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  try {
    return unzlibSync(Buffer.concat(parts)).length > 0 ? null : 'a PNG file without pixels'
  } catch {
    return 'a damaged PNG file'
  }
}

/** PDF/A allows device colours only of the output intent, which is sRGB (ISO 19005-3, 6.2.4.3). */
function jpegProblem(data: Uint8Array): string | null {
  if (data[0] !== 0xff || data[1] !== 0xd8) return 'something that is no JPEG file'
  for (let at = 2; at + 9 < data.length; ) {
    const marker = data[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (data[at] !== 0xff) return 'a damaged JPEG file'
    if (isFrame) return data[at + 9] === 4 ? 'a JPEG file in CMYK' : null
    at += 2 + (data[at + 2] ?? 0) * 256 + (data[at + 3] ?? 0)
  }
  return 'a damaged JPEG file'
}

function unseen(problem: string, figure: Figure, setting: Setting): void {
  const place = figure.origin ? { place: { line: figure.origin.line, column: figure.origin.column } } : {}
  const reason = `Unexpected ${problem} as picture ${figure.url}, expected a whole PNG or JPEG in grey or RGB: it is not shown`
  const message = new VFileMessage(reason, { ruleId: 'picture-unreadable', source: 'policy-brief', ...place })
  if (figure.origin) message.file = figure.origin.path
  message.fatal = false
  message.note = 'Save the picture again as PNG'
  setting.messages.push(message)
}
