import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { LookedAt } from '../accessible/looked-at.ts'
import { htmlSigns } from './html-signs.ts'
import { blocksOfRoot, textOf } from './html-text.ts'
import { strangeInHtml } from './strange-html.ts'

/**
 * What an HTML file shows.
 *
 * @param isOwnStyle whether looks are those that the program gives briefs
 */
export function lookAtHtml(text: string, isOwnStyle: (css: string) => boolean): LookedAt {
  const root = fromHtml(text)
  const all = elementsIn(root)
  const holds = (...names: string[]) => all.some(({ tagName }) => names.includes(tagName))
  const title = all.find(({ tagName }) => tagName === 'title')
  const page = all.find(({ tagName }) => tagName === 'html')
  const languageOf = ({ properties }: Element): string[] => [properties['lang'] ?? []].flat().map(String)
  const own = {
    title: title ? textOf(title).trim() : null,
    language: page ? (languageOf(page)[0] ?? null) : null,
  }
  return {
    ...own,
    generator: all.flatMap(generatorOf)[0] ?? null,
    pages: null,
    blocks: blocksOfRoot(root),
    signs: htmlSigns(root, own.title, own.language),
    outside: all
      .filter(({ tagName }) => tagName === 'nav')
      .flatMap((nav) => elementsIn(nav).filter(({ tagName }) => tagName === 'a'))
      .map((entry) => textOf(entry).trim())
      .concat(title ? textOf(title) : [], all.flatMap(spokenOnly)),
    twofold: [],
    strange: strangeInHtml(root, isOwnStyle),
    headings: all
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
      .map((heading) => ({ level: Number(heading.tagName[1]), text: textOf(heading).trim() })),
    tables: all
      .filter(({ tagName }) => tagName === 'table')
      .map((table) => ({ hasHeader: elementsIn(table).some(({ tagName }) => tagName === 'th') })),
    languages: all.filter((element) => element !== page).flatMap(languageOf),
    tagged: true,
    certain: new Set(['flows', 'ordered']),
    has: {
      media: holds('video', 'audio', 'iframe', 'object', 'embed'),
      controls: holds('input', 'button', 'select', 'textarea', 'form'),
      scripts: holds('script') || all.some(hasHandler),
    },
  }
}

/** What is said to those who hear it alone, and what the head says of the brief, but for the program's own. */
function spokenOnly({ tagName, properties }: Element): string[] {
  const { ariaLabel, title, name, content } = properties
  const isOfBrief = ['author', 'description', 'keywords'].includes(String(name))
  return [
    ...[ariaLabel, tagName === 'img' ? null : title],
    ...(tagName === 'meta' && isOfBrief ? [content] : []),
  ].flatMap((text) => (text ? [String(text)] : []))
}

const generatorOf = ({ properties: { name, content } }: Element): string[] =>
  name === 'generator' ? [String(content)] : []

/** In the order of the file. */
const elementsIn = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))

const hasHandler = ({ properties }: Element): boolean =>
  Object.keys(properties).some((name) => /^on[A-Z]/u.test(name))
