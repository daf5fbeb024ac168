import type { Handle } from 'hast-util-to-mdast'
import type { Data, Nodes, PhrasingContent } from 'mdast'
import { listing } from '../listings/listing.ts'

const children: Handle = (state, node) => state.all(node)
const flow: Handle = (state, node) => state.toFlow(state.all(node))

/** `hName` tells the library that a node it does not know is phrasing. */
const raised =
  (type: 'superscript' | 'subscript', hName: string): Handle =>
  (state, node) =>
    ({ type, data: { hName } as Data, children: state.all(node) as PhrasingContent[] }) as Nodes

/** What a fold that is closed shows heads what it holds. */
const summary: Handle = (state, node) => {
  const all = state.all(node)
  return all.some(({ type }) => type === 'paragraph' || type === 'heading' || type === 'strong')
    ? state.toFlow(all)
    : { type: 'paragraph', children: [{ type: 'strong', children: all as PhrasingContent[] }] }
}

/** How elements become nodes where the library would lose text, or add emphasis nobody meant. */
export const htmlHandlers: Record<string, Handle> = listing({
  sup: raised('superscript', 'sup'),
  sub: raised('subscript', 'sub'),
  u: children,
  mark: children,
  script: children,
  style: children,
  template: children,
  title: flow,
  caption: flow,
  menu: flow,
  dialog: flow,
  option: flow,
  optgroup: flow,
  select: flow,
  datalist: flow,
  noembed: children,
  noframes: children,
  iframe: children,
  textarea: flow,
  math: children,
  svg: children,
  summary,
  base: () => undefined,
})
