import { folded } from '../signs.ts'
import { type PdfDictionary, type PdfFile, type PdfValue, textOf } from './pdf-objects.ts'
import type { LeadsTo } from './pdf-signs.ts'
import { dictionary, type PdfTag, placeOf, words } from './pdf-text.ts'
import { pageOf } from './strange-order.ts'

/**
 * Which heading stands at a place: bookmarks say it. Where two of them lead to one place, or a heading of that page has
 * no bookmark, such as the title, it cannot be told.
 *
 * @param pages the number of each page by that of its object
 */
export function headingAt(
  file: PdfFile,
  catalogue: PdfDictionary,
  headings: readonly PdfTag[],
  pages: ReadonlyMap<number, number>,
): LeadsTo {
  const found = new Map<string, string>()
  const texts = new Set<string>()
  const seen = new Set<PdfDictionary>()
  const visit = (value: PdfValue | undefined): void => {
    for (let item = dictionary(file.resolve(value)); item.size > 0 && !seen.has(item); ) {
      seen.add(item)
      const place = placeOf(file, item.get('Dest'))
      const text = folded(textOf(file.resolve(item.get('Title'))) ?? '')
      texts.add(text)
      found.set(place, found.has(place) ? '' : text)
      visit(item.get('First'))
      item = dictionary(file.resolve(item.get('Next')))
    }
  }
  visit(dictionary(file.resolve(catalogue.get('Outlines'))).get('First'))
  const unmarked = new Set(headings.filter((tag) => !texts.has(folded(words(tag)))).map(pageOf))
  return (place) => {
    const known = found.get(place)
    if (known !== undefined) return known
    const page = pages.get(Number(place.split(' ')[0]))
    if (page === undefined) return 'nowhere'
    return unmarked.has(page) ? '' : 'another place'
  }
}
