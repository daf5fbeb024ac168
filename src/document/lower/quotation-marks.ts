import { languageOf } from '../../languages/store.ts'

/** The double quotation marks of a language by its primary subtag; null where it is none that the program knows. */
export function quotationMarks(language: string): { open: string; close: string } | null {
  const written = languageOf(language)?.written
  const [open, close] = written?.doubleQuotes ?? written?.quotes ?? []
  return open && close ? { open, close } : null
}
