import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  PdfReference,
  type PdfValue,
} from './pdf-objects.ts'

/** Pictures as files have them, by the page and number of the marked content that draws them. */
export type PdfPictures = ReadonlyMap<string, Uint8Array>

/** What a page draws: the beginning of marked content with its number, and a picture by its name. */
const drawing = /\/MCID (\d+)|\/([\w.]+) Do\b/gu

/**
 * The pictures whose bytes a PDF has as their files have them: a JPEG whole, of a PNG its deflated pixels.
 *
 * @param pages the number of each page by that of its object
 */
export function pdfPictures(file: PdfFile, pages: ReadonlyMap<number, number>): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const resolved = file.resolve(value)
    return isDictionary(resolved) ? resolved : new Map()
  }
  for (const [object, page] of pages) {
    const own = dictionary(file.objects.get(object))
    const pictures = dictionary(dictionary(own.get('Resources')).get('XObject'))
    if (pictures.size === 0) continue
    const contents = [own.get('Contents')]
      .flat()
      .flatMap((one) => (one instanceof PdfReference ? [one.number] : []))
    const text = contents.map((number) => Buffer.from(file.stream(number)).toString('latin1')).join('\n')
    let content = ''
    for (const [, mcid, name] of text.matchAll(drawing)) {
      if (mcid !== undefined) content = mcid
      const reference = name === undefined ? undefined : pictures.get(name)
      if (!(reference instanceof PdfReference) || !isAsInFile(dictionary(reference))) continue
      const bytes = file.raw(reference.number)
      if (bytes) found.set(`${page}:${content}`, bytes)
    }
  }
  return found

  function isAsInFile(picture: PdfDictionary): boolean {
    const filter = nameOf(picture.get('Filter'))
    return (
      filter === 'DCTDecode' ||
      (filter === 'FlateDecode' && dictionary(picture.get('DecodeParms')).get('Predictor') === 15)
    )
  }
}
