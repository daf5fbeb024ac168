import { listing } from '../../listings/listing.ts'

/** Word checks spelling and hyphenates by locale, not by bare language; these are the EU languages' own. */
const locales: Readonly<Record<string, string>> = listing({
  bg: 'bg-BG',
  cs: 'cs-CZ',
  da: 'da-DK',
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-GB',
  es: 'es-ES',
  et: 'et-EE',
  fi: 'fi-FI',
  fr: 'fr-FR',
  ga: 'ga-IE',
  hr: 'hr-HR',
  hu: 'hu-HU',
  it: 'it-IT',
  lt: 'lt-LT',
  lv: 'lv-LV',
  mt: 'mt-MT',
  nl: 'nl-NL',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ro: 'ro-RO',
  sk: 'sk-SK',
  sl: 'sl-SI',
  sv: 'sv-SE',
})

/** A BCP 47 tag as `w:lang` wants it. */
export const wordLanguage = (tag: string): string => locales[tag.toLowerCase()] ?? tag
