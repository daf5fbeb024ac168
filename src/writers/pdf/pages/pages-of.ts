import type { Flow } from '../boxes/boxes.ts'
import type { PageGeometry } from '../looks.ts'
import { named } from './named.ts'
import type { Page } from './page.ts'
import { paginate } from './paginate.ts'
import { paginateColumns } from './paginate-columns.ts'
import { withMargins } from './with-margins.ts'

/** A document's boxes on its pages, in one column or in several. */
export function pagesOf({ segments, notes }: Flow, page: PageGeometry): Page[] {
  if (page.columns > 1) return named(paginateColumns(segments, notes, page))
  const boxes = segments.flatMap((segment) => segment.boxes)
  return named(withMargins(paginate(boxes, notes, page), page))
}
