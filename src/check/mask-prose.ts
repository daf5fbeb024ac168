/** What stands in the place of characters that are not the notes' own words. */
export const hidden = '\uFFFC'

/** What is not the notes' own wording, wherever it stands in a line. Lengths are bounded, so that the cost is linear. */
const leftAlone: readonly RegExp[] = [
  // Quotations, in the marks of every EU language; a straight apostrophe opens none.
  /“[^“”]{1,2000}[”“]/gu,
  /„[^„”“]{1,2000}[”“]/gu,
  /«[^«»]{1,2000}»/gu,
  /»[^«»]{1,2000}«/gu,
  /"[^"\n]{1,2000}"/gu,
  /(?<![\p{L}\p{N}])‘[^‘’]{1,2000}’(?![\p{L}\p{N}])/gu,
  // Addresses of the web, of mail, and of files.
  /\b(?:https?|ftp|mailto):[^\s<>]+/giu,
  /\bwww\.[^\s<>]+/giu,
  /\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/gu,
  // Identifiers: DOI, ISBN, ISSN, grant and document numbers.
  /\b10\.\d{4,9}\/[^\s<>]+/gu,
  /\b(?:ISBN|ISSN|DOI|ORCID)\b[\s:]{0,3}[\dX-]+/gu,
  /\b[A-Z]{2,}[/-]\d[\d/-]*/gu,
]

/** The text with quotations, addresses and identifiers hidden, at its length. */
export function maskProse(text: string): string {
  return leftAlone.reduce(
    (rest, pattern) => rest.replaceAll(pattern, (found) => hidden.repeat(found.length)),
    text,
  )
}
