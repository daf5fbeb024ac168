import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Document } from '../../document/document.ts'
import type { Writer } from '../writer.ts'
import { element, text } from './element.ts'
import { footnotes } from './footnotes.ts'
import { lowerBlocks } from './lower-blocks.ts'
import { dataAddress } from './picture.ts'
import { scopeOf } from './scope.ts'
import { styleSheet } from './style-sheet.ts'

/** One file of HTML: accessible, printable, without scripts and without anything that is asked for elsewhere. */
export const htmlWriter: Writer = {
  format: 'html',
  async write(document) {
    const root: Root = { type: 'root', children: [{ type: 'doctype' }, page(document), text('\n')] }
    return { data: new TextEncoder().encode(toHtml(root, options)), pages: null, messages: [] }
  },
}

const options = { characterReferences: { useNamedReferences: false }, quoteSmart: false } as const

function page(document: Document): Element {
  const { language, metadata } = document
  const scope = scopeOf(document)
  return element('html', { lang: language, dir: scope.direction }, [
    element('head', {}, head(document)),
    element('body', {}, [
      element('main', {}, [
        ...logo(document),
        ...lowerBlocks(document.children, scope),
        ...footnotes(document, scope),
      ]),
    ]),
  ])

  function head({ theme }: Document): Element[] {
    return [
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, [text(metadata.title)]),
      ...properties(document),
      element('style', {}, [text(styleSheet(theme))]),
    ]
  }
}

/** The file's properties, as far as the document has them: Dublin Core (DCMI terms) and HTML's own names. */
function properties({ metadata }: Document): Element[] {
  const named: [name: string, value: string | null][] = [
    ['description', metadata.subject],
    ['keywords', metadata.keywords.join(', ')],
    ['generator', metadata.generator],
    ...metadata.authors.map((author): [string, string] => ['author', author]),
    ['dcterms.title', metadata.title],
    ['dcterms.date', metadata.date],
    ['dcterms.publisher', metadata.publisher],
    ...metadata.identifiers.map(({ name, value }): [string, string] => [
      'dcterms.identifier',
      `${name} ${value}`,
    ]),
  ]
  return named.flatMap(([name, content]) => (content ? [element('meta', { name, content })] : []))
}

function logo({ theme, themeFiles }: Document): Element[] {
  const data = theme.logo && themeFiles?.get(theme.logo.file)
  if (!theme.logo || !data) return []
  const { file, alt, height } = theme.logo
  const kind = file.split('.').at(-1)?.toLowerCase() ?? ''
  const mediaType = kind === 'svg' ? 'image/svg+xml' : kind === 'png' ? 'image/png' : 'image/jpeg'
  const properties = {
    className: ['logo'],
    src: dataAddress(mediaType, data),
    alt,
    style: `height:${height}mm`,
  }
  return [element('p', {}, [element('img', properties)])]
}
