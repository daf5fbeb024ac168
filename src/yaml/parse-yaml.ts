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

/** The parser goes as deep as the engine lets it, and says so in the engine's words. */
const reasonOf = ({ code, message }: YAMLError): string =>
  code === 'RESOURCE_EXHAUSTION' ? 'nesting too deep to be read' : message.replace(/\.?$/u, '')
