/** Stands in for PDFKit’s decoder of PNG in the built program: pictures are decoded by their own reader. */
export default function decode(): never {
  throw new Error('Cannot decode a picture with PDFKit, expected it read before')
}
