import { stringify } from 'yaml'

/** What would end a line, here or for readers of YAML 1.1, or act on a terminal. */
const acting = /[\p{Cc}\u2028\u2029]/u

/** A text as a scalar of YAML in one line: plain where that is the text again, else quoted. */
export const escapeYaml = (text: string): string =>
  stringify(text, {
    lineWidth: 0,
    defaultStringType: acting.test(text) ? 'QUOTE_DOUBLE' : 'PLAIN',
  }).replace(/\n$/u, '')
