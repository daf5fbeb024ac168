/** Spaces where a line may break, and control characters that part words: each is set as a space. */
const spaces = /[\t\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/gu
/** What a file may not say that a glyph stands for (PDF/UA-1 7.21.7, ISO 19005-3 6.2.11.7.2), and halves of pairs. */
const unlawful = /[\0\ufeff\ufffe\uffff\p{Surrogate}]/gu

/** Text as it can be set; U+FEFF, which nobody sees, becomes U+2060, as Unicode has it. */
export const legible = (text: string): string =>
  text.replaceAll(spaces, ' ').replaceAll(unlawful, (letter) => (letter === '\ufeff' ? '\u2060' : '\ufffd'))
