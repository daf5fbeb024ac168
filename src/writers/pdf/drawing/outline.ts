import type { OutlineEntry } from '../../../document/outline.ts'
import type { KitDocument, KitReference } from './kit.ts'
import { destinationOf, type Targets } from './links.ts'

interface Item {
  entry: OutlineEntry
  reference: KitReference
  children: Item[]
}

/** Writes the outline: headings nested by depth, the first level open. */
export function writeOutline(
  document: KitDocument,
  root: KitReference,
  entries: OutlineEntry[],
  targets: Targets,
): void {
  if (entries.length === 0) return
  const items = nest(document, entries)
  const outlines = document.ref({ Type: 'Outlines' })
  outlines.data['Count'] = items.length
  root.data['Outlines'] = outlines
  root.data['PageMode'] = 'UseOutlines'
  writeItems(items, outlines, targets)
  outlines.end()
}

function nest(document: KitDocument, entries: OutlineEntry[]): Item[] {
  const top: Item[] = []
  const open: Item[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.entry.depth ?? 0) >= entry.depth) open.pop()
    const item: Item = { entry, reference: document.ref({}), children: [] }
    const siblings = open.at(-1)?.children ?? top
    siblings.push(item)
    open.push(item)
  }
  return top
}

function writeItems(items: Item[], parent: KitReference, targets: Targets): void {
  parent.data['First'] = items[0]?.reference
  parent.data['Last'] = items.at(-1)?.reference
  items.forEach(({ entry, reference, children }, i) => {
    Object.assign(reference.data, {
      Title: new String(entry.text),
      Parent: parent,
      Dest: destinationOf(targets.places.get(entry.id), targets),
      ...(i > 0 ? { Prev: items[i - 1]?.reference } : {}),
      ...(i < items.length - 1 ? { Next: items[i + 1]?.reference } : {}),
      ...(children.length > 0 ? { Count: -children.length } : {}),
    })
    if (children.length > 0) writeItems(children, reference, targets)
    reference.end()
  })
}
