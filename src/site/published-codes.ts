import { listing } from '../listings/listing.ts'
/** Codes of the authority tables that the Publications Office of the Union keeps, which DCAT-AP asks for. */
export const publishedCodes: Readonly<
  Record<'languages' | 'themes' | 'licences', Readonly<Record<string, string>>>
> = {
  languages: listing({
    bg: 'BUL',
    cs: 'CES',
    da: 'DAN',
    de: 'DEU',
    el: 'ELL',
    en: 'ENG',
    es: 'SPA',
    et: 'EST',
    fi: 'FIN',
    fr: 'FRA',
    ga: 'GLE',
    hr: 'HRV',
    hu: 'HUN',
    it: 'ITA',
    lt: 'LIT',
    lv: 'LAV',
    mt: 'MLT',
    nl: 'NLD',
    pl: 'POL',
    pt: 'POR',
    ro: 'RON',
    sk: 'SLK',
    sl: 'SLV',
    sv: 'SWE',
  }),
  /** By the industrial ecosystems of 2020. */
  themes: listing({
    'aerospace-and-defence': 'TECH',
    'agri-food': 'AGRI',
    construction: 'ECON',
    'cultural-and-creative-industries': 'EDUC',
    digital: 'TECH',
    electronics: 'TECH',
    'energy-intensive-industries': 'ENER',
    health: 'HEAL',
    'mobility-transport-automotive': 'TRAN',
    'proximity-and-social-economy': 'SOCI',
    'renewable-energy': 'ENER',
    retail: 'ECON',
    textiles: 'ECON',
    tourism: 'ECON',
  }),
  /** By their names at Creative Commons. */
  licences: listing({
    by: 'CC_BY_4_0',
    'by-sa': 'CC_BYSA_4_0',
    'by-nc': 'CC_BYNC_4_0',
    'by-nd': 'CC_BYND_4_0',
    zero: 'CC0',
  }),
}
