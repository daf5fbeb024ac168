/** The pages of a brief, renewed in place: page and scroll stay where they are. */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { element } from './element.ts'
import { drawPicture, enterPicture, readWords } from './pdf-page.ts'

export interface PagesView {
  /** Resolves when the page in view is there; the others follow. */
  show(pdf: ArrayBuffer): Promise<void>
  turn(to: number): void
  /** Takes all pages away. */
  clear(): void
  zoom(to: Zoom): void
  /** Brings words into view, and marks them; says whether they are there. */
  find(words: string): boolean
  readonly page: number
}

/** A factor of 72 points to 96 pixels, or as wide as there is room. */
export type Zoom = number | 'fit'

/** The widest that a fitted page gets, in pixels: beyond it one would turn the head. */
const widest = 920
const pixelsPerPoint = 96 / 72
/** Milliseconds that words which were looked for stay marked. */
const marked = 2000
const wordsOfPage = '.textLayer span:not(.markedContent)'

/** @param turned called when another page comes into view, or their number or size changes */
export function createPagesView(
  place: HTMLElement,
  turned: (page: number, pages: number, percent: number) => void,
  picked: (words: string, part: number) => void = () => {},
): PagesView {
  GlobalWorkerOptions.workerSrc = 'page/pdf.worker.mjs'
  // One worker for all documents: starting it costs more than drawing a page.
  const worker = PDFWorker.create({})
  let task: PDFDocumentLoadingTask | null = null
  let shown: PDFDocumentProxy | null = null
  let zoom: Zoom = 'fit'
  let turn = 0
  let percent = 100
  const slots: HTMLElement[] = []

  const tell = () => turned(view.page, slots.length, percent)
  /** Pictures of what is in view, then everything else from there outwards. */
  const draw = async (pdf: PDFDocumentProxy, stillWanted: () => boolean): Promise<void> => {
    const current = pageInView(place, slots)
    const inOrder = slots
      .map((slot, index) => ({ slot, number: index + 1 }))
      .toSorted((a, b) => Math.abs(a.number - current) - Math.abs(b.number - current))
    const seen = inOrder.filter(({ slot }) => isSeen(place, slot))
    const pictures = async (some: typeof inOrder) => {
      for (const { slot, number } of some) {
        const page = await pdf.getPage(number)
        const scale = scaleFor(page.getViewport({ scale: 1 }).width)
        percent = Math.round((scale / pixelsPerPoint) * 100)
        const canvas = await drawPicture(page, scale)
        if (!stillWanted()) return
        enterPicture(slot, canvas, page, scale)
      }
    }
    const words = async (some: typeof inOrder) => {
      for (const { slot, number } of some) {
        const page = await pdf.getPage(number)
        const scale = scaleFor(page.getViewport({ scale: 1 }).width)
        const enter = await readWords(page, scale, (destination) => void follow(pdf, destination))
        if (!stillWanted()) return
        enter(slot)
      }
    }
    const others = inOrder.filter((one) => !seen.includes(one))
    await pictures(seen)
    tell()
    void words(seen)
      .then(() => pictures(others))
      .then(() => words(others))
      // A page that was renewed meanwhile takes its document away from under these.
      .catch((error: unknown) => stillWanted() && console.error(error))
  }
  const scaleFor = (width: number): number =>
    zoom === 'fit' ? Math.min(place.clientWidth - 48, widest) / width : zoom * pixelsPerPoint
  const follow = async (pdf: PDFDocumentProxy, destination: unknown): Promise<void> => {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    if (!Array.isArray(explicit) || !explicit[0]) return
    const index = await pdf.getPageIndex(explicit[0])
    const page = await pdf.getPage(index + 1)
    const viewport = page.getViewport({ scale: scaleFor(page.getViewport({ scale: 1 }).width) })
    // An XYZ destination has its height above the foot of the page.
    const height = typeof explicit[3] === 'number' ? explicit[3] : null
    const [, y] = height === null ? [0, 0] : viewport.convertToViewportPoint(0, height)
    place.scrollTo({ top: (slots[index]?.offsetTop ?? 0) + Number(y) - 24 })
  }
  const again = async (): Promise<void> => {
    turn += 1
    const mine = turn
    if (shown) await draw(shown, () => mine === turn)
  }

  const view: PagesView = {
    get page() {
      return pageInView(place, slots)
    },
    async show(data) {
      turn += 1
      const mine = turn
      const next = getDocument({ data, worker, verbosity: 0, useWasm: false, isEvalSupported: false })
      const pdf = await next.promise
      if (mine !== turn) return void next.destroy()
      const before = task
      task = next
      shown = pdf
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      setSlots(place, slots, pdf.numPages, { width, height, scale: scaleFor(width) })
      await draw(pdf, () => mine === turn).catch((error: unknown) => {
        // Its successor takes the document away.
        if (mine === turn) throw error
      })
      void before?.destroy()
    },
    turn(to) {
      slots[Math.min(Math.max(to, 1), slots.length) - 1]?.scrollIntoView({ block: 'start' })
    },
    clear() {
      turn += 1
      void task?.destroy()
      task = null
      shown = null
      for (const slot of slots.splice(0)) slot.remove()
      tell()
    },
    zoom(to) {
      zoom = to
      void again()
    },
    find(words) {
      const found = slots.flatMap((slot) => [...slot.querySelectorAll<HTMLElement>(wordsOfPage)])
      const first = found.find(
        ({ textContent }) => fold(textContent).length > 2 && words.startsWith(fold(textContent)),
      )
      if (!first) return false
      first.scrollIntoView({ block: 'center' })
      first.classList.add('found')
      setTimeout(() => first.classList.remove('found'), marked)
      return true
    },
  }
  place.addEventListener('scroll', tell, { passive: true })
  place.addEventListener('click', ({ target }) => {
    const words = target instanceof Element ? target.closest('.textLayer span') : null
    // Who selects words does not ask where they come from.
    if (!words?.textContent?.trim() || getSelection()?.isCollapsed === false) return
    const all = [...place.querySelectorAll(wordsOfPage)]
    picked(fold(words.textContent ?? ''), all.indexOf(words) / Math.max(1, all.length))
  })
  let width = place.clientWidth
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0 || zoom !== 'fit') return
    width = place.clientWidth
    void again()
  }).observe(place)
  return view
}

/** As the words of a brief are listed. */
const fold = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** As many places as there are pages; those that stay keep what they show until it is drawn anew. */
function setSlots(
  place: HTMLElement,
  slots: HTMLElement[],
  count: number,
  { width, height, scale }: { width: number; height: number; scale: number },
): void {
  for (const slot of slots.splice(count)) slot.remove()
  while (slots.length < count) {
    const slot = element('section', { class: 'page' })
    // Of the first page's size until it is drawn, so that nothing moves then.
    Object.assign(slot.style, { width: `${width * scale}px`, height: `${height * scale}px` })
    slots.push(slot)
    place.append(slot)
  }
  slots.forEach((slot, i) => void slot.setAttribute('aria-label', `Page ${i + 1} of ${count}`))
}

/** The page at the middle of what is seen, from 1; `place` is what its pages are placed in. */
function pageInView(place: HTMLElement, slots: readonly HTMLElement[]): number {
  const middle = place.scrollTop + place.clientHeight / 2
  const index = slots.findLastIndex((slot) => slot.offsetTop <= middle)
  return Math.max(index, 0) + 1
}

function isSeen(place: HTMLElement, slot: HTMLElement): boolean {
  const top = slot.offsetTop - place.scrollTop
  return top < place.clientHeight && top + slot.offsetHeight > 0
}
