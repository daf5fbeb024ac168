import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
} from '../../src/verify/pdf/pdf-objects.ts'

/** Standard structure types (ISO 32000-1, 14.8.4) that have rules of their own, and that no brief needs. */
const unusedTypes = ['H', 'Form', 'Formula', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP']

/** What a dictionary of a kind says under a key, and whether it may. */
interface Kind {
  what: string
  is(dictionary: PdfDictionary): boolean
  key: string
  may(value: string): boolean
}
const oneOf =
  (...values: string[]) =>
  (value: string): boolean =>
    values.includes(value)

const typed =
  (type: string) =>
  (dictionary: PdfDictionary): boolean =>
    nameOf(dictionary.get('Type')) === type

const kinds: readonly Kind[] = [
  {
    what: 'structure type',
    is: (dictionary) => dictionary.has('S') && dictionary.has('P') && !dictionary.has('Rect'),
    key: 'S',
    may: (type) => !unusedTypes.includes(type),
  },
  { what: 'annotation', is: (dictionary) => dictionary.has('Rect'), key: 'Subtype', may: oneOf('Link') },
  { what: 'font', is: typed('Font'), key: 'Subtype', may: oneOf('Type0', 'CIDFontType2') },
  {
    what: 'font encoding',
    is: (dictionary) => typed('Font')(dictionary) && dictionary.has('Encoding'),
    key: 'Encoding',
    may: oneOf('Identity-H'),
  },
  {
    what: 'external object',
    is: (dictionary) => typed('XObject')(dictionary) || nameOf(dictionary.get('Subtype')) === 'Form',
    key: 'Subtype',
    may: oneOf('Image'),
  },
  {
    what: 'action',
    is: (dictionary) => dictionary.has('URI') || typed('Action')(dictionary),
    key: 'S',
    may: oneOf('URI'),
  },
  {
    what: 'filter',
    is: (dictionary) => dictionary.has('Filter'),
    key: 'Filter',
    may: oneOf('FlateDecode', 'DCTDecode'),
  },
]

/** What a brief has no need of, by the dictionary that would hold it. */
const unwanted: readonly { what: string; keys: readonly string[] }[] = [
  { what: 'catalogue', keys: ['AcroForm', 'OCProperties', 'Perms', 'AA', 'OpenAction', 'Requirements'] },
  { what: 'trailer', keys: ['Encrypt'] },
]

/**
 * What a PDF holds of the kinds that the writer never makes: forms, layers, media, scripts, signatures, encryption,
 * simple fonts, form objects. Many a clause of PDF/UA and PDF/A is about these alone.
 */
export function strangeObjects(file: PdfFile): string[] {
  const dictionaries = [...file.objects.values()].flatMap(within)
  const values = kinds.flatMap(({ what, is, key, may }) =>
    dictionaries
      .filter(is)
      .map((dictionary) => nameOf(file.resolve(dictionary.get(key))) ?? 'without a name')
      .filter((name) => !may(name))
      .map((name) => `${what} ${name}`),
  )
  const root = file.resolve(file.trailer.get('Root'))
  const holders: Record<string, PdfValue | undefined> = { catalogue: root, trailer: file.trailer }
  const keys = unwanted.flatMap(({ what, keys: names }) => {
    const holder = holders[what]
    return isDictionary(holder)
      ? names.filter((name) => holder.has(name)).map((name) => `${what} ${name}`)
      : []
  })
  return [...new Set([...values, ...keys])]
}

/** A value's dictionaries: itself, and those directly in it. */
function within(value: PdfValue): PdfDictionary[] {
  if (Array.isArray(value)) return value.flatMap(within)
  if (!isDictionary(value)) return []
  return [value, ...[...value.values()].flatMap(within)]
}
