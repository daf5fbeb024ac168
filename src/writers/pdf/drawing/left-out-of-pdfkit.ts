/**
 * Stands in, in the built program, for packages that PDFKit loads first thing and nothing here ever calls: fonts are read by the
 * font book, pictures by their own reader, lines are broken by our own, and no brief has a password.
 */
function leftOut(): never {
  throw new Error('Cannot use what is left out of PDFKit, expected the writer to do without')
}
export default leftOut
export { leftOut as cbc, leftOut as create, leftOut as ecb }
