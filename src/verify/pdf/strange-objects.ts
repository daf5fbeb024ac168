import { printedAddress } from '../../document/lower/link-target.ts'
import type { Strange } from '../accessible/looked-at.ts'
import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  textOf,
} from './pdf-objects.ts'

/** What the parts of a brief may say of themselves: none runs, hides, fetches or changes anything. */
const own = {
  catalogue: [
    ...['Type', 'Version', 'Pages', 'Names', 'Lang', 'MarkInfo', 'StructTreeRoot', 'ViewerPreferences'],
    ...['Outlines', 'PageMode', 'AF', 'OutputIntents', 'Metadata'],
  ],
  page: [
    ...['Type', 'Parent', 'MediaBox', 'Contents', 'Resources', 'UserUnit', 'StructParents', 'Annots', 'Tabs'],
  ],
  annotation: [...['Type', 'Subtype', 'Rect', 'Border', 'F', 'StructParent', 'Contents', 'Dest', 'A']],
  action: ['Type', 'S', 'URI'],
  names: ['EmbeddedFiles', 'Dests'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What a PDF has beside its pages' drawing that a brief of this program has not. */
export function strangeObjects(file: PdfFile, catalogue: PdfDictionary): Strange[] {
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = file.resolve(value)
    return isDictionary(found) ? found : new Map()
  }
  const others = (known: readonly string[], value: PdfDictionary, place: string): Strange[] =>
    [...value.keys()].filter((key) => !known.includes(key)).map((key) => ({ found: `/${key}`, place }))
  const pages = [...file.objects.values()]
    .filter(isDictionary)
    .filter((value) => nameOf(value.get('Type')) === 'Page')
  const annotations = pages.flatMap((page, index) => {
    const list = file.resolve(page.get('Annots'))
    return (Array.isArray(list) ? list : []).map((one) => ({
      annotation: dictionary(one),
      place: `page ${index + 1}`,
    }))
  })
  return [
    ...others(own.catalogue, catalogue, 'the file'),
    ...others(own.names, dictionary(catalogue.get('Names')), 'the file'),
    ...pages.flatMap((page, index) => others(own.page, page, `page ${index + 1}`)),
    ...annotations.flatMap(({ annotation, place }) => {
      const kind = nameOf(annotation.get('Subtype')) ?? ''
      const action = dictionary(annotation.get('A'))
      const address = textOf(file.resolve(action.get('URI')))
      return [
        ...(kind === 'Link' ? [] : [{ found: `annotation ${kind}`, place }]),
        ...others(own.annotation, annotation, place),
        ...others(own.action, action, place),
        ...(address !== undefined && !printedAddress.test(address)
          ? [{ found: `address ${address}`, place }]
          : []),
      ]
    }),
  ]
}
