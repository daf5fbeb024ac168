import { uriOf } from '../../../document/uri-of.ts'
import { noteAnchor } from '../boxes/note.ts'
import type { LinkTarget } from '../text/run.ts'
import { callAnchor, type Destination } from './destinations.ts'
import type { LinkArea } from './draw-line.ts'
import type { KitDocument, KitPage, KitReference } from './kit.ts'
import type { Drawing, Sheet } from './sheet.ts'

/** What links need once all pages are there: pages by number, and where names lead. */
export interface Targets {
  pages: KitReference[]
  pageHeight: number
  places: Map<string, Destination>
}

export interface PendingLink {
  annotation: KitReference
  link: LinkTarget
}

/** Adds a clickable area to the page and to its tag (PDF/UA-1 7.18.5); where it leads is added at the end. */
export function addLink(drawing: Drawing, sheet: Sheet, area: LinkArea, pageHeight: number): PendingLink {
  const { document } = drawing
  const key = nextKey(document)
  const { link, x, width, top, height } = area
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, pageHeight - top - height, x + width, pageHeight - top],
    Border: [0, 0, 0],
    F: 4,
    StructParent: key,
  })
  annotationsOf(sheet.page).push(annotation)
  drawing.owners.set(key, link.tag)
  drawing.place(link.tag, { page: sheet.page.dictionary, annotation })
  return { annotation, link }
}

const annotationsOf = (page: KitPage): KitReference[] => page.annotations

function nextKey(document: KitDocument): number {
  const { data } = document.getStructTreeRoot()
  const key = Number(data['ParentTreeNextKey'])
  data['ParentTreeNextKey'] = key + 1
  return key
}

const names: Record<Exclude<LinkTarget['kind'], 'url'>, (to: string) => string> = {
  block: (to) => to,
  note: noteAnchor,
  call: callAnchor,
}

/** Writes the links; one whose target is on no page leads to the first. */
export function endLinks(document: KitDocument, links: readonly PendingLink[], targets: Targets): void {
  const areas = new Map<LinkTarget, KitReference[]>()
  for (const { annotation, link } of links) {
    const known = areas.get(link)
    if (known) known.push(annotation)
    else areas.set(link, [annotation])
  }
  for (const [link, annotations] of areas) {
    const isParted = annotations.length > 1
    const contents = new String(link.label || link.to)
    const said = {
      Contents: isParted ? written(document, contents) : contents,
      ...ledTo(document, link, isParted, targets),
    }
    for (const annotation of annotations) {
      Object.assign(annotation.data, said)
      annotation.end()
    }
  }
}

/** Where a link leads. An address that goes over many lines stands in the file once. */
function ledTo(
  document: KitDocument,
  link: LinkTarget,
  isParted: boolean,
  targets: Targets,
): Record<string, unknown> {
  if (link.kind !== 'url')
    return { Dest: destinationOf(targets.places.get(names[link.kind](link.to)), targets) }
  const action = { S: 'URI', URI: new String(uriOf(link.to)) }
  return { A: isParted ? written(document, action) : action }
}

/** An object of its own, for others to name. */
function written(document: KitDocument, data: object): KitReference {
  const reference = document.ref(data as Record<string, unknown>)
  reference.end()
  return reference
}

/** A view of the page from a little above the place. */
export function destinationOf(place: Destination | undefined, targets: Targets): unknown[] {
  const page = targets.pages[(place?.page ?? 1) - 1]
  const top = targets.pageHeight - Math.max(0, (place?.y ?? 0) - 14)
  return [page, 'XYZ', 0, top, null]
}
