import { element } from './element.ts'
import type { PagesView, Zoom } from './pages-view.ts'

/** Sizes in per cent. */
const steps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200]
const smallest = 50
const largest = 200

/** Turns pages and sets their size; gives what to call when another page comes into view or the size changes. */
export function createPagesBar(
  bar: HTMLElement,
  view: () => PagesView,
): (page: number, pages: number, percent: number) => void {
  let size = 100
  const number = element('span', { class: 'number' })
  const shownSize = element('span', { class: 'number' })
  const fit = button('Fit the width', 'Fit', () => set('fit'))
  const set = (to: Zoom) => {
    fit.setAttribute('aria-pressed', String(to === 'fit'))
    view().zoom(to)
  }
  fit.setAttribute('aria-pressed', 'true')
  bar.replaceChildren(
    button('Previous page', '‹', () => view().turn(view().page - 1)),
    number,
    button('Next page', '›', () => view().turn(view().page + 1)),
    element('span', { class: 'gap' }),
    button('Smaller', '−', () => set((steps.findLast((step) => step < size) ?? smallest) / 100)),
    shownSize,
    button('Larger', '+', () => set((steps.find((step) => step > size) ?? largest) / 100)),
    fit,
  )
  return (page, pages, percent) => {
    size = percent
    shownSize.textContent = `${percent} %`
    number.textContent = `Page ${page} of ${pages}`
  }
}

function button(name: string, sign: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'quiet', 'aria-label': name, title: name }, sign)
  made.addEventListener('click', act)
  return made
}
