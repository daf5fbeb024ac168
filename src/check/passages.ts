/** The prose of a session, flat: one passage for each paragraph, heading and table cell, with its way back to the notes. */
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import type { Content, Session } from '../model/session.ts'
import { alignedOffsets } from './aligned-offsets.ts'
import { contentsOf, type PlacedContent } from './contents-of.ts'
import { hidden, maskProse } from './mask-prose.ts'

export interface Passage {
  /** The field of the model that it belongs to: `disruptions[0].evidence`. */
  path: string
  /** A title of the model or a heading, running text, or a cell of a table. */
  kind: 'title' | 'prose' | 'cell'
  text: string
  /** The text with everything that style rules leave alone (quotations, code, addresses, other languages) as U+FFFC. */
  own: string
  /** Its links and pictures. */
  nodes: readonly Nodes[]
  /** The offset in the notes' file of the character at an index. */
  offset(index: number): number
}

/** All passages of a session in the order of the notes, each once. */
export function passagesOf(session: Session, source: string): Passage[] {
  const seen = new Set<number>()
  return contentsOf(session)
    .flatMap((placed) => contentPassages(placed, session.language, source))
    .sort((a, b) => a.offset(0) - b.offset(0))
    .filter((passage) => {
      const known = seen.has(passage.offset(0))
      seen.add(passage.offset(0))
      return !known
    })
}

function contentPassages({ path, kind, content }: PlacedContent, language: string, source: string) {
  const context: Context = { path, kind, language, source, quoted: false, fallback: content }
  return flow(content.nodes, context)
}

interface Context {
  path: string
  kind: Passage['kind']
  language: string
  source: string
  /** Inside a block quotation. */
  quoted: boolean
  fallback: Content
}

/** A part of a passage's text: what one leaf of the tree gave. */
interface LeafText {
  text: string
  /** Offsets of the leaf in the file. */
  start: number
  end: number
  hide: boolean
}

const phrasing: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'html',
  'footnoteReference',
  'superscript',
  'subscript',
  'languageSpan',
])

/** Runs of phrasing make a passage, blocks are looked into; code blocks hold no prose. */
function flow(nodes: readonly RootContent[], context: Context): Passage[] {
  const passages: Passage[] = []
  let loose: RootContent[] = []
  const close = () => {
    passages.push(...passage(loose, context))
    loose = []
  }
  for (const node of nodes) {
    if (phrasing.has(node.type)) {
      loose.push(node)
      continue
    }
    close()
    if ('children' in node) passages.push(...block(node, context))
  }
  close()
  return passages
}

function block(node: Parents, context: Context): Passage[] {
  const kind = kinds[node.type] ?? context.kind
  const quoted = context.quoted || node.type === 'blockquote' || foreign(node, context)
  return flow(node.children, { ...context, kind, quoted })
}

const kinds: Partial<Record<Nodes['type'], Passage['kind']>> = { heading: 'title', tableCell: 'cell' }

function foreign(node: Nodes, { language }: Context): boolean {
  const lang = node.type === 'languageSpan' ? node.lang : node.data?.lang
  return lang !== undefined && primary(lang) !== primary(language)
}

const primary = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase()

function passage(nodes: readonly RootContent[], context: Context): Passage[] {
  const runs = nodes.flatMap((node) => leaves(node, context, context.quoted))
  const text = runs.map((run) => run.text).join('')
  if (text.trim() === '' && !nodes.some(isReference)) return []
  const shown = runs.map((run) => (run.hide ? hidden.repeat(run.text.length) : run.text)).join('')
  const { path, kind, source } = context
  return [
    {
      path,
      kind,
      text,
      own: maskProse(shown),
      nodes,
      offset: offsetsOf(runs, source, context),
    },
  ]
}

const isReference = (node: Nodes): boolean =>
  node.type === 'link' || node.type === 'image' || ('children' in node && node.children.some(isReference))

function leaves(node: Nodes, context: Context, hide: boolean): LeafText[] {
  const start = node.position?.start.offset ?? context.fallback.source.start.offset
  const end = node.position?.end.offset ?? start
  const run = (text: string, hides = hide): LeafText => ({ text, start, end, hide: hides })
  if (node.type === 'text') return [run(node.value)]
  if (node.type === 'inlineCode') return [run(node.value, true)]
  if (node.type === 'break') return [run('\n')]
  if (node.type === 'image') return [run(node.alt ?? '', true)]
  if (!('children' in node)) return []
  return node.children.flatMap((child) => leaves(child, context, hide || foreign(node, context)))
}

/** The way from a text's indices to the file; each run is aligned when it is first asked for. */
function offsetsOf(
  runs: readonly LeafText[],
  source: string,
  { fallback }: Context,
): (index: number) => number {
  const aligned = new Map<LeafText, (index: number) => number>()
  return (index) => {
    let before = 0
    for (const run of runs) {
      if (index < before + run.text.length) {
        const offset = aligned.get(run) ?? alignedOffsets(run.text, source.slice(run.start, run.end))
        aligned.set(run, offset)
        return run.start + offset(index - before)
      }
      before += run.text.length
    }
    return runs.at(-1)?.end ?? fallback.source.start.offset
  }
}
