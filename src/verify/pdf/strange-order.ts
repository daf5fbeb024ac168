import type { Strange } from '../accessible/looked-at.ts'
import { folded } from '../signs.ts'
import type { OpenPdf } from './open-pdf.ts'
import { type PdfTag, words } from './pdf-text.ts'

/** A heading with the page that it stands on. */
interface Placed {
  text: string
  page: number
}

/**
 * What leads readers otherwise through a PDF than its tags do: bookmarks that are no headings or lead elsewhere, and pages
 * in another order.
 *
 * @param tags in the order of reading
 */
export async function strangeOrder({ pdf }: OpenPdf, tags: readonly PdfTag[]): Promise<Strange[]> {
  const headings = tags
    .filter(({ role }) => /^H[1-6]$/u.test(role))
    .flatMap((tag) => ({ text: folded(words(tag)), page: pageOf(tag) }))
  const found: Strange[] = []
  let at = 0
  for (const { text, page } of await bookmarksIn(pdf)) {
    const next = headings.findIndex((heading, index) => index >= at && heading.text === text)
    if (next < 0) found.push({ found: `bookmark “${text}” that is no heading`, place: 'the bookmarks' })
    else if (headings[next]?.page !== page)
      found.push({ found: `bookmark “${text}” that leads to page ${page}`, place: 'the bookmarks' })
    at = next < 0 ? at : next + 1
  }
  const turned = headings.find(({ page }, index) => page < (headings[index - 1]?.page ?? 0))
  if (turned) found.push({ found: `page ${turned.page} after a later one`, place: `“${turned.text}”` })
  return found
}

/** The page of a tag’s first content; 0 where it has none. */
export function pageOf(tag: PdfTag): number {
  for (const child of tag.children) {
    const page = 'role' in child ? pageOf(child) : child.page
    if (page > 0) return page
  }
  return 0
}

async function bookmarksIn(pdf: OpenPdf['pdf']): Promise<Placed[]> {
  const placed = async (items: Awaited<ReturnType<typeof pdf.getOutline>> | null): Promise<Placed[]> => {
    const all: Placed[] = []
    for (const { title, dest, items: below } of items ?? []) {
      const [target] = Array.isArray(dest) ? dest : []
      const page = target ? await pdf.getPageIndex(target).catch(() => -1) : -1
      all.push({ text: folded(title), page: page + 1 }, ...(await placed(below)))
    }
    return all
  }
  return placed(await pdf.getOutline())
}
