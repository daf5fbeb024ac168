/** Annotations and forms, planted on a brief's first page. */

import { nameOf, type PdfDictionary, PdfName, PdfReference } from '../../../src/verify/pdf/pdf-objects.ts'
import {
  addObject,
  catalogOf,
  dictionariesOf,
  dictionaryOf,
  type EditablePdf,
  type Plain,
  pdfValue,
} from '../../support/pdf-editing.ts'
import { addElement, missing, type Plant, page, within } from './plant.ts'

const isAnnotation = (dictionary: PdfDictionary): boolean => dictionary.has('Rect')
export const link = (pdf: EditablePdf): PdfDictionary =>
  dictionariesOf(pdf, isAnnotation)[0]?.[1] ?? missing('link')

/** An annotation that is seen on the first page; in an element of `role`, if one is given. */
export function annotate(
  pdf: EditablePdf,
  annotation: { [key: string]: Plain },
  role?: string,
): PdfReference {
  const first = page()(pdf)
  const known = pdf.resolve(first.get('Annots'))
  const appearance = addObject(
    pdf,
    { Type: '/XObject', Subtype: '/Form', BBox: [0, 0, 20, 20], Resources: {} },
    '/Artifact BMC 0 0 1 1 re f EMC',
  )
  const added = addObject(pdf, {
    Type: '/Annot',
    Rect: [100, 100, 120, 120],
    F: 4,
    AP: { N: appearance },
    ...annotation,
  })
  first.set('Annots', [...(Array.isArray(known) ? known : []), added])
  first.set('Tabs', new PdfName('S'))
  if (role !== undefined) own(pdf, added, role)
  return added
}

/** Puts an annotation into a new element of `role`. */
function own(pdf: EditablePdf, annotation: PdfReference, role: string): void {
  const content = { Type: '/OBJR', Obj: annotation, Pg: pageReference(pdf) }
  const element = addElement(pdf, 'Document', { S: `/${role}`, K: [content] })
  const root = within('StructTreeRoot')(pdf)
  const key = Number(root.get('ParentTreeNextKey') ?? 10_000)
  const tree = dictionaryOf(pdf, root.get('ParentTree'))
  const numbers = pdf.resolve(tree.get('Nums'))
  tree.set('Nums', [...(Array.isArray(numbers) ? numbers : []), key, element])
  root.set('ParentTreeNextKey', key + 1)
  dictionaryOf(pdf, annotation).set('StructParent', key)
}

const pageReference = (pdf: EditablePdf): PdfReference =>
  new PdfReference(dictionariesOf(pdf, (entry) => nameOf(entry.get('Type')) === 'Page')[0]?.[0] ?? -1)

/** A form with one field, which is seen on the first page. */
export function field(pdf: EditablePdf, entries: { [key: string]: Plain }, role?: string): void {
  const widget = annotate(pdf, { Subtype: '/Widget', FT: '/Tx', T: 'field', ...entries }, role)
  catalogOf(pdf).set('AcroForm', pdfValue({ Fields: [widget] }))
}

export const annotation =
  (entries: { [key: string]: Plain }, role?: string): Plant =>
  (pdf) => {
    annotate(pdf, entries, role)
  }

export const formField =
  (entries: { [key: string]: Plain }, role?: string): Plant =>
  (pdf) =>
    field(pdf, entries, role)

/** A sound, with what its media clip says of itself. */
export const sound =
  (clip: { [key: string]: Plain }): Plant =>
  (pdf) => {
    const data = addObject(pdf, { Type: '/Filespec', F: 'a.mp3', UF: 'a.mp3' })
    const added = annotate(pdf, { Subtype: '/Screen', Contents: 'A sound' }, 'Annot')
    const content = { Type: '/MediaClip', S: '/MCD', N: 'clip', D: data, ...clip }
    const rendition = { Type: '/Rendition', S: '/MR', C: content }
    dictionaryOf(pdf, added).set(
      'A',
      pdfValue({ Type: '/Action', S: '/Rendition', OP: 0, R: rendition, AN: added }),
    )
  }

export const dynamicForm: Plant = (pdf) => {
  const config = addObject(
    pdf,
    {},
    '<config xmlns="http://www.xfa.org/schema/xci/2.6/"><acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config>',
  )
  catalogOf(pdf).set('AcroForm', pdfValue({ Fields: [], XFA: ['config', config] }))
}
