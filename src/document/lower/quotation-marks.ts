/** Double quotation marks by language, opening and closing (Interinstitutional Style Guide, 10.7 and annexes). */
const pairs: Readonly<Record<string, string>> = {
  bg: '„“',
  cs: '„“',
  da: '””',
  de: '„“',
  el: '«»',
  en: '“”',
  es: '«»',
  et: '„”',
  fi: '””',
  fr: '«»',
  ga: '“”',
  hr: '„”',
  hu: '„”',
  it: '«»',
  lt: '„“',
  lv: '“”',
  mt: '“”',
  nl: '“”',
  pl: '„”',
  pt: '«»',
  ro: '„”',
  sk: '„“',
  sl: '„“',
  sv: '””',
}

/** The marks of a language by its primary subtag; null where it is none of the Union’s. */
export function quotationMarks(language: string): { open: string; close: string } | null {
  const [open, close] = pairs[language.toLowerCase().split('-')[0] ?? ''] ?? ''
  return open && close ? { open, close } : null
}
