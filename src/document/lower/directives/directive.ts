import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block, Phrasing } from '../../document.ts'
import type { Lowering, Standing } from '../lowering.ts'

/** What Markdown lacks, written `:::name[label]{attribute="value"}` around blocks, or `::name[label]` alone. */
export interface Directive {
  name: string
  kind: 'container' | 'leaf'
  /** One sentence for the reference. */
  summary: string
  /** Whether it takes a label in brackets. */
  label: 'none' | 'optional' | 'required'
  /** Its attributes, each with a sentence. */
  attributes: Readonly<Record<string, string>>
  example: string
  /** What is wrong with the values of its attributes, whatever stands in it. */
  check?(attributes: Given['attributes']): string | null
  lower(given: Given, lowering: Lowering): Block[]
}

export interface Given {
  node: ContainerDirective | LeafDirective
  label: Phrasing[] | null
  attributes: Readonly<Record<string, string>>
  /** What stands in it, without the label. */
  children: ContainerDirective['children']
  place: Standing
}
