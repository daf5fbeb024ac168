import type { Box } from '../boxes/box.ts'
import { endOf, stack } from '../boxes/stack.ts'
import type { PageGeometry } from '../looks.ts'
import { beside, betweenBlocks, inText } from './beside.ts'
import type { Page } from './page.ts'
import { paginate } from './paginate.ts'
import { partedBoxes } from './split-boxes.ts'

/** Pages with their margins; what none had room for stands below the text's end, on pages of its own if it must. */
export function withMargins(pages: readonly Page[], geometry: PageGeometry): Page[] {
  if (!geometry.margin) return [...pages]
  let carried: Box[][] = []
  const done = pages.map((page): Page => {
    const text = page.placed.map(({ box, y }) => ({ box, y: y - geometry.top }))
    const margin = beside(text, carried, geometry)
    carried = margin.carried
    return { ...page, margin: margin.placed.map(({ box, y }) => ({ box, y: y + geometry.top })) }
  })
  return withRest(done, inText(carried, geometry), geometry)
}

function withRest(pages: readonly Page[], rest: readonly Box[], geometry: PageGeometry): Page[] {
  const last = pages.at(-1)
  if (!last || rest.length === 0) return [...pages]
  const top = endOf(last.placed.at(-1)) + betweenBlocks
  const foot = last.noteRules[0]?.y ?? geometry.top + geometry.textHeight
  const [fits, more] = partedBoxes(rest, foot - top)
  const placed = [...last.placed, ...stack(fits).placed.map(({ box, y }) => ({ box, y: y + top }))]
  const others = more.length > 0 ? paginate(more, new Map(), geometry) : []
  return [
    ...pages.slice(0, -1),
    { ...last, placed },
    ...others.map((page, i) => ({ ...page, number: last.number + i + 1, section: last.section })),
  ]
}
