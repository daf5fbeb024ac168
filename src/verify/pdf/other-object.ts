import { isDictionary, nameOf, type PdfFile, PdfReference, type PdfValue, readPdf } from './pdf-objects.ts'
import { dictionary, pageNumbers } from './pdf-text.ts'

/** The first object in which a PDF is not another, in words; null where each is the same and only the bytes around them differ. */
export function otherObject(wanted: Uint8Array, found: Uint8Array): string | null {
  const [one, other] = [readPdf(wanted), readPdf(found)]
  const numbers = [...new Set([...one.objects.keys(), ...other.objects.keys()])].sort((a, b) => a - b)
  for (const number of numbers) {
    const [value, beside] = [one.objects.get(number), other.objects.get(number)]
    if (isOfFile(value) || isOfFile(beside)) continue
    const name = nameIn(other.objects.has(number) ? other : one, number)
    if (spelt(value) !== spelt(beside)) {
      const key = otherKey(value, beside)
      return key === null ? name : `/${key} of ${name}`
    }
    if (!sameBytes(streamOf(one, number), streamOf(other, number))) return name
  }
  return null
}

/** How objects are packed is no object of the document. */
const isOfFile = (value: PdfValue | undefined): boolean =>
  isDictionary(value) && ['ObjStm', 'XRef'].includes(nameOf(value.get('Type')) ?? '')

/** How bytes are packed makes no difference. */
const ofPacking = new Set(['Length', 'Filter'])

function otherKey(one: PdfValue | undefined, other: PdfValue | undefined): string | null {
  if (!isDictionary(one) || !isDictionary(other)) return null
  const keys = [...new Set([...one.keys(), ...other.keys()])]
  return keys.find((key) => !ofPacking.has(key) && spelt(one.get(key)) !== spelt(other.get(key))) ?? null
}

function spelt(value: PdfValue | undefined): string {
  if (value instanceof PdfReference) return `${value.number} R`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (Array.isArray(value)) return `[${value.map(spelt).join(' ')}]`
  if (isDictionary(value))
    return `<<${[...value].flatMap(([key, inner]) => (ofPacking.has(key) ? [] : [`${key} ${spelt(inner)}`])).join(' ')}>>`
  return nameOf(value) === undefined ? JSON.stringify(value) : `/${nameOf(value)}`
}

/** Its bytes as they are where nobody can unpack them. */
function streamOf(file: PdfFile, number: number): Uint8Array | null {
  const raw = file.raw(number)
  if (raw === undefined) return null
  try {
    return file.stream(number)
  } catch {
    return raw
  }
}

const sameBytes = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
  one === null || other === null ? one === other : Buffer.compare(one, other) === 0

/** What an object is to a person. */
function nameIn(file: PdfFile, number: number): string {
  for (const [object, page] of pageNumbers(file)) {
    if (object === number) return `page ${page}`
    const contents = [dictionary(file.objects.get(object)).get('Contents')].flat()
    if (contents.some((one) => one instanceof PdfReference && one.number === number))
      return `the drawing of page ${page}`
  }
  const own = dictionary(file.objects.get(number))
  const kind = ['Subtype', 'Type', 'S'].map((key) => nameOf(own.get(key))).find((name) => name !== undefined)
  return kind === undefined ? `object ${number}` : `object ${number} (${kind})`
}
