import type { Document } from '../../src/document/document.ts'
import type { Page } from '../../src/writers/pdf/pages/page.ts'
import { type Area, areasOf, pdfPages } from './pdf-pages.ts'

/** How far punctuation hangs into the margin: in points, and as a share of the size. */
const hangs = { least: 8, share: 0.22 }

/** What stands outside the text's rectangle, over something else, or, in one column, above what comes before it. */
export async function pageFaults(document: Document): Promise<string[]> {
  const { pages, geometry } = pdfPages(document)
  const { left, top, fullWidth, textHeight } = geometry
  const hang = Math.max(hangs.least, document.theme.text.size * hangs.share)
  const isCovered = document.children[0]?.type === 'band'
  return pages.flatMap((page) => {
    const areas = areasOf(page)
    const outside = areas.filter(
      (area) =>
        area.left < left - hang ||
        area.right > left + fullWidth + hang ||
        area.top < (page.number === 1 && isCovered ? 0 : top - 0.01) ||
        area.bottom > top + textHeight + 0.01,
    )
    return [
      ...outside.map((area) => `page ${page.number}: outside: ${show(area)}`),
      ...overlaps(areas),
      ...climbs(page, geometry.columns),
    ]
  })
}

const show = (area: Area): string =>
  `${area.what} ${[area.left, area.top, area.right, area.bottom].map((value) => value.toFixed(1)).join(' ')}`

function overlaps(areas: Area[]): string[] {
  const sorted = [...areas].sort((a, b) => a.top - b.top)
  return sorted.flatMap((a, i) => {
    const found: string[] = []
    for (const b of sorted.slice(i + 1)) {
      if (b.top > a.bottom - 0.01) break
      if (a.right > b.left + 1 && b.right > a.left + 1 && a.what && b.what)
        found.push(`${show(a)} over ${show(b)}`)
    }
    return found
  })
}

/** Boxes that begin above the end of the one before them: in one column there are none. */
function climbs({ number, placed, margin, notes }: Page, columns: number): string[] {
  if (columns > 1) return []
  return [placed, margin, notes].flatMap((list) =>
    list.slice(1).flatMap(({ y }, i) => {
      const end = (list[i]?.y ?? 0) + (list[i]?.box.height ?? 0)
      return y < end - 0.01 ? [`page ${number}: ${y.toFixed(1)} comes after ${end.toFixed(1)}`] : []
    }),
  )
}
