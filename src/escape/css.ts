/** A text as a string of CSS, whatever is in it (CSS Syntax 4.3.5). */
export const escapeCss = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} _-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
