/** Puts the notes' own nodes where their tokens stand in a filled and parsed template. */
import type { FootnoteDefinition, Link, Node, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Position } from 'unist'
import { type Limits, OverLimit } from '../limits/limits.ts'
import { splitAtValues } from './alphabet.ts'
import { asFlow, asPhrasing } from './content-nodes.ts'
import type { FilePlace } from './places.ts'
import { type PrintedPiece, plainPieces } from './printable.ts'

export interface Planting {
  limits: Limits
  values: readonly (readonly PrintedPiece[])[]
  placeAt(node: { position?: Position | undefined }): FilePlace
  /** Where the notes lie, and their language where it is not the brief's. */
  notes: { path: string; language: string | null }
}

/** A new tree: no token is left, and each node's `data.origin` says where it was written. */
export function plantValues(root: Root, planting: Planting): Root | OverLimit {
  const planter = new Planter(planting)
  const planted = planter.parent(root) as Root
  const { printed: most } = planting.limits
  if (planter.printed > most) return new OverLimit('printed', most)
  return { ...planted, children: [...planted.children, ...planter.footnotes] }
}

class Planter {
  readonly #planting: Planting
  /** Depth of the template's last heading; headings of the notes go below it. */
  #depth = 1
  printed = 0
  /** Of values in lines, which hold none. */
  readonly footnotes: FootnoteDefinition[] = []

  constructor(planting: Planting) {
    this.#planting = planting
  }

  parent(node: Parent): Parent {
    const origin = this.#originOf(node)
    if (node.type === 'heading') this.#depth = (node as Parent & { depth: number }).depth
    const children = node.children.flatMap((child) => this.#child(child, node))
    return { ...this.#fields(node), children, data: { ...node.data, origin } } as Parent
  }

  /** Where a node was written; an address that the notes give is theirs to mend. */
  #originOf(node: Parent): FilePlace {
    const { values, notes, placeAt } = this.#planting
    const given = node.type === 'link' ? splitAtValues((node as Link).url) : []
    const isNotes = given.some((part) => typeof part === 'number' && values[part]?.some(isOfNotes))
    return isNotes ? { path: notes.path, line: 1, column: 1 } : placeAt(node)
  }

  #child(node: RootContent, parent: Parent): RootContent[] {
    if (node.type === 'text') return this.#text(node, parent)
    const alone = node.type === 'paragraph' && !isLabel(node) ? this.#alone(node.children) : null
    if (alone) return this.#flow(alone)
    if ('children' in node) return [this.parent(node) as RootContent]
    const holdsValues = node.type === 'html' && splitAtValues(node.value).length > 1
    const data = {
      ...node.data,
      origin: this.#planting.placeAt(node),
      ...(holdsValues && { holdsValues }),
    }
    return [{ ...this.#fields(node), data } as RootContent]
  }

  /** The value that stands alone, where these children are one token and nothing else. */
  #alone(children: readonly Node[]): readonly PrintedPiece[] | null {
    const [text, ...rest] = children
    if (text?.type !== 'text' || rest.length > 0) return null
    const [token, ...others] = splitAtValues((text as Text).value.trim())
    return typeof token === 'number' && others.length === 0 ? (this.#planting.values[token] ?? null) : null
  }

  #flow(pieces: readonly PrintedPiece[]): RootContent[] {
    const [piece, ...others] = pieces
    if (piece?.type === 'content' && others.length === 0) {
      if (!this.#fits(pieces)) return []
      return asFlow(piece.content, this.#planting.notes, this.#depth)
    }
    return pieces.length === 0 ? [] : [{ type: 'paragraph', children: this.#phrasing(pieces) }]
  }

  /** A cell whose only word is a value of several blocks holds these blocks; lowering knows such cells. */
  #text(node: Text, parent: Parent): RootContent[] {
    const alone = parent.type === 'tableCell' ? this.#alone(parent.children) : null
    if (alone) {
      const flow = this.#flow(alone)
      const only = flow[0]
      return flow.length === 1 && only?.type === 'paragraph' && !only.data?.lang ? only.children : flow
    }
    const origin = this.#planting.placeAt(node)
    return splitAtValues(node.value).flatMap((part): PhrasingContent[] => {
      if (typeof part === 'number') return this.#phrasing(this.#planting.values[part] ?? [])
      return [{ type: 'text', value: part, data: { origin } }]
    })
  }

  #phrasing(pieces: readonly PrintedPiece[]): PhrasingContent[] {
    if (!this.#fits(pieces)) return []
    return pieces.flatMap((piece) => {
      const { line, footnotes } = asPhrasing(piece, this.#planting.notes)
      this.footnotes.push(...footnotes)
      return line
    })
  }

  /** Past the measure nothing more is made; the caller sees it and refuses the whole. */
  #fits(pieces: readonly PrintedPiece[]): boolean {
    this.printed += plainPieces(pieces).length
    return this.printed <= this.#planting.limits.printed
  }

  /** A node's own fields with plain words for tokens; identifiers keep theirs, so that no value makes two one. */
  #fields(node: Node): Node {
    const plain = (value: unknown): unknown => {
      if (typeof value === 'string') return this.#plain(value)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]))
    }
    const fields = Object.entries(node).filter(([key]) => !untouched.has(key))
    return { ...node, ...Object.fromEntries(fields.map(([key, value]) => [key, plain(value)])) }
  }

  #plain(text: string): string {
    const parts = splitAtValues(text)
    return parts
      .map((part) => (typeof part === 'string' ? part : plainPieces(this.#planting.values[part] ?? [])))
      .join('')
  }
}

const isOfNotes = ({ type }: PrintedPiece): boolean => type !== 'brief'

const untouched = new Set(['type', 'children', 'position', 'data', 'identifier', 'referenceType', 'align'])

const isLabel = (node: Node): boolean =>
  (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
