/** A comment, what no reader sees, or a tag with its attributes; one without an end reaches to the end of the file. */
const notWords =
  /<!--[\s\S]*?(?:-->|$)|<(?:style|script|title)\b[\s\S]*?(?:<\/(?:style|script|title)\s*>|$)|<\/?[a-z!](?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/giu

/** The words of a file that the HTML writer has written, with spaces where its elements meet. */
export const wordsOfHtml = (file: string): string =>
  file
    .replaceAll(notWords, ' ')
    .replaceAll(/&#x([0-9a-f]{1,6});/giu, (_, code: string) => letterOf(Number.parseInt(code, 16)))
    .replaceAll(/\s+/gu, ' ')
    .trim()

const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ')
