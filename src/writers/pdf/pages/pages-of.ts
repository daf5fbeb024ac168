import type { Flow } from '../boxes/boxes.ts'
import type { PageGeometry } from '../looks.ts'
import type { Page } from './page.ts'
import { paginate } from './paginate.ts'
import { paginateColumns } from './paginate-columns.ts'
import { withMargins } from './with-margins.ts'

/** A document's boxes on its pages, in one column or in several. */
export const pagesOf = ({ segments, notes }: Flow, page: PageGeometry): Page[] =>
  page.columns === 1
    ? withMargins(
        paginate(
          segments.flatMap(({ boxes }) => boxes),
          notes,
          page,
        ),
        page,
      )
    : paginateColumns(segments, notes, page)
