/**
 * What a terminal would act on: control characters, ESC first of all, marks that turn the direction of what follows,
 * and letters that nobody sees.
 */
const acted = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** A line that a service of continuous integration would take for a command. */
const command = /^([ \t]*)(?=::|##\[)/gmu

/** A text for a terminal or a log: what would act on it is shown by its number, line ends and tabs stay. */
export const escapeTerminal = (text: string): string =>
  text
    .replaceAll(acted, (sign) => (sign === '\n' || sign === '\t' ? sign : shown(sign)))
    .replaceAll(command, '$1\\')

/** The same for what stands in one line: a file name may hold line ends. */
export const escapeTerminalLine = (text: string): string =>
  text.replaceAll(acted, shown).replaceAll(command, '$1\\')

const shown = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`
