import type { Element, Root } from 'hast'
import { rightToLeft } from '../../document/direction.ts'
import { printedAddress } from '../../document/lower/link-target.ts'
import { listing } from '../../listings/listing.ts'
import type { Strange } from '../accessible/looked-at.ts'
import { wordsWithin } from './html-text.ts'

/** What any element of a brief may have. */
const everywhere = ['id', 'lang', 'className', 'dir']

/** The elements of a brief, with what each may have beside. Struck words are in no brief. */
const elements: Readonly<Record<string, readonly string[]>> = listing({
  ...Object.fromEntries(
    [
      ...['head', 'title', 'style', 'body', 'main', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr'],
      ...[
        'em',
        'bdi',
        'strong',
        'sup',
        'sub',
        'code',
        'li',
        'blockquote',
        'table',
        'caption',
        'thead',
        'tbody',
        'tr',
      ],
      ...['figure', 'figcaption', 'dl', 'dt', 'dd'],
    ].map((name): [string, string[]] => [name, []]),
  ),
  html: [],
  meta: ['charSet', 'name', 'content'],
  span: ['role', 'ariaLabel'],
  a: ['href', 'role'],
  ol: ['role', 'start'],
  ul: ['role'],
  div: ['style', 'role', 'tabIndex', 'ariaLabel'],
  pre: ['tabIndex'],
  th: ['scope', 'colSpan', 'rowSpan'],
  td: ['colSpan', 'rowSpan'],
  img: ['src', 'alt', 'width', 'height', 'style'],
  nav: ['ariaLabelledBy'],
  section: ['role'],
  input: ['type', 'disabled', 'checked', 'ariaHidden'],
})

const one = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`, 'u')

/** What values of attributes look like; others may be anything. */
const values: Readonly<Record<string, RegExp>> = listing({
  className: one(
    ...[
      'lead',
      'kicker',
      'note',
      'statement',
      'labelled',
      'tight',
      'pull',
      'callout',
      'callout-title',
      'aside',
    ],
    ...[
      'key-messages',
      'strip',
      'columns',
      'band',
      'cover',
      'thin',
      'margin',
      'side-by-side',
      'in-line',
      'label',
    ],
    ...['counted', 'table', 'left', 'right', 'center', 'contents-title', 'notes', 'number', 'logo', 'dot'],
  ),
  name: one('viewport', 'description', 'keywords', 'generator', 'author', 'dcterms\\.[a-z]+'),
  style: /^(?:height:\d+(?:\.\d+)?mm|--(?:count|share):\d+(?:\.\d+)?)$/u,
  role: one('list', 'region', 'img', 'doc-endnotes', 'doc-backlink', 'doc-noteref'),
  href: new RegExp(`^#|${printedAddress.source}`, 'iu'),
  src: /^data:image\/(?:png|jpeg|svg\+xml);base64,/u,
  type: one('checkbox'),
  dir: one('ltr', 'rtl'),
  width: /^[1-9]/u,
  height: /^[1-9]/u,
})

/**
 * What an HTML file has that a brief of this program has not: elements, attributes, values or looks that might show what
 * is not read, or hide what is.
 *
 * @param isOwnStyle whether looks are those that the program gives briefs
 */
export function strangeInHtml(root: Root, isOwnStyle: (css: string) => boolean): Strange[] {
  const found: Strange[] = []
  let place = 'the head'
  const tell = (what: string) => void found.push({ found: what, place })
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'comment') tell('comment')
      if (child.type !== 'element') continue
      if (child.tagName === 'body') place = 'the beginning'
      if (/^h[1-6]$/u.test(child.tagName)) place = `“${wordsWithin(child).trim()}”`
      for (const what of strangeIn(child)) tell(what)
      if (child.tagName === 'style' && !isOwnStyle(wordsWithin(child)))
        found.push({ found: 'style sheet', place, isLook: true })
      visit(child)
    }
  }
  visit(root)
  return found
}

/** Whether words run in a direction in which none of them is written. */
const isTurned = (element: Element): boolean =>
  element.properties['dir'] === 'rtl' && !rightToLeft.test(wordsWithin(element))

function strangeIn(element: Element): string[] {
  const { tagName, properties } = element
  const own = elements[tagName]
  if (own === undefined) return [`<${tagName}>`]
  if (isTurned(element)) return [`dir rtl of <${tagName}>`]
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!everywhere.includes(name) && !own.includes(name)) return [`attribute ${name} of <${tagName}>`]
    const form = values[name]
    const strange = form && [value].flat().filter((part) => !form.test(String(part)))
    return strange?.map((part) => `${name} ${String(part).slice(0, 60)} of <${tagName}>`) ?? []
  })
}
