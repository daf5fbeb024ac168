/** One page of a PDF as elements: its picture, its text to read and select, its structure and its links. */
import { type PageViewport, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { StructTreeLayerBuilder } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { element } from './element.ts'

/** Where links of the PDF lead: an address, or a place in it. */
interface LinkAnnotation {
  id: string
  subtype: string
  rect: [number, number, number, number]
  url?: string
  dest?: unknown
  contentsObj?: { str?: string }
}

/** Draws a page's picture without showing it, so that what is there stays until this is ready. */
export async function drawPicture(page: PDFPageProxy, scale: number): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
  const canvas = element('canvas', {
    width: Math.floor(viewport.width),
    height: Math.floor(viewport.height),
  })
  await page.render({ canvas, viewport }).promise
  return canvas
}

/** Puts a picture into its place; the words of what was there stay until there are new ones. */
export function enterPicture(
  place: HTMLElement,
  canvas: HTMLCanvasElement,
  page: PDFPageProxy,
  scale: number,
): void {
  const { width, height } = page.getViewport({ scale })
  place.style.setProperty('--total-scale-factor', String(scale))
  place.style.width = `${width}px`
  place.style.height = `${height}px`
  place.querySelector('canvas')?.remove()
  place.prepend(canvas)
}

/**
 * Reads the words of a page, their structure and its links; gives what puts them over the picture.
 *
 * @param follow called with the destination of a link within the PDF
 */
export async function readWords(
  page: PDFPageProxy,
  scale: number,
  follow: (destination: unknown) => void,
): Promise<(place: HTMLElement) => void> {
  const viewport = page.getViewport({ scale })
  const structure = new StructTreeLayerBuilder(page, viewport.rawDims)
  const [text, tree, links] = await Promise.all([
    textOf(page, viewport),
    structure.render() as Promise<unknown> as Promise<HTMLElement | null>,
    linksOf(page, viewport, follow),
  ])
  return (place) => {
    const canvas = place.querySelector('canvas')
    place.replaceChildren(...(canvas ? [canvas] : []), text, ...links)
    // A screen reader finds the structure in the canvas, which owns the words of the text layer.
    if (tree) canvas?.replaceChildren(tree)
    structure.updateTextLayer()
    if (tree) tidy(tree, place)
    // What pdf.js measures letters with is no content.
    for (const measure of document.querySelectorAll('body > canvas')) measure.ariaHidden = 'true'
  }
}

/** Links of the structure become those that can be followed, and what owns nothing does not say that it does. */
function tidy(tree: HTMLElement, place: HTMLElement): void {
  const ownedBy = (owner: Element) => {
    const id = owner.getAttribute('aria-owns')?.replace(/^pdfjs_internal_id_/u, '')
    return id === undefined ? null : place.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  }
  for (const link of tree.querySelectorAll('[role="link"]')) {
    const owned = [link, ...link.querySelectorAll('[aria-owns]')].map(ownedBy).filter((one) => one !== null)
    const anchor = owned.find((one) => one.tagName === 'A')
    if (!anchor) continue
    const words = owned.filter((one) => one.tagName !== 'A')
    anchor.ariaLabel = words.map(({ textContent }) => textContent).join('') || anchor.ariaLabel
    for (const word of words) word.ariaHidden = 'true'
    link.removeAttribute('role')
  }
  for (const owner of tree.querySelectorAll('[aria-owns]')) {
    const owned = ownedBy(owner)
    if (owned) owner.setAttribute('aria-owns', owned.id)
    else owner.removeAttribute('aria-owns')
  }
}

async function textOf(page: PDFPageProxy, viewport: PageViewport): Promise<HTMLElement> {
  const container = element('div', { class: 'textLayer' })
  const textContentSource = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true })
  await new TextLayer({ textContentSource, container, viewport }).render()
  return container
}

async function linksOf(
  page: PDFPageProxy,
  viewport: PageViewport,
  follow: (destination: unknown) => void,
): Promise<HTMLElement[]> {
  const annotations = (await page.getAnnotations()) as LinkAnnotation[]
  return annotations
    .filter(({ subtype, url, dest }) => subtype === 'Link' && (url !== undefined || dest))
    .map((annotation) => linkOf(annotation, viewport, follow))
}

function linkOf(
  { id, rect, url, dest, contentsObj }: LinkAnnotation,
  viewport: PageViewport,
  follow: (destination: unknown) => void,
): HTMLElement {
  const link = element('a', {
    // By which the structure names it.
    id,
    class: 'pdf-link',
    href: url ?? '#pages',
    target: url === undefined ? null : '_blank',
    rel: 'noreferrer',
    'aria-label': contentsObj?.str || url || 'Link',
  })
  if (url === undefined) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      follow(dest)
    })
  }
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect)
  Object.assign(link.style, {
    left: `${Math.min(x1, x2)}px`,
    top: `${Math.min(y1, y2)}px`,
    width: `${Math.abs(x2 - x1)}px`,
    height: `${Math.abs(y2 - y1)}px`,
  })
  return link
}
