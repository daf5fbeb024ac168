import { roleMap, type Tag } from '../tag.ts'
import type { KitReference } from './kit.ts'
import type { Content, Drawing, Kid } from './sheet.ts'

/** Writes the structure tree: an element a tag, the parent tree, the role map and the tree of ids. */
export function writeStructure(drawing: Drawing, tags: Tag): void {
  const { document } = drawing
  const root = document.getStructTreeRoot()
  const elements = new Map<Tag, KitReference>()
  const element = (tag: Tag, parent: KitReference): KitReference => {
    const reference = document.ref({ S: tag.role, P: parent, ...properties(tag) })
    elements.set(tag, reference)
    const children = kidsOf(tag, drawing.kids).map((kid) =>
      'role' in kid ? element(kid, reference) : contentData(kid),
    )
    if (children.length > 0) reference.data['K'] = children
    return reference
  }
  root.data['K'] = [element(tags, root)]
  root.data['RoleMap'] = roleMap
  root.data['ParentTree'] = parentTree(drawing, elements)
  root.data['IDTree'] = idTree(elements)
  for (const reference of elements.values()) reference.end()
}

/**
 * A tag's children in reading order. Where it has content of its own, children come where they were drawn between
 * it; else in the order of the document, wherever a page shows them.
 */
function kidsOf(tag: Tag, drawn: Map<Tag, Kid[]>): Kid[] {
  const kids = drawn.get(tag) ?? []
  return kids.some((kid) => 'page' in kid || kid.actualText !== undefined) ? kids : tag.children
}

function contentData(kid: Content): Record<string, unknown> {
  return 'mcid' in kid
    ? { Type: 'MCR', Pg: kid.page, MCID: kid.mcid }
    : { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation }
}

const text = (value: string): unknown => new String(value)

function properties(tag: Tag): Record<string, unknown> {
  const attributes = [...listAttributes(tag), ...tableAttributes(tag)]
  return {
    ...(tag.language ? { Lang: text(tag.language) } : {}),
    ...(tag.alt ? { Alt: text(tag.alt) } : {}),
    ...(tag.actualText !== undefined ? { ActualText: text(tag.actualText) } : {}),
    ...(tag.id ? { ID: text(tag.id) } : {}),
    ...(tag.layout ? { A: { O: 'Layout', Placement: 'Block', BBox: tag.layout } } : {}),
    ...(attributes.length > 0 ? { A: attributes.length === 1 ? attributes[0] : attributes } : {}),
  }
}

const listAttributes = (tag: Tag): Record<string, unknown>[] =>
  tag.list ? [{ O: 'List', ListNumbering: tag.list.numbering }] : []

function tableAttributes({ table }: Tag): Record<string, unknown>[] {
  if (!table) return []
  return [
    {
      O: 'Table',
      ...(table.summary ? { Summary: text(table.summary) } : {}),
      ...(table.scope ? { Scope: table.scope } : {}),
      ...(table.headers?.length ? { Headers: table.headers.map(text) } : {}),
      ...(table.columnSpan ? { ColSpan: table.columnSpan } : {}),
      ...(table.rowSpan ? { RowSpan: table.rowSpan } : {}),
    },
  ]
}

/** Pages and annotations by their key, with the elements that their content belongs to. */
function parentTree(drawing: Drawing, elements: Map<Tag, KitReference>): Record<string, unknown> {
  const entries = [...drawing.owners].sort(([a], [b]) => a - b)
  const element = (tag: Tag): KitReference => {
    const found = elements.get(tag)
    if (!found) throw new Error('Cannot write the parent tree, expected every drawn tag in the tree')
    return found
  }
  return {
    Nums: entries.flatMap(([key, owner]) => [
      key,
      Array.isArray(owner) ? owner.map(element) : element(owner),
    ]),
  }
}

/** Elements by their id, sorted by bytes, as readers search. */
function idTree(elements: Map<Tag, KitReference>): Record<string, unknown> {
  const named = [...elements].flatMap(([tag, element]) => (tag.id ? [{ id: tag.id, element }] : []))
  named.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { Names: named.flatMap(({ id, element }) => [text(id), element]) }
}
