import type { Data, FootnoteDefinition, Node as MdastNode, RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Budget, Limits } from '../../limits/limits.ts'
import { beginning } from '../../messages/messages-of.ts'
import type { Block, Footnote, Origin, ParagraphStyle } from '../document.ts'
import { type DocumentRule, documentMessage } from '../messages.ts'
import type { Theme } from '../theme.ts'
import type { MarkdownFault } from './markdown-faults.ts'

/** Reads a picture that a file names, or says why it cannot. */
export type ReadPicture = (url: string, from: string) => Uint8Array | { problem: string }

/** What every part of lowering may read, and where it puts what stands outside the flow. */
export interface Lowering {
  /** Lowers what stands within a node: handlers reach each other through it. */
  blocks(nodes: readonly RootContent[], place: Standing): Block[]
  readonly theme: Theme
  readonly picture: ReadPicture
  readonly limits: Limits
  /** Ids that the template gives by name: what links within the document may lead to. */
  readonly named: ReadonlySet<string>
  /** Named ids that a heading has taken. */
  readonly given: Set<string>
  /** All ids, the named ones from the beginning. */
  readonly ids: Set<string>
  /** The last number that made an id of a wished one. */
  readonly numbers: Map<string, number>
  /** Depth of the last heading. */
  readonly depth: { last: number }
  readonly tables: { count: number }
  /** What is left of the table cells that one brief may have. */
  readonly cells: Budget
  /** What is left of the blocks that one brief may have. */
  readonly room: Budget
  readonly figures: { count: number }
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** Ids of the footnotes called so far, by file and name. */
  readonly calls: Map<string, string>
  readonly called: ReadonlySet<string>
  /** In the order of their first call. */
  readonly footnotes: Footnote[]
  /** Definitions of footnotes that are still to be lowered: one after the other, not within each other. */
  readonly waiting: { footnote: Footnote; definition: FootnoteDefinition }[]
  /** Items that each prefix has numbered so far. */
  readonly numbered: Map<string, number>
  readonly messages: VFileMessage[]
  /** What the messages say and where, so that each is told once. */
  readonly told: Set<string>
}

/** How blocks stand: headings are blocks of the document's own flow only; elsewhere they are bold paragraphs. */
export interface Standing {
  headings: boolean
  style: ParagraphStyle
}

export const inside: Standing = { headings: false, style: 'body' }

/** Adds a message at a node's place in the file where it was written. */
export function report(
  { messages, told }: Pick<Lowering, 'messages' | 'told'>,
  node: MdastNode | undefined,
  rule: DocumentRule,
  reason: string,
): void {
  const origin = node && originOf(node)
  const message = documentMessage(rule, { reason, place: origin, file: origin?.path })
  const key = `${message.file}\n${message.line}:${message.column}\n${reason}`
  if (told.has(key)) return
  told.add(key)
  messages.push(message)
}

/** Adds a message about a file as a whole. */
export function reportOf(
  { messages }: Pick<Lowering, 'messages'>,
  file: string,
  rule: DocumentRule,
  reason: string,
): void {
  messages.push(documentMessage(rule, { reason, place: beginning, file }))
}

/** Adds a message of a known fault. */
export const tell = (
  lowering: Pick<Lowering, 'messages' | 'told'>,
  node: MdastNode,
  { ruleId, reason }: MarkdownFault,
): void => report(lowering, node, ruleId, reason)

const originOf = (node: MdastNode): Origin | undefined => (node.data as Data | undefined)?.origin

/** The fields that every node of the document may have. */
export function common(node: MdastNode): { lang?: string; origin?: Origin } {
  const { lang, origin } = (node.data ?? {}) as Data
  return { ...(lang !== undefined && { lang }), ...(origin && { origin }) }
}

/** An id not yet taken: the wished one, else the same with a number. */
export function freeId(lowering: Lowering, wished: string): string {
  let number = lowering.numbers.get(wished) ?? 1
  const named = () => (number === 1 ? wished : `${wished}-${number}`)
  while (lowering.ids.has(named())) number++
  lowering.ids.add(named())
  lowering.numbers.set(wished, number)
  return named()
}
