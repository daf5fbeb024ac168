import type { PhrasingContent } from 'mdast'
import type { Handle, Info, Options, State } from 'mdast-util-to-markdown'
import { attribute } from './html.ts'

type Parent = { type: string; lang?: string; children: PhrasingContent[] }

/** How nodes that Markdown has no mark for are written: as HTML that every renderer of GFM knows. */
export const htmlHandlers: NonNullable<Options['handlers']> = {
  superscript: inTag(() => '<sup>', '</sup>'),
  subscript: inTag(() => '<sub>', '</sub>'),
  languageSpan: inTag((node) => `<span lang="${attribute(node.lang ?? '')}">`, '</span>'),
}

function inTag(open: (node: Parent) => string, close: string): Handle {
  const handle = (node: Parent, _: unknown, state: State, info: Info) => {
    const tracker = state.createTracker(info)
    const start = tracker.move(open(node))
    const middle = tracker.move(
      state.containerPhrasing(node as never, { ...tracker.current(), before: '>', after: '<' }),
    )
    return start + middle + tracker.move(close)
  }
  return Object.assign(handle, { peek: () => '<' })
}
