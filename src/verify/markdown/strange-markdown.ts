import type { Nodes, Root } from 'mdast'
import { toString as plainWords } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { printedAddress } from '../../document/lower/link-target.ts'
import type { Strange } from '../accessible/looked-at.ts'

/** What a brief is made of. Struck words are in none, and addresses stand where they are used. */
const kinds: ReadonlySet<Nodes['type'] | 'yaml'> = new Set([
  ...(['root', 'yaml', 'heading', 'paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'break'] as const),
  ...([
    'link',
    'image',
    'list',
    'listItem',
    'blockquote',
    'code',
    'thematicBreak',
    'table',
    'tableRow',
  ] as const),
  ...(['tableCell', 'footnoteReference', 'footnoteDefinition', 'html'] as const),
])

/** Tags and comments that stand for what Markdown has no sign for. */
const tag =
  /^(?:<\/?(?:sup|sub|ul|ol|li|code)>|<ol start="\d+">|<span lang="[\w-]+">|<\/span>|<br>|<a id="[^"<>]*">|<\/a>|<!-- (?:\/?contents )?-->)$/u

/** What the front matter of a brief says. */
const field = /^(?:title|subject|date|lang|authors|keywords|publisher|identifiers|generator):|^[ \t-]|^$/u

/** What a Markdown file has that a brief of this program has not, and that its readers might see otherwise than it is read. */
export function strangeInMarkdown(root: Root): Strange[] {
  const found: Strange[] = []
  let place = 'the beginning'
  const tell = (what: string) => void found.push({ found: what, place })
  const called = new Set<string>()
  visit(root, 'footnoteReference', ({ identifier }) => void called.add(identifier))
  visit(root, (node) => {
    if (node.type === 'heading') place = `“${plainWords(node).trim()}”`
    if (!kinds.has(node.type)) tell(node.type === 'delete' ? 'struck words' : `node ${node.type}`)
    else for (const what of strangeIn(node, called)) tell(what)
  })
  return found
}

function strangeIn(node: Nodes, called: Set<string>): string[] {
  switch (node.type) {
    case 'html':
      return tag.test(node.value) ? [] : [node.value.slice(0, 60)]
    case 'yaml':
      return node.value.split('\n').filter((line) => !field.test(line))
    case 'link':
      return [
        ...(node.url.startsWith('#') || printedAddress.test(node.url) ? [] : [`address ${node.url}`]),
        ...titleOf(node),
      ]
    case 'image':
      return [...(/^[\w.-]+$/u.test(node.url) ? [] : [`picture ${node.url}`]), ...titleOf(node)]
    case 'footnoteDefinition': {
      // Of two footnotes of one name readers are shown the first, and of one that nothing calls none.
      const isShown = called.delete(node.identifier)
      return isShown ? [] : [`footnote ${node.identifier} that is not shown`]
    }
    default:
      return []
  }
}

const titleOf = ({ title }: { title?: string | null | undefined }): string[] =>
  title ? [`title “${title}”`] : []
