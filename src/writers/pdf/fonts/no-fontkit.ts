/** Stands in for fontkit in the built program: PDFKit loads it first thing, and nothing here ever opens a font with it. */
export function create(): never {
  throw new Error('Cannot open a font with fontkit, expected every face to be read by the font book')
}
