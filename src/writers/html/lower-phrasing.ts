import type { ElementContent, Properties } from 'hast'
import type { Direction } from '../../document/direction.ts'
import type { Phrasing } from '../../document/document.ts'
import { dotSign } from '../../document/plain-text.ts'
import { element, text } from './element.ts'
import { callId, noteId } from './note-ids.ts'
import type { Scope } from './scope.ts'

export const lowerPhrasing = (nodes: readonly Phrasing[], scope: Scope): ElementContent[] =>
  nodes.flatMap((node) => lower(node, scope))

type Lower<Type extends Phrasing['type']> = (
  node: Extract<Phrasing, { type: Type }>,
  scope: Scope,
) => ElementContent[]

const marked =
  (tag: string) =>
  (node: { children: Phrasing[]; lang?: string }, scope: Scope): ElementContent[] => [
    element(tag, languageOf(node), lowerPhrasing(node.children, scope)),
  ]

const handlers: { [Type in Phrasing['type']]: Lower<Type> } = {
  text: ({ value, lang }) =>
    lang === undefined ? [text(value)] : [element('span', { lang }, [text(value)])],
  emphasis: marked('em'),
  strong: marked('strong'),
  delete: marked('del'),
  superscript: marked('sup'),
  subscript: marked('sub'),
  languageSpan: marked('span'),
  isolate: marked('bdi'),
  inlineCode: ({ value }) => [element('code', {}, [text(value)])],
  break: () => [element('br', {})],
  link: (node, scope) => [
    element('a', { href: node.url, ...languageOf(node) }, lowerPhrasing(node.children, scope)),
  ],
  crossReference: (node, scope) => {
    const children = lowerPhrasing(node.children, scope)
    return scope.ids.has(node.target)
      ? [element('a', { href: `#${node.target}`, ...languageOf(node) }, children)]
      : children
  },
  footnoteReference: ({ id }, { numbers, calls }) => {
    const number = numbers.get(id)
    if (number === undefined) return []
    const call = (calls.get(id) ?? 0) + 1
    calls.set(id, call)
    const properties = { href: `#${noteId(number)}`, id: callId(number, call), role: 'doc-noteref' }
    return [element('sup', {}, [element('a', properties, [text(String(number))])])]
  },
  // The sign is seen, the words beside it are heard.
  dot: ({ label }) => [
    element('span', { role: 'img', ariaLabel: label, className: ['dot'] }, [text(dotSign)]),
  ],
}

function lower(node: Phrasing, scope: Scope): ElementContent[] {
  const handler: (node: never, scope: Scope) => ElementContent[] = handlers[node.type]
  return handler(node as never, scope)
}

/** The direction of words where there is one and it is not that around them. */
export const directed = (own: Direction | null, { direction }: Scope): { dir?: Direction } =>
  own === null || own === direction ? {} : { dir: own }

/** The language of a node where it is not that around it. */
export const languageOf = ({ lang }: { lang?: string }): Properties => (lang === undefined ? {} : { lang })
