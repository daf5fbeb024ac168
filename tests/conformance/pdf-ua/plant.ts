/** What planting a fault in a brief's file needs: its pages, tags, fonts and annotations, found and changed. */

import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  PdfReference,
  textOf,
} from '../../../src/verify/pdf/pdf-objects.ts'
import {
  addObject,
  catalogOf,
  dictionariesOf,
  dictionaryOf,
  type EditablePdf,
  editStream,
  type Plain,
  pdfValue,
} from '../../support/pdf-editing.ts'

export type Plant = (pdf: EditablePdf) => void

/** Sets a key of the dictionary that `find` finds; null takes it out. */
export const set =
  (find: (pdf: EditablePdf) => PdfDictionary, key: string, value: Plain): Plant =>
  (pdf) => {
    if (value === null) find(pdf).delete(key)
    else find(pdf).set(key, pdfValue(value))
  }

export const both =
  (...plants: Plant[]): Plant =>
  (pdf) => {
    for (const plant of plants) plant(pdf)
  }

export const catalog = (pdf: EditablePdf): PdfDictionary => catalogOf(pdf)
export const within =
  (key: string) =>
  (pdf: EditablePdf): PdfDictionary =>
    dictionaryOf(pdf, catalogOf(pdf).get(key))
export const trailer = (pdf: EditablePdf): PdfDictionary => pdf.trailer

// Tags

const isElement = (dictionary: PdfDictionary): boolean => dictionary.has('S') && dictionary.has('P')

/** The structure element of a role; `nth` counts from 0. */
export const tag =
  (role: string, nth = 0) =>
  (pdf: EditablePdf): PdfDictionary =>
    elementsOf(pdf, role)[nth]?.[1] ?? missing(role)

export function elementsOf(pdf: EditablePdf, role: string): [number, PdfDictionary][] {
  return dictionariesOf(pdf, (entry) => isElement(entry) && nameOf(entry.get('S')) === role)
}

/** The header cell of an ID, however many tables stand before its own. */
export const headerCell =
  (id: string) =>
  (pdf: EditablePdf): PdfDictionary =>
    elementsOf(pdf, 'TH').find(([, entry]) => textOf(entry.get('ID')) === id)?.[1] ?? missing(id)

/** The first cell in the row of a header cell. */
export const cellBeside =
  (id: string) =>
  (pdf: EditablePdf): PdfDictionary => {
    const row = rowOf(headerCell(id)(pdf))
    return elementsOf(pdf, 'TD').find(([, entry]) => rowOf(entry) === row)?.[1] ?? missing('TD')
  }

const rowOf = (cell: PdfDictionary): number | undefined => {
  const parent = cell.get('P')
  return parent instanceof PdfReference ? parent.number : undefined
}

export const rename = (role: string, to: string, nth = 0): Plant => set(tag(role, nth), 'S', `/${to}`)

/** Adds an empty element as the last child of the first element of role `parent`. */
export const adopt =
  (parent: string, child: { [key: string]: Plain }, first = false): Plant =>
  (pdf) => {
    addElement(pdf, parent, child, first)
  }

export function addElement(
  pdf: EditablePdf,
  parent: string,
  child: { [key: string]: Plain },
  first = false,
): PdfReference {
  const [number, element] = elementsOf(pdf, parent)[0] ?? missing(parent)
  const added = addObject(pdf, { P: new PdfReference(number), ...child })
  const kids = element.get('K')
  const list = Array.isArray(kids) ? kids : kids === undefined ? [] : [kids]
  element.set('K', first ? [added, ...list] : [...list, added])
  return added
}

// Pages

export const page =
  (nth = 0) =>
  (pdf: EditablePdf): PdfDictionary =>
    dictionariesOf(pdf, (entry) => nameOf(entry.get('Type')) === 'Page')[nth]?.[1] ?? missing('page')

/** The first page on which there is a link. */
export const pageWithLink = (pdf: EditablePdf): PdfDictionary =>
  dictionariesOf(
    pdf,
    (entry) =>
      nameOf(entry.get('Type')) === 'Page' && ((pdf.resolve(entry.get('Annots')) ?? []) as []).length > 0,
  )[0]?.[1] ?? missing('page with a link')

/** Changes the first page's operators. */
export const draw =
  (change: (operators: string) => string): Plant =>
  (pdf) => {
    const contents = page()(pdf).get('Contents')
    editStream(pdf, contents instanceof PdfReference ? contents.number : -1, change)
  }

/** Draws a resource on the first page, as decoration. */
export function drawResource(pdf: EditablePdf, kind: string, name: string, value: Plain): void {
  const resources = dictionaryOf(pdf, page()(pdf).get('Resources'))
  const known = pdf.resolve(resources.get(kind))
  const list = isDictionary(known) ? known : new Map()
  resources.set(kind, list.set(name, pdfValue(value)))
}

export const artifact = (operators: string): Plant =>
  draw((before) => `${before}\n/Artifact BMC\nq ${operators} Q\nEMC\n`)

export const image = (pdf: EditablePdf): PdfDictionary =>
  dictionariesOf(pdf, (entry) => nameOf(entry.get('Subtype')) === 'Image')[0]?.[1] ?? missing('picture')

// Properties

export const attachment = (pdf: EditablePdf): PdfDictionary =>
  dictionariesOf(pdf, (entry) => entry.has('AFRelationship'))[0]?.[1] ?? missing('attachment')

export const xmp =
  (change: (text: string) => string): Plant =>
  (pdf) => {
    const metadata = catalogOf(pdf).get('Metadata')
    editStream(pdf, metadata instanceof PdfReference ? metadata.number : -1, change)
  }

/** A form object of `operators`, drawn several times. */
export const formObject =
  (entries: { [key: string]: Plain }, operators: string, times: number): Plant =>
  (pdf) => {
    const object = addObject(
      pdf,
      { Type: '/XObject', Subtype: '/Form', BBox: [0, 0, 9, 9], Resources: {}, ...entries },
      operators,
    )
    drawResource(pdf, 'XObject', 'Own', object)
    artifact('/Own Do '.repeat(times))(pdf)
  }

/** A piece of content with a property of its own, in the first paragraph. */
export const spanWith = (key: string): Plant =>
  draw((operators) =>
    operators.replace(/\/P <<\/MCID \d+>> BDC\n/u, `$&/Span <</${key} (a) >> BDC\n0 0 1 1 re n\nEMC\n`),
  )

/** Two notes with these ids. */
export const notes =
  (...ids: (string | null)[]): Plant =>
  (pdf) => {
    for (const id of ids) addElement(pdf, 'Document', { S: '/Note', ...(id === null ? {} : { ID: id }) })
  }

/** Takes the scopes and ids of header cells away; data cells name these headers, or none. */
export const headers =
  (ids: readonly string[] | null): Plant =>
  (pdf) => {
    const cells = [...elementsOf(pdf, 'TH'), ...elementsOf(pdf, 'TD')]
    for (const [, cell] of cells) cell.delete('A')
    if (ids === null) return
    for (const [, cell] of elementsOf(pdf, 'TD')) cell.set('A', pdfValue({ O: '/Table', Headers: [...ids] }))
  }

export const layers = (first: { [key: string]: Plain }, ...others: { [key: string]: Plain }[]): Plant =>
  set(catalog, 'OCProperties', { OCGs: [], D: first, Configs: others })

export function missing(what: string): never {
  throw new Error(`Cannot plant a fault, expected a ${what} in the file`)
}
