/** Numbers that publications are known by, with what tells a right one from a misprint. */

export interface IdentifierKind {
  name: string
  /** The field of a front matter that gives it. */
  field: 'isbn' | 'issn' | 'doi' | 'catalogue' | null
  /** How it stands in prose; the group is the number. */
  inProse: RegExp | null
  isSound(written: string): boolean
  expected: string
}

const figures = (written: string): string => written.replaceAll(/[^\dXx]/gu, '').toUpperCase()

const worth = (figure: string): number => (figure === 'X' ? 10 : Number(figure))

/** The sum of the figures, each times its weight. */
const weighed = (text: string, weight: (index: number) => number): number =>
  [...text].reduce((sum, figure, index) => sum + worth(figure) * weight(index), 0)

/** ISO 2108: of thirteen figures modulo 10, of ten modulo 11. */
function isIsbn(written: string): boolean {
  const text = figures(written)
  if (/^97[89]\d{10}$/u.test(text)) return weighed(text, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0
  return /^\d{9}[\dX]$/u.test(text) && weighed(text, (index) => 10 - index) % 11 === 0
}

/** ISO 3297: modulo 11. */
const isIssn = (written: string): boolean =>
  /^\d{4}-?\d{3}[\dXx]$/u.test(written.trim()) && weighed(figures(written), (index) => 8 - index) % 11 === 0

/** ISO/IEC 7064, MOD 11-2. */
function isOrcid(written: string): boolean {
  const text = figures(written)
  if (!/^\d{15}[\dX]$/u.test(text)) return false
  const sum = [...text.slice(0, 15)].reduce((total, figure) => (total + Number(figure)) * 2, 0)
  return (12 - (sum % 11)) % 11 === worth(text[15] ?? '')
}

/** ISO 26324: a prefix that begins with 10, a slash, and anything. */
const isDoi = (written: string): boolean =>
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}(?:\.\d+)*\/\S+$/iu.test(written.trim())

/** Of the Publications Office: OA-03-20-123-EN-N. */
const isCatalogue = (written: string): boolean =>
  /^[A-Z]{2}-[0-9A-Z]{2}-\d{2}-\d{3}-[0-9A-Z]{2}-[0-9A-Z]$/u.test(written.trim())

export const identifierKinds: readonly IdentifierKind[] = [
  {
    name: 'ISBN',
    field: 'isbn',
    inProse: /\bISBN(?:-1[03])?:?\s+([\dXx][\dXx -]{8,16}[\dXx])/gu,
    isSound: isIsbn,
    expected: 'one whose last figure fits the others',
  },
  {
    name: 'ISSN',
    field: 'issn',
    inProse: /\bISSN:?\s+(\d{4}-?\d{3}[\dXx])\b/gu,
    isSound: isIssn,
    expected: 'one whose last figure fits the others',
  },
  {
    name: 'DOI',
    field: 'doi',
    inProse: /\bdoi:\s*(10\S+)/giu,
    isSound: isDoi,
    expected: 'one such as 10.2777/123456',
  },
  {
    name: 'catalogue number',
    field: 'catalogue',
    inProse: null,
    isSound: isCatalogue,
    expected: 'one such as OA-03-20-123-EN-N',
  },
  {
    name: 'ORCID',
    field: null,
    inProse: /\b(?:orcid\.org\/|ORCID:?\s+)(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])\b/gu,
    isSound: isOrcid,
    expected: 'one whose last figure fits the others',
  },
]
