/** What XML 1.0 cannot hold (production 2, Char): control characters, two non-characters, halves of surrogate pairs. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text without what would make the file unreadable. */
export const xmlSafe = (text: string): string => text.replace(forbidden, '')
