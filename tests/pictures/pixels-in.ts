import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** RGBA of the first picture on the first page of a PDF, as another program decodes it. */
export async function pixelsInPdf(
  pdf: Uint8Array,
): Promise<{ width: number; height: number; rgba: Uint8Array }> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, isOffscreenCanvasSupported: false })
  try {
    const page = await (await task.promise).getPage(1)
    const { fnArray, argsArray } = await page.getOperatorList()
    const at = fnArray.indexOf(OPS.paintImageXObject)
    if (at === -1) throw new Error(`Cannot find a picture, expected one among ${fnArray.length} operators`)
    const image = await new Promise<Decoded>((resolve) => page.objs.get(argsArray[at][0], resolve))
    return { width: image.width, height: image.height, rgba: toRgba(image) }
  } finally {
    await task.destroy()
  }
}

interface Decoded {
  kind: number
  data: Uint8Array
  width: number
  height: number
}

function toRgba({ kind, data, width, height }: Decoded) {
  if (kind === 3) return Uint8Array.from(data)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  const line = Math.ceil(width / 8)
  for (let i = 0; i < width * height; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const bit = ((data[y * line + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    for (let k = 0; k < 3; k += 1) rgba[4 * i + k] = kind === 1 ? bit * 255 : (data[3 * i + k] ?? 0)
  }
  return rgba
}
