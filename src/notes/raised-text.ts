import type { Data, RootContent } from 'mdast'
import { listing } from '../listings/listing.ts'

const tags: Readonly<Record<string, 'superscript' | 'subscript'>> = listing({
  sup: 'superscript',
  sub: 'subscript',
})

/** What is being read between a tag and its end. */
interface Open {
  tag: string
  children: RootContent[]
}

/**
 * Phrasing whose only HTML is `9<sup>th</sup>` and `CO<sub>2</sub>`, as in most notes, read without the parser of HTML,
 * which takes longer to load than such notes to be read. Null where there is anything else.
 */
export function raisedText(nodes: readonly RootContent[]): RootContent[] | null {
  const root: Open = { tag: '', children: [] }
  let open: Open | null = null
  for (const node of nodes) {
    const within: Open = open ?? root
    if (node.type !== 'html') {
      // The parser of HTML has its own rules for spaces.
      if (node.type === 'text' && node.value.trim() === '') return null
      within.children.push(node)
      continue
    }
    const [, end, tag = ''] = /^<(\/?)(su[bp])>$/.exec(node.value) ?? []
    if (end === '' && open === null) open = { tag, children: [] }
    else if (end === '/' && open?.tag === tag && open.children.length > 0) {
      root.children.push(raised(open))
      open = null
    } else return null
  }
  return open === null ? root.children : null
}

function raised({ tag, children }: Open): RootContent {
  return { type: tags[tag], data: {} as Data, children } as RootContent
}
