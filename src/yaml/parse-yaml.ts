import { type Document, type LineCounter, parseDocument, type YAMLError } from 'yaml'

/** A YAML text that cannot be read, and where, in UTF-16 units. */
export interface YamlFault {
  reason: string
  offset: number
}

/** A text as a YAML document, or what is wrong with it. */
export function parseYaml(
  text: string,
  lineCounter?: LineCounter,
): { document: Document } | { faults: YamlFault[] } {
  const document = parseDocument(text, { prettyErrors: false, ...(lineCounter && { lineCounter }) })
  const faults = document.errors.map((error) => ({ reason: reasonOf(error), offset: error.pos[0] }))
  return faults.length > 0 ? { faults } : { document }
}

/** What the parser says in its own terms, in those of whoever writes the file. */
const reasons: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon in the line, expected quotation marks around a text with a colon (`key: "Note: this"`)',
  MULTILINE_IMPLICIT_KEY: 'a line without a colon, expected `key: value`',
  TAB_AS_INDENT: 'a tab at the beginning of the line, expected spaces',
  DUPLICATE_KEY: 'the same key twice, expected each once',
  BAD_SCALAR_START: 'a sign that means something to YAML, expected quotation marks around the text',
  BAD_ALIAS: 'a `*` without a name, expected quotation marks around the text',
  // The parser goes as deep as the engine lets it, and says so in the engine's words.
  RESOURCE_EXHAUSTION: 'nesting too deep to be read',
}

const reasonOf = ({ code, message }: YAMLError): string => reasons[code] ?? message.replace(/\.?$/u, '')
